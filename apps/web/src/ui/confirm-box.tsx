import { Group, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { ActionButton } from './action-button.tsx'
import type { ConfirmProps } from './dialog-props.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** What `ConfirmDialog` shows once it is needed. */
export function ConfirmBox({ opened, title, onClose, pending, children, ...rest }: ConfirmProps) {
  const { button } = useWords().shell
  const isDanger = rest.tone === 'danger'
  const [isMounted, setMounted] = useState(false)

  // The window notes where the focus was when it sees itself being opened, not when it begins open.
  useEffect(() => setMounted(true), [])

  const close = () => {
    if (!pending) onClose()
  }
  return (
    <Modal
      opened={opened && isMounted}
      onClose={close}
      title={title}
      styles={{ title: { fontSize: 18, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': button.close }}
    >
      <div className="stack">
        <ProblemNotice error={rest.error} />
        {children}
        <Group justify="flex-end" gap="sm">
          <ActionButton variant="default" onClick={close} data-autofocus={isDanger || undefined}>
            {button.back}
          </ActionButton>
          <ActionButton
            color={isDanger ? 'red' : 'blue'}
            data-autofocus
            pending={pending}
            blockedBy={rest.blockedBy}
            onClick={rest.onConfirm}
          >
            {rest.confirmLabel}
          </ActionButton>
        </Group>
      </div>
    </Modal>
  )
}

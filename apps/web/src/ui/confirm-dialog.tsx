import { Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#core/words.tsx'
import { ActionButton } from './action-button.tsx'
import { ProblemNotice } from './problem-notice.tsx'

export interface DialogProps {
  opened: boolean
  title: string
  /** Verb and object: what happens. */
  confirmLabel: string
  onClose: () => void
  pending?: boolean | undefined
  error?: Error | null | undefined
  blockedBy?: string | false | null | undefined
  tone?: 'normal' | 'danger' | undefined
  children?: ReactNode
}

interface Props extends DialogProps {
  onConfirm: () => void
}

/** A question before something that others will see. The focus goes back to where it was. */
export function ConfirmDialog({ opened, title, onClose, pending, children, ...rest }: Props) {
  const { button } = useWords().shell
  const isDanger = rest.tone === 'danger'
  const close = () => {
    if (!pending) onClose()
  }
  return (
    <Modal
      opened={opened}
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

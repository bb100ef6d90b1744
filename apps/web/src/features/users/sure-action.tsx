import { type ReactNode, useState } from 'react'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'

interface Props {
  label: string
  title: string
  blockedBy: string | null
  sending: { isPending: boolean; error: Error | null; reset: () => void }
  /** Does it, and closes the question once it is done. */
  onConfirm: (close: () => void) => void
  /** What follows from it. */
  children: ReactNode
}

/** Asks first, and for the password too in a session that has gone on for a while. */
export function SureAction({ label, title, blockedBy, sending, onConfirm, children }: Props) {
  const [isAsked, setAsked] = useState(false)
  const { isPending, error, reset } = sending
  const close = () => {
    setAsked(false)
    reset()
  }
  const go = () => onConfirm(close)
  return (
    <>
      <ActionButton variant="default" blockedBy={blockedBy} onClick={() => setAsked(true)}>
        {label}
      </ActionButton>
      <ConfirmDialog
        opened={isAsked && !wantsPassword(error)}
        title={title}
        confirmLabel={label}
        tone="danger"
        pending={isPending}
        error={error}
        onConfirm={go}
        onClose={close}
      >
        <p>{children}</p>
      </ConfirmDialog>
      <ConfirmPassword error={error} onConfirmed={go} onClose={close} />
    </>
  )
}

import { useState } from 'react'
import { ConfirmDialog } from './confirm-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { focusField } from './field.tsx'
import { ProseField } from './prose-field.tsx'

interface Props extends DialogProps {
  /** Above the field: “Lý do trả lại”. */
  label: string
  hint?: string | undefined
  /** Said when it is sent without a reason. */
  missing: string
  onSend: (reason: string) => void
}

const reasonLimit = 2000

/** Asks for a reason that somebody else will read. Ctrl+Enter sends, Escape leaves. */
export function ReasonDialog(props: Props) {
  const { label, hint, missing, onSend, ...dialog } = props
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [wasOpened, setWasOpened] = useState(dialog.opened)
  // Begins empty each time; the dialog itself stays, because it gives the focus back.
  if (dialog.opened !== wasOpened) {
    setWasOpened(dialog.opened)
    setReason('')
    setAsked(false)
  }
  const isEmpty = reason.trim() === ''
  const send = () => {
    setAsked(true)
    if (dialog.pending || dialog.blockedBy) return
    if (isEmpty) focusField('reason')
    else onSend(reason)
  }
  return (
    <ConfirmDialog {...dialog} onConfirm={send}>
      {dialog.children}
      <ProseField
        name="reason"
        label={label}
        hint={hint}
        error={isAsked && isEmpty ? missing : null}
        value={reason}
        onChange={setReason}
        onSend={send}
        limit={reasonLimit}
        takesFocus
      />
    </ConfirmDialog>
  )
}

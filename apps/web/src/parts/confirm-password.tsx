import { session } from '@app/shared/session/contract.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { ApiError } from '#core/api-error.ts'
import { usePolicyWords } from '#parts/policy-words.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'

interface Props {
  /** What the act was refused with. The dialog opens where it wants the password again. */
  error: Error | null
  /** Does the act again. */
  onConfirmed: () => void
  /** Forgets the refusal. */
  onClose: () => void
}

/** Before a sensitive act in a session that has gone on for a while. */
export function ConfirmPassword({ error, ...act }: Props) {
  return wantsPassword(error) ? <PasswordDialog {...act} /> : null
}

/** Whether this is no fault, but the wish to know who it is. */
export function wantsPassword(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.code === 'confirm-needed'
}

function PasswordDialog({ onConfirmed, onClose }: Omit<Props, 'error'>) {
  const { confirm: words } = usePolicyWords().policy
  const [password, setPassword] = useState('')
  const { mutate, isPending, error } = useSend(session.confirm)
  return (
    <ConfirmDialog
      opened
      title={words.title}
      confirmLabel={words.submit}
      pending={isPending}
      error={error}
      onConfirm={() => mutate({ body: { password } }, { onSuccess: onConfirmed })}
      onClose={onClose}
    >
      <p className="muted">{words.lead}</p>
      <PasswordField
        name="password"
        label={words.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={fieldErrorsOf(error).password}
        autoFocus
      />
    </ConfirmDialog>
  )
}

import { session } from '@app/shared/session/contract.ts'
import { ApiError } from '#core/api-error.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { usePolicyWords } from './policy-words.ts'

interface Props {
  /** What the act was refused with. The dialog opens where it wants the password again. */
  error: Error | null
  /** Does the act again. */
  onConfirmed: () => void
  /** Forgets the refusal. */
  onClose: () => void
}

/** Before a sensitive act in a session that has gone on for a while. */
export function ConfirmPassword({ error, onConfirmed, onClose }: Props) {
  const { confirm: words } = usePolicyWords().policy
  if (!wantsPassword(error)) return null
  return (
    <PasswordDialog
      endpoint={session.confirm}
      title={words.title}
      lead={words.lead}
      onDone={onConfirmed}
      onClose={onClose}
    />
  )
}

/** Whether this is no fault, but the wish to know who it is. */
export function wantsPassword(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.code === 'confirm-needed'
}

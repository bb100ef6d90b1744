import { session } from '@app/shared/session/contract.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { usePolicyWords } from './policy-words.ts'

interface Props {
  onConfirmed: () => void
  onClose: () => void
}

/** What `ConfirmPassword` shows once it is needed. */
export function ConfirmPasswordBox({ onConfirmed, onClose }: Props) {
  const { confirm: words } = usePolicyWords().policy
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

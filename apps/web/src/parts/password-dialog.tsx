import type { Endpoint, InputOf, OutputOf } from '@app/shared/core/endpoint.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { EnterSends } from '#ui/enter-sends.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { usePolicyWords } from './policy-words.ts'

interface Props<E extends Endpoint> {
  /** Takes the password and nothing else. */
  endpoint: E
  title: string
  lead: string
  onDone: (answer: OutputOf<E>) => void
  onClose: () => void
}

/** What is delicate asks for the password of whoever does it. */
export function PasswordDialog<E extends Endpoint>(props: Props<E>) {
  const { endpoint, title, lead, onDone, onClose } = props
  const { confirm: words } = usePolicyWords().policy
  const [password, setPassword] = useState('')
  const { mutate, isPending, error } = useSend(endpoint)
  // The one field of every endpoint that this dialog is for.
  const input = { body: { password } } as unknown as InputOf<E>
  const send = () => mutate(input, { onSuccess: onDone })
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={words.submit}
      pending={isPending}
      error={error}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{lead}</p>
      <EnterSends pending={isPending} onEnter={send}>
        <PasswordField
          name="password"
          label={words.password}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={fieldErrorsOf(error).password}
          autoFocus
        />
      </EnterSends>
    </ConfirmDialog>
  )
}

import { session } from '@app/shared/session/contract.ts'
import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'react-router'
import { useSend } from '#core/api.ts'
import { signInFor } from '#core/guard.ts'
import { continueSession, useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { CodeField, useCodeStep } from '#parts/code-field.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './sign-in-again.module.css'

/** Also over a dialog that was open when the session ended. */
const aboveAll = 500

export function SignInAgain() {
  const { session: words } = useWords().shell
  return (
    <Modal
      opened
      onClose={() => {}}
      title={words.title}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={aboveAll}
    >
      <AgainForm />
    </Modal>
  )
}

function AgainForm() {
  const { user } = useSession()
  const { shell, account } = useWords()
  const [password, setPassword] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [code, setCode] = useState('')
  const signIn = useSend(session.signIn)
  const factor = useCodeStep(user, signIn.error)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setMissing(password === '')
    if (password === '') return
    const { username } = user
    const body = { username, password, ...(factor.isNeeded && { code }) }
    signIn.mutate({ body }, { onSuccess: continueSession })
  }
  return (
    <form onSubmit={send} className={css.form}>
      <p>{shell.session.lead}</p>
      <ProblemNotice error={factor.error} takesFocus={false} />
      <TextField
        name="again-username"
        label={account.signIn.username}
        value={user.username}
        onChange={() => {}}
        autoComplete="username"
        readOnly
      />
      <PasswordField
        name="again-password"
        label={account.signIn.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={isMissing ? account.signIn.passwordNeeded : null}
        autoFocus
      />
      {factor.isNeeded && (
        <CodeField value={code} onChange={setCode} error={fieldErrorsOf(signIn.error).code} />
      )}
      <Button type="submit" loading={signIn.isPending}>
        {account.signIn.submit}
      </Button>
      <OtherAccount />
    </form>
  )
}

/** A new document: nothing of this page is left for the next person. */
function OtherAccount() {
  const { session: words } = useWords().shell
  const { pathname, search } = useLocation()
  return (
    <div className={css.other}>
      <a href={signInFor(`${location.origin}${pathname}${search}`)}>{words.other}</a>
      <span className="muted">{words.otherNote}</span>
    </div>
  )
}

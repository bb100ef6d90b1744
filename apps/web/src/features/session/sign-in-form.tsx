import type { Problem } from '@app/shared/core/problem.ts'
import { session } from '@app/shared/session/contract.ts'
import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { ApiError } from '#core/api-error.ts'
import { beginSession } from '#core/session.tsx'
import { chooseShared, isShared } from '#core/shared-computer.ts'
import { currentWords, useWords } from '#core/words.tsx'
import { CodeField, useCodeStep } from '#parts/code-field.tsx'
import { safeNext } from '#paths.ts'
import { PasswordField } from '#ui/password-field.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './sign-in-page.module.css'

export const emptyCredentials = { username: '', password: '' }

interface Props {
  credentials: typeof emptyCredentials
  onChange: (credentials: typeof emptyCredentials) => void
}

export function SignInForm({ credentials, onChange }: Props) {
  const { signIn: words } = useWords().account
  const { shared } = useWords().drafts
  const [isOnShared, setOnShared] = useState(isShared)
  const [code, setCode] = useState('')
  const { error, isPending, isCodeNeeded, submit } = useSignIn(credentials, { isOnShared, code })
  const wrong = fieldErrorsOf(error)
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ProblemNotice error={error} />
      <TextField
        name="username"
        label={words.username}
        value={credentials.username}
        onChange={(username) => onChange({ ...credentials, username })}
        autoComplete="username"
        error={wrong.username}
      />
      <PasswordField
        name="password"
        label={words.password}
        value={credentials.password}
        onChange={(password) => onChange({ ...credentials, password })}
        autoComplete="current-password"
        error={wrong.password}
      />
      {isCodeNeeded && <CodeField value={code} onChange={setCode} error={wrong.code} />}
      <Checkbox
        name="shared"
        label={shared.label}
        description={shared.hint}
        checked={isOnShared}
        onChange={({ currentTarget }) => setOnShared(currentTarget.checked)}
      />
      <Button type="submit" loading={isPending}>
        {words.submit}
      </Button>
      <p className={css.help}>{words.help}</p>
    </form>
  )
}

interface Beside {
  isOnShared: boolean
  code: string
}

function useSignIn(credentials: typeof emptyCredentials, { isOnShared, code }: Beside) {
  const [missing, setMissing] = useState<ApiError | null>(null)
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const signIn = useSend(session.signIn)
  const factor = useCodeStep(credentials, signIn.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fault = missingIn({ ...credentials, ...(factor.isNeeded && { code }) })
    setMissing(fault)
    if (fault) return signIn.reset()
    signIn.mutate(
      { body: { ...credentials, ...(factor.isNeeded && { code }) } },
      {
        onSuccess: (begun) => {
          chooseShared(isOnShared)
          beginSession(begun)
          void navigate(safeNext(search.get('next')), { replace: true })
        },
      },
    )
  }
  const { isPending } = signIn
  return { error: missing ?? factor.error, isPending, isCodeNeeded: factor.isNeeded, submit }
}

/** Said here, without asking the server. */
function missingIn(typed: typeof emptyCredentials & { code?: string }): ApiError | null {
  const { username, password, code } = typed
  const { account, problem } = currentWords()
  const fields: NonNullable<Problem['fields']> = {
    ...(username.trim() === '' && { username: account.signIn.usernameNeeded }),
    ...(password === '' && { password: account.signIn.passwordNeeded }),
    ...(code?.trim() === '' && { code: account.signIn.codeNeeded }),
  }
  if (Object.keys(fields).length === 0) return null
  return new ApiError({ code: 'invalid', message: problem.invalid, fields, requestId: '' })
}

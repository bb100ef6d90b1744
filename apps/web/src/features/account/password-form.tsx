import { session } from '@app/shared/session/contract.ts'
import { passwordFault } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import { ApiError } from '#core/api-error.ts'
import { continueSession, useSession } from '#core/session.tsx'
import { currentWords, useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { PasswordField } from '#ui/password-field.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import css from './account-page.module.css'

const empty = { current: '', next: '', again: '' }
type Typed = typeof empty

export function PasswordForm() {
  const { user } = useSession()
  const { account } = useWords()
  const words = account.password
  const [typed, setTyped] = useState(empty)
  const { error, isPending, submit } = useChange(typed, () => setTyped(empty))
  const wrong = fieldErrorsOf(error)
  const field = (name: keyof Typed) => ({
    name,
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
    error: wrong[name],
  })
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <ProblemNotice error={error} />
      {/* For password managers, which keep the new one under this name. */}
      <input hidden readOnly name="username" autoComplete="username" value={user.username} />
      <PasswordField {...field('current')} label={words.current} autoComplete="current-password" />
      <PasswordField
        {...field('next')}
        label={words.next}
        hint={words.rule}
        autoComplete="new-password"
      />
      <PasswordField {...field('again')} label={words.again} autoComplete="new-password" />
      <p className="muted">{words.others}</p>
      <Button type="submit" loading={isPending}>
        {words.submit}
      </Button>
    </form>
  )
}

function useChange(typed: Typed, onDone: () => void) {
  const { user, mustChangePassword } = useSession()
  const [fault, setFault] = useState<ApiError | null>(null)
  const navigate = useNavigate()
  const change = useSend(session.changePassword)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultIn(typed, user.username)
    setFault(found)
    if (found) return change.reset()
    const { current, next } = typed
    change.mutate(
      { body: { current, next } },
      {
        onSuccess: (session) => {
          continueSession(session)
          onDone()
          toast.success(currentWords().account.password.done)
          if (mustChangePassword) void navigate(paths.home())
        },
      },
    )
  }
  return { error: fault ?? change.error, isPending: change.isPending, submit }
}

/** The rules the server has too, said before it is asked. */
function faultIn({ current, next, again }: Typed, username: string): ApiError | null {
  const { account, problem } = currentWords()
  const { needed, rule, different } = account.password
  const fields = {
    ...(current === '' && { current: needed }),
    ...(passwordFault(next, username) && { next: rule }),
    ...(next !== again && { again: different }),
  }
  if (Object.keys(fields).length === 0) return null
  return new ApiError({ code: 'invalid', message: problem.invalid, fields, requestId: '' })
}

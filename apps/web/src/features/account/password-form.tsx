import { passwordFaults } from '@app/shared/policy/password.ts'
import { defaultPolicy, type PasswordRules } from '@app/shared/policy/rules.ts'
import { session } from '@app/shared/session/contract.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import { ApiError } from '#core/api-error.ts'
import { continueSession, useSession } from '#core/session.tsx'
import { currentWords, useWords } from '#core/words.tsx'
import { policyQuery } from '#parts/policy-query.ts'
import { paths } from '#paths.ts'
import { PasswordField } from '#ui/password-field.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import css from './account-page.module.css'
import { PasswordRuleList } from './password-rules.tsx'

const empty = { current: '', next: '', again: '' }
type Typed = typeof empty

export function PasswordForm() {
  const { user } = useSession()
  const { account } = useWords()
  const words = account.password
  const [typed, setTyped] = useState(empty)
  const { data: rules = defaultPolicy } = useQuery(policyQuery)
  const { error, isPending, submit } = useChange(typed, { rules, onDone: () => setTyped(empty) })
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
        hint={<PasswordRuleList password={typed.next} username={user.username} rules={rules} />}
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

interface Change {
  rules: PasswordRules
  onDone: () => void
}

function useChange(typed: Typed, { rules, onDone }: Change) {
  const { user, duty } = useSession()
  const [fault, setFault] = useState<ApiError | null>(null)
  const navigate = useNavigate()
  const change = useSend(session.changePassword)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultIn(typed, { username: user.username, rules })
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
          if (duty && session.duty === null) void navigate(paths.home())
        },
      },
    )
  }
  return { error: fault ?? change.error, isPending: change.isPending, submit }
}

/** The rules the server has too, said before it is asked. */
function faultIn(
  { current, next, again }: Typed,
  { username, rules }: { username: string; rules: PasswordRules },
): ApiError | null {
  const { account, problem, passwordFault } = currentWords()
  const { needed, different } = account.password
  const [fault] = passwordFaults(next, username, rules)
  const fields = {
    ...(current === '' && { current: needed }),
    ...(fault && { next: passwordFault[fault](rules) }),
    ...(next !== again && { again: different }),
  }
  if (Object.keys(fields).length === 0) return null
  return new ApiError({ code: 'invalid', message: problem.invalid, fields, requestId: '' })
}

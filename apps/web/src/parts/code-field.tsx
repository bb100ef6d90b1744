import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiError } from '#core/api-error.ts'
import { useWords } from '#core/words.tsx'
import { useFieldFrame } from '#ui/field.tsx'

interface Props {
  value: string
  onChange: (text: string) => void
  error?: string | null | undefined
  hint?: string
}

/** Six digits of the app. A recovery code may stand in it too, so it takes letters. */
export function CodeField({ value, onChange, error, hint }: Props) {
  const { signIn: words } = useWords().account
  const frame = useFieldFrame({
    ...{ name: 'code', label: words.code, hint: hint ?? words.codeHint, error },
  })
  return (
    <TextInput
      {...frame}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      data-autofocus
      autoFocus
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/**
 * The second step of signing in. That a code is wanted is no fault; once it was, it is wanted with every
 * further try of the same person.
 */
export function useCodeStep({ username }: { username: string }, refusal: Error | null) {
  const [asked, setAsked] = useState<string | null>(null)
  const isWish = refusal instanceof ApiError && refusal.problem.code === 'code-needed'
  if (isWish && asked === null) setAsked(username)
  if (asked !== null && asked !== username) setAsked(null)
  return { isNeeded: asked === username && asked !== '', error: isWish ? null : refusal }
}

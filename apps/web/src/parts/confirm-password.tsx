import { lazy, Suspense } from 'react'
import { ApiError } from '#core/api-error.ts'

const ConfirmPasswordBox = lazy(async () => {
  const { ConfirmPasswordBox } = await import('./confirm-password-box.tsx')
  return { default: ConfirmPasswordBox }
})

interface Props {
  /** What the act was refused with. The dialog opens where it wants the password again. */
  error: Error | null
  /** Does the act again. */
  onConfirmed: () => void
  /** Forgets the refusal. */
  onClose: () => void
}

/** Before a sensitive act in a session that has gone on for a while; most are acted in at once. */
export function ConfirmPassword({ error, ...act }: Props) {
  if (!wantsPassword(error)) return null
  return (
    <Suspense>
      <ConfirmPasswordBox {...act} />
    </Suspense>
  )
}

/** Whether this is no fault, but the wish to know who it is. */
export function wantsPassword(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.code === 'confirm-needed'
}

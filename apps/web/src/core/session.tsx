import { type Session, session } from '@app/shared/session/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { paths } from '#paths.ts'
import { untilAnswered } from './again.ts'
import { call } from './api.ts'
import { ApiError } from './api-error.ts'
import { queryClient } from './query-client.ts'
import { sessionKey } from './session-key.ts'

/** `null`: nobody is signed in. */
export const sessionQuery = queryOptions<Session | null, ApiError>({
  queryKey: sessionKey,
  queryFn: ({ signal }) => call(session.get, {}, { signal }).catch(nobody),
  // Asked with every page and on coming back to the window: somebody else may have signed in beside it.
  staleTime: 2_000,
})

export interface SignedIn extends Session {
  /** The person as the rules of `users/rules.ts` take it. */
  person: Person
}

const SessionContext = createContext<SignedIn | null>(null)
const EndedContext = createContext(false)

/** Who is working, on which day of the office. Inside the shell there is always somebody. */
export function useSession(): SignedIn {
  const signedIn = use(SessionContext)
  if (!signedIn) throw new Error('useSession() stands outside the shell')
  return signedIn
}

/** The server has ended the session of the person whose page this still is. */
export function useSessionEnded(): boolean {
  return use(EndedContext)
}

interface ProviderProps {
  /** Stands where nobody has been signed in at all. */
  fallback: ReactNode
  children: ReactNode
}

/** A session that ends leaves its page standing: what was typed there is still wanted. */
export function SessionProvider({ fallback, children }: ProviderProps) {
  const { data: current } = useQuery(sessionQuery)
  const [last, setLast] = useState(current ?? null)
  const isSomebodyElse = Boolean(current && last && current.user.id !== last.user.id)
  if (current && current !== last && !isSomebodyElse) setLast(current)
  const signedIn = useMemo(() => last && { ...last, person: personOf(last) }, [last])

  // A new document is the only sure way to forget everything the person before has seen.
  useEffect(() => {
    if (isSomebodyElse) window.location.assign(paths.home())
  }, [isSomebodyElse])

  if (isSomebodyElse) return null
  if (!signedIn) return fallback
  return (
    <SessionContext value={signedIn}>
      <EndedContext value={!current}>{children}</EndedContext>
    </SessionContext>
  )
}

/** On the sign-in page: whatever is kept from before is forgotten first. */
export function beginSession(next: Session): void {
  queryClient.clear()
  queryClient.setQueryData(sessionKey, next)
}

/** The same person goes on: a new session, or a changed password. */
export function continueSession(next: Session): void {
  queryClient.setQueryData(sessionKey, next)
}

/** A session that has ended by itself is as good as one that was asked to end. */
export async function endSession(): Promise<void> {
  await untilAnswered(() => call(session.signOut, {})).catch(nobody)
}

function personOf({ user, roles, unit }: Session): Person {
  return { id: user.id, name: user.name, roles, unitId: unit?.id ?? null }
}

function nobody(error: unknown): null {
  if (error instanceof ApiError && error.problem.code === 'not-signed-in') return null
  throw error
}

import { hasRole, type Role } from '@app/shared/users/rules.ts'
import { redirect, redirectDocument, type UIMatch } from 'react-router'
import { homeOf, paths, safeNext } from '#paths.ts'
import { queryClient } from './query-client.ts'
import { endSession, sessionQuery } from './session.tsx'

/** On a route: the roles that may open it. Absent: every role. */
export interface RouteHandle {
  roles?: readonly Role[]
}

/** Nobody signed in: to the sign-in page, with the way back. What the account lacks: there first. */
export async function requireSession(request: Request): Promise<null> {
  const session = await queryClient.ensureQueryData({ ...sessionQuery, revalidateIfStale: true })
  if (!session) throw redirect(signInFor(request.url))
  const { pathname } = new URL(request.url)
  if (session.duty && pathname !== paths.account()) throw redirect(paths.account())
  return null
}

export async function goHome(): Promise<Response> {
  const session = await queryClient.ensureQueryData(sessionQuery)
  return redirect(session ? homeOf(session.roles) : paths.signIn())
}

/** Somebody who is signed in already has nothing to do on the sign-in page. */
export async function skipSignIn(request: Request): Promise<Response | null> {
  const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null)
  return session ? redirect(safeNext(new URL(request.url).searchParams.get('next'))) : null
}

interface Leaving {
  mayLeave(): Promise<boolean>
  forgetDrafts(): Promise<void>
}

/**
 * The sign-in page comes as a new document: nothing of this person stays in memory, nor of what he typed
 * on this computer. Where that is not on the server yet, he is asked first and may stay where he is.
 */
export async function signOut(drafts: () => Promise<Leaving>): Promise<Response> {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  const leaving = session?.unit ? await drafts() : null
  const { pathname, search, hash } = window.location
  if (leaving && !(await leaving.mayLeave())) return redirect(pathname + search + hash)
  await endSession()
  await leaving?.forgetDrafts()
  return redirectDocument(paths.signIn())
}

export function signInFor(url: string): string {
  const { pathname, search } = new URL(url)
  const next = pathname + search
  return next === '/' ? paths.signIn() : `${paths.signIn()}?next=${encodeURIComponent(next)}`
}

export function mayOpen(matches: readonly UIMatch[], person: { roles: readonly Role[] }): boolean {
  return matches.every(({ handle }) => {
    const roles = (handle as RouteHandle | undefined)?.roles
    return !roles || hasRole(person, ...roles)
  })
}

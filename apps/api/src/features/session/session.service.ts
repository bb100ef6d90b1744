import type { Session } from '@app/shared/session/contract.ts'
import { LRUCache } from 'lru-cache'
import type { Ctx } from '#core/ctx.ts'
import type { Installation, SignedIn } from '#core/deps.ts'
import { hashOf } from '#core/session-cookie.ts'
import type { Store, UpkeepTx } from '#store/store.ts'
import { listOpenPeriods } from '../periods/periods.service.ts'
import { nameProgramme } from '../programme/programme.service.ts'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  findProfile,
  findSession,
  touchSession,
} from './session.sql.ts'

/** A working day without a request ends a session; so does a whole day, whatever happens. */
const idleMs = 8 * 3_600_000
export const absoluteMs = 24 * 3_600_000
/** How exactly it is known when somebody was last seen: not every request shall write. */
const touchMs = 5 * 60_000
/** More than are at work at once. */
const keptSessions = 2000

/**
 * Asked at every request, so that whatever ends a session ends it at the next one. What was found is
 * kept while nothing at all has been committed, here or by another process.
 */
export function makeIdentify(store: Store) {
  const find = makeFindKept(store)
  return async (token: string, wallNow: number): Promise<SignedIn | null> => {
    const tokenHash = hashOf(token)
    const row = await find(tokenHash)
    if (row?.state !== 'active') return null
    if (wallNow >= row.expiresAt || wallNow - row.seenAt >= idleMs) return null
    if (wallNow - row.seenAt >= touchMs)
      await store.upkeep((tx) => touchSession(tx, tokenHash, wallNow))
    const { id, name, roles, unitId, mustChange } = row
    return { person: { id, name, roles, unitId }, mustChangePassword: mustChange, tokenHash }
  }
}

type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

function makeFindKept(store: Store) {
  const kept = new LRUCache<string, { commit: string; row: FoundSession }>({ max: keptSessions })
  return async (tokenHash: string): Promise<FoundSession | undefined> => {
    // Asked before the row is read: a session that ends in between is kept under a name of the past.
    const commit = await store.lastCommit()
    const known = kept.get(tokenHash)
    if (known?.commit === commit) return known.row
    const row = await store.read((tx) => findSession(tx, tokenHash))
    if (row) kept.set(tokenHash, { commit, row })
    else kept.delete(tokenHash)
    return row
  }
}

export async function describeSession(
  ctx: Ctx,
  {
    mustChangePassword,
    sample,
  }: Pick<SignedIn, 'mustChangePassword'> & Pick<Installation, 'sample'>,
): Promise<Session> {
  const { id, name } = ctx.user
  const roles = [...ctx.user.roles]
  const profile = await ctx.store.read((tx) => findProfile(tx, id))
  return {
    user: { id, name, roles, username: profile?.username ?? '' },
    roles,
    unit: profile?.unit ?? null,
    today: ctx.today,
    openPeriods: await listOpenPeriods(ctx),
    mustChangePassword,
    sample,
    programme: await nameProgramme(ctx),
  }
}

export function signOut({ store }: Pick<Ctx, 'store'>, tokenHash: string): Promise<void> {
  return store.upkeep((tx) => deleteSession(tx, tokenHash))
}

/** All sessions of an account end with their next request. */
export function endSessionsOf(tx: UpkeepTx, userId: string): Promise<void> {
  return deleteSessionsOf(tx, userId)
}

/** Upkeep: sessions and counted tries that are over. */
export function forgetEnded(store: Store, wallNow: number): Promise<void> {
  return store.upkeep((tx) =>
    deleteEndedSessions(tx, { now: wallNow, seenBefore: wallNow - idleMs }),
  )
}

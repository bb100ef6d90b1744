import { isAged, needsSecondFactor, type SignInPolicy } from '@app/shared/policy/rules.ts'
import type { Session } from '@app/shared/session/contract.ts'
import type { Duty } from '@app/shared/session/rules.ts'
import { LRUCache } from 'lru-cache'
import { act } from '#core/act.ts'
import type { Ctx } from '#core/ctx.ts'
import type { Installation, SignedIn } from '#core/deps.ts'
import { hashOf } from '#core/session-cookie.ts'
import { note } from '#store/note.ts'
import type { ReadTx, Store, UpkeepTx } from '#store/store.ts'
import { listOpenPeriods } from '../periods/periods.service.ts'
import { policyIn } from '../policy/policy.service.ts'
import { nameProgramme } from '../programme/programme.service.ts'
import { deleteDevices } from './device.sql.ts'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  findProfile,
  findSession,
  touchSession,
} from './session.sql.ts'

const minuteMs = 60_000
/** A computer that nobody has signed in on for so long is a new one again. */
const devicesLiveMs = 400 * 24 * 60 * minuteMs
/** How exactly it is known when somebody was last seen: not every request shall write. */
const touchMs = 5 * minuteMs
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
    const found = await find(tokenHash)
    if (!found || !holds(found, wallNow)) return null
    const { idleMs } = lastingOf(found.policy)
    if (wallNow - found.row.seenAt >= Math.min(touchMs, idleMs / 12))
      await store.upkeep((tx) => touchSession(tx, tokenHash, wallNow))
    return signedInOf(found, tokenHash, wallNow)
  }
}

/** As it is now, for who has just changed something about it. */
export async function readSession(
  { store, wallNow }: Pick<Ctx, 'store' | 'wallNow'>,
  tokenHash: string,
): Promise<SignedIn | null> {
  const found = await store.read((tx) => look(tx, tokenHash))
  return found && holds(found, wallNow) ? signedInOf(found, tokenHash, wallNow) : null
}

interface Found {
  readonly row: NonNullable<Awaited<ReturnType<typeof findSession>>>
  readonly policy: SignInPolicy
}

async function look(tx: ReadTx, tokenHash: string): Promise<Found | undefined> {
  const row = await findSession(tx, tokenHash)
  return row && { row, policy: await policyIn(tx) }
}

function holds({ row, policy }: Found, wallNow: number): boolean {
  const { idleMs, absoluteMs } = lastingOf(policy)
  const isOver = wallNow - row.createdAt >= absoluteMs || wallNow - row.seenAt >= idleMs
  return row.state === 'active' && !isOver
}

function signedInOf(found: Found, tokenHash: string, wallNow: number): SignedIn {
  const { id, name, roles, unitId, createdAt, confirmedAt } = found.row
  return {
    ...{ person: { id, name, roles, unitId }, duty: dutyOf(found, wallNow), tokenHash },
    confirmedAt: confirmedAt ?? createdAt,
  }
}

/** What is left to do for who has just done something about the own account. */
export function presentDuty({ store, user, wallNow }: Ctx): Promise<Duty | null> {
  return store.read(async (tx) => {
    const row = await findProfile(tx, user.id)
    return row ? dutyOf({ row, policy: await policyIn(tx) }, wallNow) : null
  })
}

interface Owing {
  readonly row: Pick<Found['row'], 'mustChange' | 'changedAt' | 'roles' | 'factorAt'>
  readonly policy: SignInPolicy
}

function dutyOf({ row, policy }: Owing, now: number): Duty | null {
  if (row.mustChange) return 'given-password'
  if (isAged(policy, { changedAt: row.changedAt, now })) return 'aged-password'
  return needsSecondFactor(policy, row) && row.factorAt === null ? 'second-factor' : null
}

export function lastingOf({ idleMinutes, absoluteHours }: SignInPolicy) {
  return { idleMs: idleMinutes * minuteMs, absoluteMs: absoluteHours * 60 * minuteMs }
}

function makeFindKept(store: Store) {
  const kept = new LRUCache<string, { commit: string; found: Found }>({ max: keptSessions })
  return async (tokenHash: string): Promise<Found | undefined> => {
    // Asked before the row is read: a session that ends in between is kept under a name of the past.
    const commit = await store.lastCommit()
    const known = kept.get(tokenHash)
    if (known?.commit === commit) return known.found
    const found = await store.read((tx) => look(tx, tokenHash))
    if (found) kept.set(tokenHash, { commit, found })
    else kept.delete(tokenHash)
    return found
  }
}

export async function describeSession(
  ctx: Ctx,
  { duty, sample }: Pick<SignedIn, 'duty'> & Pick<Installation, 'sample'>,
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
    duty,
    sample,
    programme: await nameProgramme(ctx),
  }
}

export function signOut(ctx: Ctx, tokenHash: string): Promise<{ ended: true }> {
  return act(ctx, { action: 'session.sign-out' }, async (tx) => {
    await deleteSession(tx, tokenHash)
    await note(tx, { entity: 'user', id: ctx.user.id, facts: [] })
    return { ended: true as const }
  })
}

/** All sessions of an account end with their next request. */
export function endSessionsOf(tx: UpkeepTx, userId: string): Promise<void> {
  return deleteSessionsOf(tx, userId)
}

/** Upkeep: sessions and counted tries that are over. */
export function forgetEnded(store: Store, wallNow: number): Promise<void> {
  return store.upkeep(async (tx) => {
    const { idleMs, absoluteMs } = lastingOf(await policyIn(tx))
    const [begunBefore, seenBefore] = [wallNow - absoluteMs, wallNow - idleMs]
    await deleteEndedSessions(tx, { now: wallNow, begunBefore, seenBefore })
    await deleteDevices(tx, wallNow - devicesLiveMs)
  })
}

import { AppError } from '#core/app-error.ts'
import type { Visit } from '#core/ctx.ts'
import { countIn } from '#store/rate-bucket.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'
import { policyIn } from '../policy/policy.service.ts'
import { forgetAllTries, forgetTries, selectTries } from './session.sql.ts'

/** An office behind one address has many people, who all sign in on deadline day. */
const ofAddress = { max: 300, windowMs: 5 * 60_000 }

interface Buckets {
  /** Names whose password, or code, is tried, and by whom. */
  readonly account: string
  readonly address?: string
}

export function signInBucket(username: string): string {
  return `account ${username}`
}

export function passwordBucket(userId: string): string {
  return `password ${userId}`
}

/** Until when each of those accounts must wait whose next try would be refused, by user name. */
export async function findLocks(tx: ReadTx, now: number): Promise<ReadonlyMap<string, number>> {
  const { maxTries } = await policyIn(tx)
  const running = await selectTries(tx, now)
  const prefix = signInBucket('')
  return new Map(
    running
      .filter(({ key, count }) => key.startsWith(prefix) && count >= maxTries)
      // Of a known computer too: its name stands behind that of the account.
      .map(({ key, until }) => [key.slice(prefix.length).split(' ')[0] ?? '', until]),
  )
}

/** The account may sign in again now, and change its password. */
export async function unlock(
  tx: UpkeepTx,
  { id, username }: { readonly id: string; readonly username: string },
): Promise<void> {
  await forgetAllTries(tx, signInBucket(username))
  await forgetTries(tx, passwordBucket(id))
}

/**
 * Counted before the password is looked at, so that many tries at once cannot slip through. Answers with
 * how many there were of the account. Throws when it must wait.
 */
export async function admitTry(
  { store, words, wallNow: now }: Visit,
  { account, address }: Buckets,
): Promise<number> {
  const { own, others } = await store.upkeep(async (tx) => {
    const { maxTries: max, lockMinutes } = await policyIn(tx)
    const count = async (key: string, rule: { max: number; windowMs: number }) => ({
      ...(await countIn(tx, { key, now, until: now + rule.windowMs })),
      max: rule.max,
    })
    return {
      own: await count(account, { max, windowMs: lockMinutes * 60_000 }),
      others: address === undefined ? [] : [await count(address, ofAddress)],
    }
  })
  const over = [own, ...others].find(({ count, max }) => count > max)
  if (!over) return own.count
  const waitMs = Math.max(over.until - now, 1000)
  throw new AppError('too-many', words.signInWait(Math.ceil(waitMs / 60_000)), {
    retryAfter: Math.ceil(waitMs / 1000),
  })
}

/** Slips of the hand cost nothing; from the fourth wrong try on, each answer takes twice as long. */
export function pauseAfter(tries: number): number {
  return tries < 4 ? 0 : Math.min(250 * 2 ** (tries - 4), 4000)
}

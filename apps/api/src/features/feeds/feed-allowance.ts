import { LRUCache } from 'lru-cache'
import { countIn } from '#store/rate-bucket.ts'
import type { Store } from '#store/store.ts'

/** A spreadsheet that refreshes asks a few times; a program that asks more is caught in a loop. */
export const maxCalls = 120
const windowMs = 3_600_000

/** Counts a call; answers from when it is allowed (epoch milliseconds), which may be the past. */
export type Allowance = (feedId: string, now: number) => Promise<number>

/**
 * So many calls an hour for each link, whichever process answers. Who is refused is refused without
 * another write until his hour is over: a loop must not keep the database busy.
 */
export function makeAllowance(store: Store): Allowance {
  const refusedUntil = new LRUCache<string, number>({ max: 2000 })
  return async (feedId, now) => {
    const refused = refusedUntil.get(feedId) ?? 0
    if (now < refused) return refused
    const bucket = { key: `feed ${feedId}`, now, until: now + windowMs }
    const { count, until } = await store.upkeep((tx) => countIn(tx, bucket))
    if (count <= maxCalls) return now
    refusedUntil.set(feedId, until)
    return until
  }
}

import { LRUCache } from 'lru-cache'

/** A spreadsheet that refreshes asks a few times; a program that asks more is caught in a loop. */
export const maxCalls = 120
const windowMs = 3_600_000

/** Counts a call; answers from when it is allowed (epoch milliseconds), which may be the past. */
export type Allowance = (feedId: string, now: number) => number

/**
 * So many calls an hour for each link. Kept in memory: it guards this process against one link, no secret,
 * so that a restart may forget it.
 */
export function makeAllowance(): Allowance {
  const windows = new LRUCache<string, { until: number; calls: number }>({ max: 2000 })
  return (feedId, now) => {
    const known = windows.get(feedId)
    const window = known && now < known.until ? known : { until: now + windowMs, calls: 0 }
    window.calls += 1
    windows.set(feedId, window)
    return window.calls > maxCalls ? window.until : now
  }
}

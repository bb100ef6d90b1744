import { LRUCache } from 'lru-cache'

interface Bucket {
  /** Requests that may come at once. */
  left: number
  /** Epoch milliseconds of the last request. */
  at: number
}

/** Seconds until the next request is allowed; 0: this one is. */
export type RequestLimit = (key: string, now: number) => number

/**
 * A rate for each key, of which a fifth of a minute's may come at once: a page that opens asks a dozen
 * questions, a program in a loop asks without end. Held by each process for itself, since a write to the
 * database for every request would cost more than the request.
 */
export function makeRequestLimit(perMinute: number): RequestLimit {
  const atOnce = perMinute / 5
  const perMs = perMinute / 60_000
  const buckets = new LRUCache<string, Bucket>({ max: 10_000 })
  return (key, now) => {
    const { left, at } = buckets.get(key) ?? { left: atOnce, at: now }
    const filled = Math.min(atOnce, left + Math.max(0, now - at) * perMs)
    const isAllowed = filled >= 1
    buckets.set(key, { left: isAllowed ? filled - 1 : filled, at: now })
    return isAllowed ? 0 : Math.ceil((1 - filled) / perMs / 1000)
  }
}

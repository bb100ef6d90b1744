import pLimit from 'p-limit'
import { AppError } from './app-error.ts'

interface Bounds {
  readonly atOnce: number
  /** Whoever comes when so many wait already is refused. */
  readonly waiting: number
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number
}

/** Heavy work in a queue with an end: a flood must not take what everybody else needs. */
export function makeBounded({ atOnce, waiting, retryAfter }: Bounds) {
  const limit = pLimit(atOnce)
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (limit.pendingCount >= waiting) throw new AppError('unavailable', undefined, { retryAfter })
    return limit(work)
  }
}

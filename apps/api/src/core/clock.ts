import { type Day, startOfDay } from '@app/shared/core/day.ts'

const dayMs = 86_400_000
const officeOffsetMs = 7 * 3_600_000

/** The office's clock: the real one, or the real time of day on the one day given. */
export function officeClock(today: Day | undefined, wallNow: () => number): () => number {
  if (today === undefined) return wallNow
  const start = startOfDay(today)
  return () => start + ((wallNow() + officeOffsetMs) % dayMs)
}

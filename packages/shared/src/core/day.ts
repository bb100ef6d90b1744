/**
 * Days are `YYYY-MM-DD` strings, instants are epoch milliseconds. The office clock is
 * Asia/Ho_Chi_Minh: UTC+7 without summer time since 1975, so it is arithmetic, not a time zone table,
 * and no setting of the machine can move a deadline.
 */
export type Day = string

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const officeOffsetMs = 7 * hourMs

/** The office day on which an instant falls. */
export function dayOf(instant: number): Day {
  return new Date(instant + officeOffsetMs).toISOString().slice(0, 10)
}

/** The first millisecond of the day in the office. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - officeOffsetMs
}

/** The last millisecond of the day in the office. */
export function endOfDay(day: Day): number {
  return startOfDay(day) + dayMs - 1
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs
}

/** ISO 8601 with the office's offset, to the second: `2014-10-05T23:59:59+07:00`. */
export function isoOf(instant: number): string {
  return `${new Date(instant + officeOffsetMs).toISOString().slice(0, 19)}+07:00`
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

import { addDays, type Day, isoOf } from '@app/shared/core/day.ts'

const daily = 14
const weekly = 8
const monthly = 12

/** `tiendo-20141006-100500.backup`, by the office clock. */
export function backupNameAt(now: number): string {
  return `tiendo-${isoOf(now).slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.backup`
}

/** `tiendo-20141006-100500.backup`: the day on the office clock; `null` for any other file. */
export function backupDay(name: string): Day | null {
  const [, year, month, day] = /^tiendo-(\d{4})(\d{2})(\d{2})-\d{6}\.backup$/.exec(name) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}

/** When it was made, as ISO 8601 on the office clock; `null` for any other file. */
export function instantOf(name: string): string | null {
  const [, hour, minute, second] = /-(\d{2})(\d{2})(\d{2})\.backup$/.exec(name) ?? []
  const day = backupDay(name)
  return day === null ? null : `${day}T${hour}:${minute}:${second}+07:00`
}

/** Beside a backup: what was found when it was looked at last. */
export function checkNote(name: string): string {
  return `${name}.check`
}

/**
 * Which of the backups need not be kept any more: all of two weeks stay, then the first of each week
 * for eight weeks and the first of each month for a year. Files of other names are nobody's business here.
 */
export function outlived(names: readonly string[], today: Day): string[] {
  const backups = names.filter((name) => backupDay(name) !== null).sort()
  const kept = new Set([
    ...backups.filter((name) => dayOf(name) > addDays(today, -daily)),
    ...firsts(backups, addDays(today, -7 * weekly), weekOf),
    ...firsts(backups, addDays(today, -31 * monthly), (day) => day.slice(0, 7)),
  ])
  return backups.filter((name) => !kept.has(name))
}

function firsts(backups: readonly string[], since: Day, spanOf: (day: Day) => string): string[] {
  const first = new Map<string, string>()
  for (const name of backups) {
    const span = spanOf(dayOf(name))
    if (dayOf(name) > since && !first.has(span)) first.set(span, name)
  }
  return [...first.values()]
}

/** The Monday of its week. */
function weekOf(day: Day): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -sinceMonday)
}

function dayOf(name: string): Day {
  return backupDay(name) ?? ''
}

import { addDays, type Day, daysBetween, startOfDay } from '@app/shared/core/day.ts'
import type { Random } from './random.ts'

/** When an office works. Nothing in the sample is signed on a Sunday, at Tết or at night without cause. */

/** First and last day of the Tết leave. */
const tet: readonly (readonly [Day, Day])[] = [
  ['2011-02-02', '2011-02-08'],
  ['2012-01-20', '2012-01-28'],
  ['2013-02-09', '2013-02-17'],
  ['2014-01-28', '2014-02-05'],
  ['2015-02-15', '2015-02-23'],
]
const publicHolidays = ['01-01', '04-30', '05-01', '09-02']

export function isWorkday(day: Day): boolean {
  // 2011-01-03 was a Monday.
  const weekday = (((daysBetween('2011-01-03', day) % 7) + 7) % 7) + 1
  if (weekday > 5 || publicHolidays.includes(day.slice(5))) return false
  return tet.every(([from, to]) => day < from || day > to)
}

/** The day itself, or the next one on which the office works. */
export function workdayFrom(day: Day): Day {
  let at = day
  while (!isWorkday(at)) at = addDays(at, 1)
  return at
}

/** The day itself, or the last one before on which the office worked. */
export function workdayUntil(day: Day): Day {
  let at = day
  while (!isWorkday(at)) at = addDays(at, -1)
  return at
}

/** A working day between the two, both included; the last one before `to` when there is none. */
export function workdayBetween(from: Day, to: Day, random: Random): Day {
  const days = Array.from({ length: Math.max(1, daysBetween(from, to) + 1) }, (_, at) =>
    addDays(from, at),
  ).filter(isWorkday)
  return days.length > 0 ? random.pick(days) : workdayUntil(to)
}

/** An instant in office hours, to the second. */
export function officeInstant(day: Day, random: Random): number {
  const minutes = random.chance(0.45) ? random.int(465, 685) : random.int(810, 1015)
  return at(day, minutes) + random.int(0, 59) * 1000
}

/** After the office has closed: the hours before a deadline. */
export function eveningInstant(day: Day, random: Random): number {
  return at(day, random.int(1140, 1425)) + random.int(0, 59) * 1000
}

/** `minutes` after midnight. */
export function at(day: Day, minutes: number): number {
  return startOfDay(day) + minutes * 60_000
}

export function latestOf(left: Day, right: Day): Day {
  return left > right ? left : right
}

export function earliestOf(left: Day, right: Day): Day {
  return left < right ? left : right
}

import { addDays, type Day } from '@app/shared/core/day.ts'
import type { UnitFact } from './facts/units.ts'
import { latestOf } from './office-time.ts'
import type { Random } from './random.ts'
import { fromTheBeginning, type Theme } from './themes/theme.ts'

/** When a project starts and when it is due: not before its document, not before its unit. */
export function datesOf(
  theme: Theme,
  unit: UnitFact,
  random: Random,
): { startsOn: Day; dueOn: Day | null } {
  const startsOn = startOf(theme, unit, random)
  return { startsOn, dueOn: dueAfter(startsOn, random) }
}

/** Share of the projects that start from the month on, counted from January 2011. */
const starts: readonly (readonly [share: number, fromMonth: number, toMonth: number])[] = [
  [0.46, 0, 2],
  [0.24, 3, 11],
  [0.15, 12, 23],
  [0.09, 24, 35],
  [0.04, 36, 41],
  [0.02, 45, 50],
]

function startOf({ notBefore }: Theme, { validFrom, validTo }: UnitFact, random: Random): Day {
  const earliest = latestOf(notBefore, validFrom ? addDays(validFrom, 30) : '')
  const chosen =
    earliest === fromTheBeginning
      ? monthDay(drawMonth(random), random)
      : monthDay(monthOf(earliest) + random.int(0, notBefore > '2014' ? 3 : 14), random)
  const startsOn = latestOf(chosen, earliest)
  // What would begin after the unit has gone begins while it is still there.
  return validTo !== null && startsOn > addDays(validTo, -60)
    ? latestOf(monthDay(monthOf(addDays(validTo, -150)), random), earliest)
    : startsOn
}

function drawMonth(random: Random): number {
  let draw = random.real()
  for (const [share, from, to] of starts) {
    if (draw < share) return random.int(from, to)
    draw -= share
  }
  return 0
}

const nearTheEnd = ['2014-09-25', '2014-09-30', '2014-09-30', '2014-10-10', '2014-10-15']
const endOfTerm = [
  '2014-12-31',
  '2014-12-31',
  '2015-03-31',
  '2015-06-30',
  '2015-09-30',
  '2015-12-31',
]

function dueAfter(startsOn: Day, random: Random): Day | null {
  const draw = random.real()
  if (startsOn < '2014-01-01') {
    if (draw < 0.04) return null
    if (draw < 0.1) return random.pick(nearTheEnd)
    if (draw < 0.45) return quarterEnd(monthOf(startsOn) + 3 * random.int(5, 12))
  }
  const later = endOfTerm.filter((day) => day > addDays(startsOn, 240))
  return later.length > 0 ? random.pick(later) : '2015-12-31'
}

/** The end of the quarter of a month counted from January 2011, within the term. */
function quarterEnd(month: number): Day {
  const quarter = Math.min(Math.floor(month / 3), 19)
  const year = 2011 + Math.floor(quarter / 4)
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter % 4]}`
}

function monthDay(month: number, random: Random): Day {
  const year = 2011 + Math.floor(month / 12)
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${random.pick(['01', '15'])}`
}

function monthOf(day: Day): number {
  return (Number(day.slice(0, 4)) - 2011) * 12 + Number(day.slice(5, 7)) - 1
}

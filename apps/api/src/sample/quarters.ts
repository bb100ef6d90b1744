import { addDays, type Day } from '@app/shared/core/day.ts'
import { dueInstant, quarterName } from '@app/shared/periods/rules.ts'
import { at, workdayFrom } from './office-time.ts'

export interface Quarter {
  readonly id: string
  readonly name: string
  /** As written in running text, with an ordinary space. */
  readonly label: string
  readonly from: Day
  readonly to: Day
  readonly dueOn: Day
  readonly dueAt: number
  readonly openedAt: number
  readonly closedAt: number
}

/** A Monday: the day on which the sample's clock stands. */
export const sampleDay: Day = '2014-09-29'
/** The Friday before is the last day on which anything has happened, so that whoever tries it comes after. */
export const lastDay: Day = '2014-09-26'
export const lastInstant = at(lastDay, 18 * 60)

const years = [2011, 2012, 2013, 2014, 2015]

/** Quý I/2011 to Quý IV/2015. Reports are due on the 5th of the month that follows. */
export const quarters: readonly Quarter[] = years.flatMap((year) =>
  [1, 2, 3, 4].map((number) => quarterOf(year, number)),
)

/** Those that are open or closed at the end of the sample. */
export const openedQuarters = quarters.filter(({ openedAt }) => openedAt <= lastInstant)

export function quarterOn(day: Day): Quarter {
  const quarter = quarters.find(({ from, to }) => from <= day && day <= to)
  if (!quarter) throw new Error(`no quarter on ${day}`)
  return quarter
}

function quarterOf(year: number, number: number): Quarter {
  const start = (month: number) =>
    month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`
  const from = start(number * 3 - 2)
  const after = start(number * 3 + 1)
  const dueOn = addDays(after, 4)
  const name = quarterName(year, number)
  return {
    ...{ id: `${year}-Q${number}`, name, label: name.replace('\u00a0', ' ') },
    ...{ from, to: addDays(after, -1), dueOn },
    dueAt: dueInstant(dueOn),
    // The registry is filled in the first days of 2011, before anybody can report.
    openedAt: at(from === '2011-01-01' ? '2011-01-11' : workdayFrom(from), 8 * 60),
    closedAt: at(workdayFrom(addDays(after, 18)), 16 * 60 + 30),
  }
}

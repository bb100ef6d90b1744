import { addDays, type Day, dayOf, daysBetween } from '../core/day.ts'
import type { PeriodDraft } from './contract.ts'
import { byTime, type PeriodKind, quarterName } from './rules.ts'

interface Known {
  readonly id: string
  readonly kind: PeriodKind
  readonly from: Day
  readonly to: Day
  /** ISO 8601. */
  readonly dueAt: string
}

/** Days between the end of a period and its deadline, where no earlier one tells. */
const usualGrace = 5

const monthsOf = { month: 1, quarter: 3, half: 6, 'nine-months': 9, year: 12, other: 3 } as const

/** The kind of the latest period: the next one is most likely of the same. */
export function usualKind(periods: readonly Known[]): PeriodKind {
  return periods.toSorted(byTime).at(-1)?.kind ?? 'quarter'
}

/**
 * The period of a kind that follows the latest one: as long as its kind says, beginning the day after
 * (also where months run from the 15th to the 14th), due as many days after its end as that one was.
 * Ids and names are proposals too; `other` periods have none.
 */
export function proposePeriod(
  kind: PeriodKind,
  { periods, today }: { periods: readonly Known[]; today: Day },
): PeriodDraft {
  const inOrder = periods.toSorted(byTime)
  const last = inOrder.findLast((period) => period.kind === kind)
  const from = last ? startAfter(last) : calendarStart(kind, today)
  const to = addDays(addMonths(from, monthsOf[kind]), -1)
  const model = last ?? inOrder.at(-1)
  const grace = model ? daysBetween(model.to, dayOf(Date.parse(model.dueAt))) : usualGrace
  return { ...nameFor(kind, from, to), kind, from, to, dueOn: addDays(to, Math.max(0, grace)) }
}

/** What a range of this kind is called; the middle of the range says to which month and year it belongs. */
export function nameFor(kind: PeriodKind, from: Day, to: Day): { id: string; name: string } {
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2))
  const [year = 0, month = 1] = middle.split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  switch (kind) {
    case 'month':
      return {
        id: `${year}-M${String(month).padStart(2, '0')}`,
        name: `Tháng\u00a0${month}/${year}`,
      }
    case 'quarter':
      return { id: `${year}-Q${quarter}`, name: quarterName(year, quarter) }
    case 'half': {
      const isFirst = month <= 6
      const part = isFirst ? 'đầu' : 'cuối'
      return { id: `${year}-H${isFirst ? 1 : 2}`, name: `6\u00a0tháng ${part} năm\u00a0${year}` }
    }
    case 'nine-months':
      return { id: `${year}-9M`, name: `9\u00a0tháng năm\u00a0${year}` }
    case 'year':
      return { id: `${year}-Y`, name: `Năm\u00a0${year}` }
    case 'other':
      return { id: '', name: '' }
  }
}

/** Nine months are reported once a year; every other kind follows without a gap. */
function startAfter({ kind, from, to }: Known): Day {
  return kind === 'nine-months' ? addMonths(from, 12) : addDays(to, 1)
}

/** Where the running period of the kind began by the calendar. */
function calendarStart(kind: PeriodKind, today: Day): Day {
  const [year = '', month = '01'] = today.split('-')
  const length = kind === 'nine-months' ? 12 : monthsOf[kind]
  const first = Math.floor((Number(month) - 1) / length) * length + 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** The same date some months later, or the last of a month that has no such date. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
  return target.toISOString().slice(0, 10)
}

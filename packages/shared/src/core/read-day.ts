import { addDays, type Day, isDay } from './day.ts'
import type { ReadCell } from './read-sheet.ts'
import { isNothing, type Read, textOf, usual } from './read-value.ts'

const firstYear = 1900
const lastYear = 2100
/** Days that Excel counts: 1 January 1950 to 31 December 2100. */
const serials = { from: 18_264, to: 73_415, zero: '1899-12-30' }

/**
 * A day as an office writes it, the day of the month first: `25/8/2011`, `25-8-2011`, `25.8.2011`,
 * `25/08/11`, `25082011`, `ngày 24 tháng 9 năm 2013`, `2011-08-25`; years of two digits from 70 are of the
 * last century. No clock and no time zone takes part. An hour behind the day is dropped.
 */
export function readDay(cell: ReadCell): Read<Day> {
  if (cell !== null && typeof cell === 'object') {
    if ('error' in cell) return { fault: 'error-cell' }
    if ('day' in cell) return { value: cell.day }
    if ('number' in cell) return ofNumber(cell.number)
  }
  return dayIn(textOf(cell))
}

/** Digits without separators, or a day whose cell has lost its format. */
function ofNumber(number: number): Read<Day> {
  const whole = Math.floor(number)
  if (Number.isInteger(number) && /^\d{7,8}$/.test(`${number}`))
    return dayIn(`${number}`.padStart(8, '0'))
  if (Number.isInteger(number) && isYear(number)) return dayIn(`${number}`)
  return whole >= serials.from && whole <= serials.to
    ? { fault: 'ambiguous', readings: [addDays(serials.zero, whole)] }
    : { fault: 'no-day' }
}

function dayIn(text: string): Read<Day> {
  const bare = usual(text)
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .replace(/^ngày (?=\d+[-/. ]*\d)/, '')
    .replace(/(?<=\d)[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
    .replace(/ ?([-/.]) ?/g, '$1')
    .trim()
  if (isNothing(bare)) return { value: null }
  const parts = partsOf(bare)
  if (parts) return ofParts(parts)
  const last = lastDayOf(bare)
  return last ? { fault: 'month-only', readings: [last] } : { fault: 'no-day' }
}

type Parts = readonly [year: number, month: number, date: number]

function partsOf(text: string): Parts | null {
  const office =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})()(\d{2})((?:19|20)\d{2})$/.exec(text) ??
    /^(?:ngày )?(\d{1,2})( )tháng (\d{1,2}) năm (\d{4})$/.exec(text)
  if (office) return [fullYear(office[4] ?? ''), Number(office[3]), Number(office[1])]
  const machine =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text)
  return machine && [Number(machine[1]), Number(machine[3]), Number(machine[4])]
}

function ofParts([year, month, date]: Parts): Read<Day> {
  if (!isYear(year)) return { fault: 'no-such-day' }
  const day = dayFrom(year, month, date)
  if (isDay(day)) return { value: day }
  // The month of an English date comes first.
  const turned = dayFrom(year, date, month)
  return isDay(turned) ? { fault: 'ambiguous', readings: [turned] } : { fault: 'no-such-day' }
}

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** The last day of a month, a quarter or a year. */
function lastDayOf(text: string): Day | null {
  const [, month, yearOfMonth] =
    /^(?:(?:tháng|t) ?)?(\d{1,2})(?:[-/.]| năm )(\d{4})$/.exec(text) ?? []
  if (yearOfMonth) return endOf(Number(yearOfMonth), Number(month))
  const [, quarter, yearOfQuarter] =
    /^(?:quý|q) ?([1-4]|i{1,3}|iv)(?:[-/.]| năm | )(\d{4})$/.exec(text) ?? []
  if (yearOfQuarter) return endOf(Number(yearOfQuarter), (quarters[quarter ?? ''] ?? 0) * 3)
  const [, year] = /^(?:năm )?(\d{4})$/.exec(text) ?? []
  return year ? endOf(Number(year), 12) : null
}

function endOf(year: number, month: number): Day | null {
  if (!isYear(year) || month < 1 || month > 12) return null
  return addDays(month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1), -1)
}

function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

function dayFrom(year: number, month: number, date: number): string {
  return [year, `${month}`.padStart(2, '0'), `${date}`.padStart(2, '0')].join('-')
}

import type { ReadCell } from './read-sheet.ts'
import { exact, isNothing, type Read, textOf, usual } from './read-value.ts'

/**
 * A number as an office writes it: a dot or a blank between groups of three, a comma before decimals.
 * `1.000` is one thousand. What an English-language Excel may have written (`1,000`, `12.5`) is ambiguous;
 * two separators in a number say themselves which is which. A percentage is its figure.
 */
export function readNumber(cell: ReadCell): Read<number> {
  if (cell !== null && typeof cell === 'object') {
    if ('error' in cell) return { fault: 'error-cell' }
    if ('day' in cell) return { fault: 'no-number' }
    if ('number' in cell) return { value: cell.percent ? exact(cell.number * 100) : cell.number }
  }
  return numberIn(textOf(cell))
}

function numberIn(text: string): Read<number> {
  const figure = usual(text)
  const bare = (figure.endsWith('%') ? figure.slice(0, -1).trimEnd() : figure).replace(
    /^-\s*(?=\d)/,
    '-',
  )
  if (isNothing(bare)) return { value: null }
  const [, sign, digits] = /^(-?)(\d[\d., ]*)$/.exec(bare) ?? []
  const readings = digits === undefined ? [] : readingsOf(digits)
  const signed = readings.map((number) => (sign === '-' ? -number : number))
  const [only] = signed
  if (only === undefined) return { fault: 'no-number' }
  const isPlain = signed.length === 1 && !/^\d+\.\d+$/.test(digits ?? '')
  return isPlain || isGroupedByDot(digits ?? '')
    ? { value: only }
    : { fault: 'ambiguous', readings: signed }
}

/** The office's way first. */
function readingsOf(digits: string): number[] {
  const office = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/
  const english = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/
  const slip = /^[1-9]\d{0,2}\.\d{1,2}$/
  const readings = [
    ...(office.test(digits) ? [Number(digits.replace(/[. ]/g, '').replace(',', '.'))] : []),
    ...(english.test(digits) ? [Number(digits.replaceAll(',', ''))] : []),
    ...(slip.test(digits) ? [Number(digits.replace('.', ''))] : []),
  ]
  return [...new Set(readings)]
}

/** The one form with two readings that has a rule: a dot before three digits stands between groups. */
function isGroupedByDot(digits: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits)
}

import { formatDay } from './format.ts'
import { fromLegacy, type LegacyEncoding, legacyEncodingOf } from './legacy-text.ts'
import type { ReadCell } from './read-sheet.ts'
import { tidy } from './text.ts'

/** Why a text or a cell is not the value that its column wants. */
export type ReadFault =
  | 'no-number'
  | 'out-of-range'
  | 'decimals'
  | 'no-day'
  /** A day that no calendar has: 31/02. */
  | 'no-such-day'
  /** Only a month, a quarter or a year; the reading is its last day. */
  | 'month-only'
  /** It can be read in more than one way, or in one that its writer may not have meant. */
  | 'ambiguous'
  /** `#N/A` and its like. */
  | 'error-cell'

/**
 * What was read. Nothing written is `null` and no fault; what could be meant, the likelier first, is in
 * `readings`, for somebody to choose.
 */
export type Read<T, Fault extends ReadFault = ReadFault> =
  | { readonly value: T | null; readonly fault?: never; readonly readings?: never }
  | { readonly fault: Fault; readonly readings?: readonly T[]; readonly value?: never }

/** What a person sees in a cell. A number has no groups: `1250,5`, `62,5%`. */
export function textOf(cell: ReadCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return tidy(cell)
  if ('font' in cell) return tidy(fromLegacy(cell.text, cell.font))
  if ('day' in cell) return formatDay(cell.day)
  if ('error' in cell) return cell.error
  const { number, percent } = cell
  return percent ? `${plainNumber(exact(number * 100))}%` : plainNumber(number)
}

/** A cell in a font from before Unicode, by its font or by its letters, with the same in Unicode. */
export function legacyOf(
  cell: ReadCell,
): { readonly encoding: LegacyEncoding; readonly before: string; readonly text: string } | null {
  if (cell === null || (typeof cell !== 'string' && !('font' in cell))) return null
  const before = typeof cell === 'string' ? cell : cell.text
  const encoding = typeof cell === 'string' ? legacyEncodingOf(cell) : cell.font
  if (!encoding) return null
  const text = tidy(fromLegacy(before, encoding))
  return text === before ? null : { encoding, before, text }
}

/** Without the noise of binary fractions: 0.07 × 100 is 7. */
export function exact(number: number): number {
  return Number(number.toPrecision(14))
}

/** Blanks, or a dash in place of a figure. */
export function isNothing(text: string): boolean {
  return /^[\s\-–—−]*$/.test(text)
}

/** Full-width digits and signs as usual ones, every dash between digits as a hyphen, usual blanks. */
export function usual(text: string): string {
  return tidy(text.normalize('NFKC')).replace(/[\u2010-\u2015\u2212]/g, '-')
}

const plain = new Intl.NumberFormat('vi-VN', { useGrouping: false, maximumFractionDigits: 12 })

function plainNumber(number: number): string {
  return plain.format(number)
}

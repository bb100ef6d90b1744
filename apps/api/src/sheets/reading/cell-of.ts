import { addDays } from '@app/shared/core/day.ts'
import { fromLegacy, hasUnicodeLetters, type LegacyEncoding } from '@app/shared/core/legacy-text.ts'
import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { tidy } from '@app/shared/core/text.ts'
import type { FormatKind } from './number-format.ts'

const msPerDay = 86_400_000
/** 31/12/9999, the last day that Excel knows. */
const lastSerial = 2_958_465

/** Fonts from before Unicode, by their names: `.VnTime`, `VNI-Times`. */
export function legacyFont(name: string | undefined): LegacyEncoding | undefined {
  if (name === undefined) return undefined
  if (/^\.vn/i.test(name)) return 'tcvn3'
  return /^vni[- ]/i.test(name) ? 'vni' : undefined
}

/** A text as it stands, without what nothing keeps; with its font where the font makes other letters of it. */
export function textCell(written: string, font?: LegacyEncoding): ReadCell {
  const text = tidy(written.replaceAll('\0', '').toWellFormed())
  if (text === '') return null
  const isOld = font && !hasUnicodeLetters(text) && fromLegacy(text, font) !== text
  return isOld ? { text, font } : text
}

/** A number by its format. Of a month or a year people see no day, so it stays what they see. */
export function numberCell(number: number, kind: FormatKind, isFrom1904 = false): ReadCell {
  if (!Number.isFinite(number)) return null
  if (kind === 'plain') return { number }
  if (kind === 'percent') return { number, percent: true }
  const day = dayOfSerial(number, isFrom1904)
  if (day === null) return { number }
  const [year, month] = day.split('-')
  if (kind === 'month') return `${month}/${year}`
  return kind === 'year' ? `${year}` : { day }
}

/** Days since 1900 (with a 29/02/1900 that never was) or 1904; to the millisecond, or 23:59:59 would be lost. */
function dayOfSerial(serial: number, isFrom1904: boolean): string | null {
  const whole = Math.floor(Math.round(serial * msPerDay) / msPerDay)
  if (whole < (isFrom1904 ? 0 : 1) || whole > lastSerial) return null
  if (isFrom1904) return addDays('1904-01-01', whole)
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole)
}

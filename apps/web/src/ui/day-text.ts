import { type Day, isDay } from '@app/shared/core/day.ts'

const written = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
const digitsOnly = /^(\d{2})(\d{2})(\d{4}|\d{2})$/

/**
 * Reads 25/08/2014, 25-8-2014, 25.8.14, 25082014, 250814 and 2014-08-25, always the day before the month.
 * `null` for nothing typed, `undefined` for what is no day.
 */
export function readDay(text: string): Day | null | undefined {
  const bare = text.replace(/[\u00a0\u202f]/g, ' ').trim()
  if (bare === '') return null
  if (isDay(bare)) return bare
  const [, date, month, year] = written.exec(bare) ?? digitsOnly.exec(bare) ?? []
  if (date === undefined || month === undefined || year === undefined) return undefined
  const century = year.length === 2 ? '20' : ''
  const day = `${century}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

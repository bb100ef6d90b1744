import { type Day, dayOf } from './day.ts'

/** Numbers and days as an office writes them. Percentages have one decimal at most. */
export type Lang = 'vi' | 'en'

const locales: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' }
const minus = '\u2212'
/** Stands where there is no figure; never 0. */
export const noFigure = '–'

const numberFormats = {
  vi: new Intl.NumberFormat(locales.vi, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 1 }),
}

/** `1.250,5`, with a real minus sign. */
export function formatNumber(value: number, lang: Lang): string {
  return numberFormats[lang].format(value).replace('-', minus)
}

/** `62,5%`; `–` for none. */
export function formatPercent(value: number | null, lang: Lang): string {
  return value === null ? noFigure : `${formatNumber(value, lang)}%`
}

/** A difference with its sign: `−4,2`, `+3`, `0`. */
export function formatPoints(value: number | null, lang: Lang): string {
  if (value === null) return noFigure
  return value > 0 ? `+${formatNumber(value, lang)}` : formatNumber(value, lang)
}

/** `25/08/2011`; `–` for none. */
export function formatDay(day: Day | null): string {
  if (day === null) return noFigure
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `10:05 25/08/2011`, on the office clock, from ISO 8601 or epoch milliseconds. */
export function formatInstant(instant: string | number | null): string {
  if (instant === null) return noFigure
  const ms = typeof instant === 'number' ? instant : Date.parse(instant)
  return `${formatTime(ms)} ${formatDay(dayOf(ms))}`
}

/** `10:05`, on the office clock. */
export function formatTime(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16)
}

/** `ngày 25 tháng 8 năm 2011`, as in a letter. */
export function dayInLetter(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  const padded = (value: number, limit: number) => (value < limit ? `0${value}` : `${value}`)
  return `ngày ${padded(date ?? 0, 10)} tháng ${padded(month ?? 0, 3)} năm ${year}`
}

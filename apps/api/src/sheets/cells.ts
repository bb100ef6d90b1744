import { daysBetween } from '@app/shared/core/day.ts'

const officeOffsetMs = 7 * 3_600_000
const dayMs = 24 * 3_600_000
/** Day 0 of spreadsheets: they count 29/02/1900, which never was. */
const dayZero = '1899-12-30'
/** Longer text makes Excel repair the file. */
const cellLimit = 32_767

/** Carriage returns, and what XML cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/

/** NFC, without what XML cannot carry, whole letters, at most what a cell holds. */
export function cellText(text: string): string {
  const composed = text.normalize('NFC')
  // Most texts are as they must be, and there are many.
  const isFit = composed.length <= cellLimit && composed.isWellFormed() && !unfit.test(composed)
  if (isFit) return composed
  return composed
    .replace(/\r\n?/g, '\n')
    .replaceAll(new RegExp(unfit, 'g'), '')
    .slice(0, cellLimit)
    .toWellFormed()
}

/** As a cell of xlsx holds it: `_x0041_` would be read as the letter of that number. */
export function xlsxText(text: string): string {
  const fit = cellText(text)
  return fit.includes('_') ? fit.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : fit
}

/** Text that a spreadsheet may take for a formula, in the widths of both scripts. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@|＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text)
}

/** A day as spreadsheets count it. Days are strings, so no time zone has a say. */
export function daySerial(day: string): number {
  return daysBetween(dayZero, day)
}

/** An instant (ISO 8601) on the office clock as spreadsheets count it, to the second. */
export function instantSerial(instant: string): number {
  const seconds = Math.floor((Date.parse(instant) + officeOffsetMs) / 1000)
  const zero = Date.parse(`${dayZero}T00:00:00Z`) / 1000
  // A tenth of a millisecond above rather than below: readers cut off, and 08:38 would be 08:37.
  return Math.ceil(((seconds - zero) / (dayMs / 1000)) * 1e9 + 0.5) / 1e9
}

/** `2014-10-06T10:05:00` on the office clock. */
export function officeTime(instant: string): string {
  return new Date(Date.parse(instant) + officeOffsetMs).toISOString().slice(0, 19)
}

/** Lines that a text takes when it breaks between words, in a column of so many characters. */
export function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, width), 0)
}

function wrappedLines(line: string, width: number): number {
  if (line.length <= width) return 1
  let lines = 1
  let used = 0
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > width) {
      lines += 1
      used = 0
    }
    used += used > 0 ? length + 1 : length
    lines += Math.max(0, Math.ceil(used / width) - 1)
    used = used > width ? used % width : used
  }
  return lines
}

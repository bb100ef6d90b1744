import type { ReadCell } from './read-sheet.ts'
import { exact, isNothing, type Read, textOf, usual } from './read-value.ts'

type PercentFault = 'no-number' | 'out-of-range' | 'decimals'

/**
 * A percentage as it is typed: `62,5` `62.5` `62,5%` ` 62,5 `, 0 to 100 with one decimal at most, so that
 * both separators are decimal. Nothing typed is no value and no fault.
 */
export function percentIn(text: string): Read<number, PercentFault> {
  const bare = usual(text).replace(/\s/g, '').replace(/%$/, '')
  if (bare === '') return { value: null }
  if (!/^-?\d*(?:[.,]\d*)?$/.test(bare) || !/\d/.test(bare)) return { fault: 'no-number' }
  const value = Number(bare.replace(',', '.'))
  if (value < 0 || value > 100) return { fault: 'out-of-range' }
  const [, decimals = ''] = bare.split(/[.,]/)
  const isWhole = /^\d?0*$/.test(decimals)
  return isWhole ? { value } : { fault: 'decimals', readings: [tenth(value)] }
}

/**
 * A percentage out of a file. Without a percent sign anything above 0 up to 1 may be the share that
 * spreadsheets calculate with: 0.625 is 62.5 or 0.6, and somebody has to say which.
 */
export function readPercent(cell: ReadCell): Read<number> {
  if (cell !== null && typeof cell === 'object') {
    if ('error' in cell) return { fault: 'error-cell' }
    if ('day' in cell) return { fault: 'no-number' }
    if ('number' in cell) return ofNumber(cell.number, cell.percent === true)
  }
  const text = usual(textOf(cell))
  if (isNothing(text)) return { value: null }
  const read = percentIn(text)
  if (text.endsWith('%') || read.fault === 'no-number') return read
  const number = read.value ?? Number(text.replace(/\s/g, '').replace(',', '.'))
  return isShare(number) ? shareOrPercent(number) : read
}

function ofNumber(number: number, isFormatted: boolean): Read<number> {
  if (!isFormatted && isShare(number)) return shareOrPercent(number)
  const percent = exact(isFormatted ? number * 100 : number)
  if (percent < 0 || percent > 100) return { fault: 'out-of-range' }
  return tenth(percent) === percent
    ? { value: percent }
    : { fault: 'decimals', readings: [tenth(percent)] }
}

function isShare(number: number): boolean {
  return number > 0 && number <= 1
}

function shareOrPercent(number: number): Read<number> {
  return { fault: 'ambiguous', readings: [tenth(number), tenth(exact(number * 100))] }
}

function tenth(percent: number): number {
  return Math.round(exact(percent * 10)) / 10
}

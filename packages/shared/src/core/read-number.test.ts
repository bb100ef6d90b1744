import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from './format.ts'
import { readNumber } from './read-number.ts'
import type { ReadCell } from './read-sheet.ts'

test.each<[ReadCell, number | null]>([
  [null, null],
  ['–', null],
  ['0', 0],
  ['1.000', 1000],
  ['1.250.000', 1_250_000],
  ['1250', 1250],
  ['1250,5', 1250.5],
  ['1.250,5', 1250.5],
  ['12,5', 12.5],
  ['0,625', 0.625],
  ['1 250', 1250],
  ['1\u00a0250\u202f000,5', 1_250_000.5],
  ['１２５０', 1250],
  ['-12', -12],
  ['\u2212 1.000', -1000],
  ['1,250.5', 1250.5],
  ['1,250,000', 1_250_000],
  ['1250,500', 1250.5],
  ['62,5 %', 62.5],
  [{ number: 1250.5 }, 1250.5],
  [{ number: 0.07, percent: true }, 7],
  [{ text: '1.000', font: 'vni' }, 1000],
])('%j is %d', (cell, value) => {
  expect(readNumber(cell)).toEqual({ value })
})

test.each([
  ['1,000', [1, 1000]],
  ['12,500', [12.5, 12_500]],
  ['-1,250', [-1.25, -1250]],
  ['12.5', [12.5, 125]],
  ['0.625', [0.625]],
  ['1250.5', [1250.5]],
])('“%s” may come from an English Excel: it is asked, not guessed', (text, readings) => {
  expect(readNumber(text)).toEqual({ fault: 'ambiguous', readings })
})

test.each<[ReadCell]>([
  ['12 lớp'],
  ['1.25.000'],
  ['1.0000.000'],
  ['1 25'],
  ['1,2,3'],
  ['1.250.5,5'],
  ['--1'],
  ['1e3'],
  ['Infinity'],
  [{ day: '2011-08-25' }],
])('%j is no number', (cell) => {
  expect(readNumber(cell)).toEqual({ fault: 'no-number' })
})

test('an error of the sheet is told apart from a wrong number', () => {
  expect(readNumber({ error: '#N/A' })).toEqual({ fault: 'error-cell' })
})

test('what this product writes is read as it was', () => {
  const numbers = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((tenths) => tenths / 10)
  const check = (number: number) => {
    expect(readNumber(formatNumber(number, 'vi'))).toEqual({ value: number === 0 ? 0 : number })
  }
  void fc.assert(fc.property(numbers, check))
})

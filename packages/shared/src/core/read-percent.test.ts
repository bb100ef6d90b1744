import { expect, test } from 'vitest'
import { percentIn, readPercent } from './read-percent.ts'
import type { ReadCell } from './read-sheet.ts'

const typed: [string, number][] = [
  ['62,5', 62.5],
  ['62.5', 62.5],
  ['62,5%', 62.5],
  [' 62,5 % ', 62.5],
  ['\u00a062,5\u202f%', 62.5],
  ['６２，５％', 62.5],
  ['62,50', 62.5],
  ['62,', 62],
  ['0', 0],
  ['100', 100],
  ['100,0', 100],
]
test.each(typed)('“%s” is %d, typed or in a file', (text, value) => {
  expect(percentIn(text)).toEqual({ value })
  expect(readPercent(text)).toEqual({ value })
})

test.each([
  ['100,1', { fault: 'out-of-range' }],
  ['-1', { fault: 'out-of-range' }],
  ['\u22121', { fault: 'out-of-range' }],
  ['62,55', { fault: 'decimals', readings: [62.6] }],
  ['sáu mươi', { fault: 'no-number' }],
  ['6 2 x', { fault: 'no-number' }],
  ['1.000,5', { fault: 'no-number' }],
  [',', { fault: 'no-number' }],
])('“%s” is refused, typed or in a file', (text, read) => {
  expect(percentIn(text)).toEqual(read)
  expect(readPercent(text)).toEqual(read)
})

test('nothing typed is no figure and no fault; in a file a dash is none either', () => {
  expect(percentIn(' ')).toEqual({ value: null })
  for (const nothing of [null, '', ' ', '-', '–', '—']) {
    expect(readPercent(nothing)).toEqual({ value: null })
  }
})

test.each<[ReadCell, object]>([
  [{ number: 0.625, percent: true }, { value: 62.5 }],
  [{ number: 0.07, percent: true }, { value: 7 }],
  [{ number: 0.29, percent: true }, { value: 29 }],
  [{ number: 1, percent: true }, { value: 100 }],
  [{ number: 0, percent: true }, { value: 0 }],
  [{ number: 62.5 }, { value: 62.5 }],
  [{ number: 0 }, { value: 0 }],
  [{ number: 1.1 }, { value: 1.1 }],
  [{ number: 1.25, percent: true }, { fault: 'out-of-range' }],
  [{ number: 101 }, { fault: 'out-of-range' }],
  [{ number: -0.1 }, { fault: 'out-of-range' }],
  [{ number: 100 / 3 }, { fault: 'decimals', readings: [33.3] }],
  [
    { number: 2 / 3, percent: true },
    { fault: 'decimals', readings: [66.7] },
  ],
  [{ error: '#DIV/0!' }, { fault: 'error-cell' }],
  [{ day: '2011-08-25' }, { fault: 'no-number' }],
  [{ text: '62,5%', font: 'tcvn3' }, { value: 62.5 }],
])('the cell %j is read as %j', (cell, read) => {
  expect(readPercent(cell)).toEqual(read)
})

test.each<[ReadCell, number[]]>([
  [{ number: 0.625 }, [0.6, 62.5]],
  [{ number: 0.5 }, [0.5, 50]],
  [{ number: 1 }, [1, 100]],
  ['0,625', [0.6, 62.5]],
  ['0.5', [0.5, 50]],
])('%j in a file is a share or a percentage, and nobody guesses', (cell, readings) => {
  expect(readPercent(cell)).toEqual({ fault: 'ambiguous', readings })
})

test('with its sign, or typed, it is a percentage', () => {
  expect(readPercent('0,5%')).toEqual({ value: 0.5 })
  expect(percentIn('0,5')).toEqual({ value: 0.5 })
})

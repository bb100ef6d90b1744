import { expect, test } from 'vitest'
import { cellText, daySerial, instantSerial, linesOf, looksLikeFormula } from './cells.ts'

test.each([
  ['1900-03-01', 61],
  ['2011-08-25', 40_780],
  ['2014-02-28', 41_698],
  ['2014-03-01', 41_699],
  ['2014-12-31', 42_004],
])('the day %s is the number %d of spreadsheets', (day, serial) => {
  expect(daySerial(day)).toBe(serial)
})

test.each([
  ['2014-10-05T23:59:59+07:00', 41_917 + 86_399 / 86_400],
  ['2014-10-05T16:59:59Z', 41_917 + 86_399 / 86_400],
  ['2014-10-05T17:00:00Z', 41_918],
  ['2014-10-06T10:05:00.999+07:00', 41_918 + 36_300 / 86_400],
])('the instant %s stands on the office clock', (instant, serial) => {
  expect(instantSerial(instant)).toBeCloseTo(serial, 7)
})

test('no minute of a day is less than itself', () => {
  for (let minute = 0; minute < 1440; minute += 1) {
    const serial = instantSerial(new Date(Date.UTC(2014, 5, 27, 0, minute)).toISOString())
    const read = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
    expect(read.toISOString()).toBe(new Date(Date.UTC(2014, 5, 27, 7, minute)).toISOString())
  }
})

test.each(['=1', '+1', '-1', '@a', '|a', '＝1', '＋1', '－1', '＠a', ' =1', '\t1', '\n1', '\r1'])(
  '%j may be taken for a formula',
  (text) => {
    expect(looksLikeFormula(text)).toBe(true)
  },
)

test.each(['', 'a=1', '07-ĐA/TU', '1-1', '–', '\u22124', '#N/A', "'=1", '(=1)'])(
  '%j cannot be taken for a formula',
  (text) => {
    expect(looksLikeFormula(text)).toBe(false)
  },
)

test('text is composed, without what XML cannot carry, and not longer than a cell', () => {
  expect(cellText('Đống Đa'.normalize('NFD'))).toBe('Đống Đa'.normalize('NFC'))
  expect(cellText('a\u0000b\u000bc\uffffd')).toBe('abcd')
  expect(cellText('a\r\nb\rc\td')).toBe('a\nb\nc\td')
  expect(cellText('a'.repeat(32_767))).toHaveLength(32_767)
  expect(cellText('a'.repeat(32_768))).toHaveLength(32_767)
})

test.each([
  ['', 10, 1],
  ['một hai ba', 10, 1],
  ['một hai ba', 9, 2],
  ['một\nhai\n', 10, 3],
  ['x'.repeat(20), 10, 2],
  ['x'.repeat(21), 10, 3],
  ['một hai ba bốn năm', 7, 3],
])('%j takes in a column of %d characters %d lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines)
})

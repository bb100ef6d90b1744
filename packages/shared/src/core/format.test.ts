import { describe, expect, test } from 'vitest'
import {
  dayInLetter,
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatPoints,
  formatTime,
} from './format.ts'

describe('numbers', () => {
  test.each([
    [1250, '1.250', '1,250'],
    [62.5, '62,5', '62.5'],
    [62.55, '62,6', '62.6'],
    [0, '0', '0'],
    [-4.2, '\u22124,2', '\u22124.2'],
    [1234567.8, '1.234.567,8', '1,234,567.8'],
  ])('%d', (value, vi, en) => {
    expect(formatNumber(value, 'vi')).toBe(vi)
    expect(formatNumber(value, 'en')).toBe(en)
  })

  test('a percentage that is not there is a dash, never nought', () => {
    expect(formatPercent(null, 'vi')).toBe('–')
    expect(formatPercent(0, 'vi')).toBe('0%')
    expect(formatPercent(62.5, 'vi')).toBe('62,5%')
  })

  test.each([
    [3, '+3'],
    [0, '0'],
    [-4.2, '\u22124,2'],
    [null, '–'],
  ])('a difference of %s is shown as %s', (value, text) => {
    expect(formatPoints(value, 'vi')).toBe(text)
  })
})

describe('days and times', () => {
  test('a day is written day first, and a missing one as a dash', () => {
    expect(formatDay('2011-08-25')).toBe('25/08/2011')
    expect(formatDay(null)).toBe('–')
  })

  test.each([
    ['2014-10-05T23:59:59+07:00', '23:59 05/10/2014'],
    ['2014-10-05T17:00:00Z', '00:00 06/10/2014'],
    [Date.parse('2014-10-05T16:59:59Z'), '23:59 05/10/2014'],
    [null, '–'],
  ])('%s is %s on the office clock', (instant, text) => {
    expect(formatInstant(instant)).toBe(text)
  })

  test('a time alone has no day', () => {
    expect(formatTime('2014-10-05T03:05:00Z')).toBe('10:05')
  })

  /** Letters pad days below 10 and the months of January and February only. */
  test.each([
    ['2011-08-25', 'ngày 25 tháng 8 năm 2011'],
    ['2011-08-09', 'ngày 09 tháng 8 năm 2011'],
    ['2011-02-10', 'ngày 10 tháng 02 năm 2011'],
    ['2011-03-01', 'ngày 01 tháng 3 năm 2011'],
  ])('%s in a letter is %s', (day, text) => {
    expect(dayInLetter(day)).toBe(text)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, endOfDay, isDay, isoOf, startOfDay } from './day.ts'

const zone = process.env.TZ
afterAll(() => setZone(zone))

function setZone(name: string | undefined): void {
  if (name === undefined) delete process.env.TZ
  else process.env.TZ = name
}

describe.each([
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['America/New_York', 240],
])('on a machine in %s', (name, minutes) => {
  beforeAll(() => setZone(name))

  test('the machine is there', () => {
    expect(new Date('2014-09-29').getTimezoneOffset()).toBe(minutes)
  })

  test.each([
    ['2014-09-29T23:59:59.999+07:00', '2014-09-29'],
    ['2014-09-30T00:00:00.000+07:00', '2014-09-30'],
    ['2014-09-29T16:59:59.999Z', '2014-09-29'],
    ['2014-09-29T17:00:00.000Z', '2014-09-30'],
    ['2013-12-31T17:00:00.000Z', '2014-01-01'],
  ])('%s falls on %s', (instant, day) => {
    expect(dayOf(Date.parse(instant))).toBe(day)
  })

  test('a day runs from midnight to the last millisecond before the next', () => {
    expect(startOfDay('2014-09-30')).toBe(Date.parse('2014-09-30T00:00:00+07:00'))
    expect(endOfDay('2014-09-30')).toBe(Date.parse('2014-09-30T23:59:59.999+07:00'))
    expect(endOfDay('2014-09-30') + 1).toBe(startOfDay('2014-10-01'))
  })

  test.each([
    ['2014-09-30', 1, '2014-10-01'],
    ['2014-03-01', -1, '2014-02-28'],
    ['2012-02-28', 1, '2012-02-29'],
    ['2014-12-31', 1, '2015-01-01'],
    // Clocks change in New York on these days; here nothing does.
    ['2014-03-08', 2, '2014-03-10'],
    ['2014-11-01', 2, '2014-11-03'],
  ])('%s and %i days is %s, and back', (day, days, then) => {
    expect(addDays(day, days)).toBe(then)
    expect(daysBetween(day, then)).toBe(days)
  })

  test('an instant is written on the office clock', () => {
    expect(isoOf(endOfDay('2014-10-05'))).toBe('2014-10-05T23:59:59+07:00')
    expect(isoOf(startOfDay('2014-10-05'))).toBe('2014-10-05T00:00:00+07:00')
  })
})

test.each([
  ['2014-09-30', true],
  ['2012-02-29', true],
  ['2014-02-29', false],
  ['2014-09-31', false],
  ['2014-13-01', false],
  ['2014-9-30', false],
  ['30/09/2014', false],
  ['2014-09-30T00:00:00Z', false],
  ['', false],
])('“%s” is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})

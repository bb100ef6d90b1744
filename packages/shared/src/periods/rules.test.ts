import { describe, expect, test } from 'vitest'
import { endOfDay } from '../core/day.ts'
import {
  byTime,
  dueInstant,
  isOnTime,
  overlapping,
  type PeriodKind,
  previousPeriod,
  quarterName,
} from './rules.ts'

const period = (id: string, kind: PeriodKind, from: string, to: string) => ({ id, kind, from, to })
const q1 = period('2014-Q1', 'quarter', '2014-01-01', '2014-03-31')
const q2 = period('2014-Q2', 'quarter', '2014-04-01', '2014-06-30')
const half = period('2014-H1', 'half', '2014-01-01', '2014-06-30')
const q3 = period('2014-Q3', 'quarter', '2014-07-01', '2014-09-30')

describe('a deadline', () => {
  const dueAt = dueInstant('2014-10-05')

  test('ends with its day in the office', () => {
    expect(dueAt).toBe(endOfDay('2014-10-05'))
  })

  test.each([
    ['2014-10-05T23:59:58.000+07:00', true],
    ['2014-10-05T23:59:59.000+07:00', true],
    ['2014-10-05T23:59:59.999+07:00', true],
    ['2014-10-06T00:00:00.000+07:00', false],
  ])('what is sent at %s is on time: %s', (sentAt, onTime) => {
    expect(isOnTime(Date.parse(sentAt), dueAt)).toBe(onTime)
  })

  test.each([
    ['2014-10-05T16:59:59.999+07:00', true],
    ['2014-10-05T17:00:00.999+07:00', true],
    ['2014-10-05T17:00:01.000+07:00', false],
  ])('with an hour of 17:00 what is sent at %s is on time: %s', (sentAt, onTime) => {
    expect(isOnTime(Date.parse(sentAt), Date.parse('2014-10-05T17:00:00+07:00'))).toBe(onTime)
  })
})

test('earlier periods come first; of two that end together, the shorter', () => {
  const twin = { ...q1, id: '2014-Q1b' }
  expect([q3, half, q2, twin, q1].sort(byTime).map(({ id }) => id)).toEqual([
    ...['2014-Q1', '2014-Q1b', '2014-Q2', '2014-H1', '2014-Q3'],
  ])
  expect([half, q2, q1].sort(byTime)).toEqual([q2, half, q1].sort(byTime))
  expect(byTime(q1, q1)).toBe(0)
})

test.each([
  [q3, '2014-Q2'],
  [q2, '2014-Q1'],
  [q1, undefined],
  [half, undefined],
])('before $id of its kind came %s', (asked, id) => {
  expect(previousPeriod([half, q3, q2, q1], asked)?.id).toBe(id)
})

describe('two periods overlap', () => {
  test.each([
    ['the same days', q1.from, q1.to, true],
    ['one day at the end', '2014-03-31', '2014-06-30', true],
    ['one day at the start', '2013-10-01', '2014-01-01', true],
    ['the day after', '2014-04-01', '2014-06-30', false],
    ['the day before', '2013-10-01', '2013-12-31', false],
  ])('when they are of one kind and share %s: %s', (_, from, to, is) => {
    expect(overlapping([q1], { ...period('new', 'quarter', from, to) }) !== undefined).toBe(is)
  })

  test('never when their kinds differ, or have no rhythm', () => {
    expect(overlapping([q1, q2], half)).toBeUndefined()
    const other = period('a', 'other', '2014-01-01', '2014-01-31')
    expect(overlapping([{ ...other, id: 'b' }], other)).toBeUndefined()
  })
})

test('a quarter is named with a Roman figure and a space that does not break', () => {
  expect([1, 2, 3, 4].map((quarter) => quarterName(2014, quarter))).toEqual([
    ...['Quý\u00a0I/2014', 'Quý\u00a0II/2014', 'Quý\u00a0III/2014', 'Quý\u00a0IV/2014'],
  ])
})

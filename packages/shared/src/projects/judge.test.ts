import { describe, expect, test } from 'vitest'
import { endOfDay, startOfDay } from '../core/day.ts'
import { type JudgedPeriod, judge, type OfficialWord } from './judge.ts'
import { defaultLimits } from './rules.ts'

const quarter = (id: string, from: string, to: string, dueOn: string): JudgedPeriod => {
  return { id, name: id, from, to, dueAt: endOfDay(dueOn), ...defaultLimits }
}
const periods = [
  quarter('2014-Q1', '2014-01-01', '2014-03-31', '2014-04-05'),
  quarter('2014-Q2', '2014-04-01', '2014-06-30', '2014-07-05'),
  quarter('2014-Q3', '2014-07-01', '2014-09-30', '2014-10-05'),
]
const project = {
  ...{ startsOn: '2014-01-01', dueOn: '2014-12-31', runState: 'running' as const },
  plan: { '2014-Q1': 20, '2014-Q2': 50, '2014-Q3': 75 },
}
const word = (
  periodId: string,
  percent: number,
  status: OfficialWord['status'] = 'on-track',
  approvedAt: number | null = null,
): OfficialWord => ({ periodId, percent, status, approvedAt })

const at = (now: number, ...words: OfficialWord[]) => judge({ project, periods, words, now })
const noon = startOfDay('2014-09-29') + 12 * 3_600_000

describe('a project', () => {
  test('stands where its latest word on a period says, in whatever order they come', () => {
    const standing = at(noon, word('2014-Q2', 48), word('2014-Q1', 20))
    expect(standing).toMatchObject({
      ...{
        figure: { periodId: '2014-Q2', percent: 48, status: 'on-track' },
        planned: 50,
        gap: -2,
        status: 'on-track',
      },
      deadline: 'within',
    })
  })

  test('without a word stands at nought against the plan that is due', () => {
    expect(at(noon)).toMatchObject({ figure: null, planned: 50, gap: -50, status: 'late' })
  })

  test('is not behind for a report that is not due yet', () => {
    const due = endOfDay('2014-10-05')
    expect(at(due, word('2014-Q2', 48))).toMatchObject({ planned: 50, status: 'on-track' })
    expect(at(due + 1, word('2014-Q2', 48))).toMatchObject({ planned: 75, status: 'late' })
  })

  test('is measured against the plan of an early word', () => {
    expect(at(noon, word('2014-Q3', 70))).toMatchObject({
      planned: 75,
      gap: -5,
      status: 'on-track',
    })
  })

  test('is late by the limits that the city has set for that period', () => {
    const mild = periods.map((period) => ({ ...period, atRiskGap: -20, lateGap: -30 }))
    const words = [word('2014-Q2', 30)]
    expect(judge({ project, periods: mild, words, now: noon }).status).toBe('on-track')
    expect(judge({ project, periods, words, now: noon }).status).toBe('late')
  })

  test('does not hear words on periods outside the question', () => {
    expect(at(noon, word('2015-Q1', 90)).figure).toBeNull()
  })

  test('before the first deadline has no plan to be behind', () => {
    const standing = at(startOfDay('2014-02-01'))
    expect(standing).toMatchObject({ reference: null, planned: 0, gap: 0, status: 'not-started' })
  })
})

describe('a project was completed', () => {
  const done = (periodId: string, approvedAt: number | null = null) =>
    word(periodId, 100, 'done', approvedAt)

  test.each([
    [
      'at the end of the first period reported as done',
      [done('2014-Q2'), done('2014-Q3')],
      '2014-06-30',
    ],
    [
      'not by an earlier one that was taken back',
      [done('2014-Q1'), word('2014-Q2', 90), done('2014-Q3')],
      '2014-09-30',
    ],
    ['not any more when the last word is another', [done('2014-Q1'), word('2014-Q2', 90)], null],
    ['not by the word alone, without the hundred', [word('2014-Q2', 99, 'done')], null],
    ['not by the hundred alone, without the word', [word('2014-Q2', 100)], null],
  ])('%s', (_, words, completedOn) => {
    expect(at(noon, ...words).completedOn).toBe(completedOn)
  })

  test.each([
    ['2014-09-20', '2014-09-20'],
    ['2014-10-03', '2014-09-30'],
  ])('approved on %s: on %s, at the latest with its period', (approvedOn, completedOn) => {
    const standing = at(noon, done('2014-Q3', endOfDay(approvedOn)))
    expect(standing.completedOn).toBe(completedOn)
  })
})

test('today is the office’s: overdue begins at midnight', () => {
  const late = endOfDay('2014-12-31')
  expect(at(late, word('2014-Q3', 75)).deadline).toBe('due-soon')
  expect(at(late + 1, word('2014-Q3', 75)).deadline).toBe('overdue')
})

import { expect, test } from 'vitest'
import { faultsOf, isUnfinished } from './check.ts'
import type { Report } from './model.ts'
import type { ReportContent } from './rules.ts'

const complete: ReportContent = {
  ...{ percent: 62.5, status: 'on-track', decreaseReason: '', results: 'Mở 3 lớp' },
  ...{ shortcomings: '', difficulties: '', causesObjective: '', causesSubjective: '' },
  ...{ nextSteps: '', proposals: '', keepsPrevious: false, difficultiesSettled: null },
}

test('a complete report can be sent', () => {
  expect(faultsOf(complete, null)).toEqual([])
})

test.each([
  ['no percent', { percent: null }, [{ field: 'percent', code: 'percent-required' }]],
  ['nought per cent', { percent: 0 }, []],
  ['no status', { status: null }, [{ field: 'status', code: 'status-required' }]],
  ['no results', { results: '' }, [{ field: 'results', code: 'results-required' }]],
  ['done at 100', { status: 'done', percent: 100 }, []],
  [
    'done at 99.9',
    { status: 'done', percent: 99.9 },
    [{ field: 'status', code: 'done-needs-100' }],
  ],
  [
    'late without why',
    { status: 'late' },
    [{ field: 'difficulties', code: 'difficulties-required' }],
  ],
  ['late with why', { status: 'late', difficulties: 'Thiếu vốn' }, []],
  [
    ...['blocked without why and what is asked for', { status: 'blocked' }],
    [
      { field: 'difficulties', code: 'difficulties-required' },
      { field: 'proposals', code: 'proposals-required' },
    ],
  ],
  ['blocked with both', { status: 'blocked', difficulties: 'x', proposals: 'y' }, []],
  ['at risk without a word', { status: 'at-risk' }, []],
] as [string, Partial<ReportContent>, object[]][])('%s', (_, part, faults) => {
  expect(faultsOf({ ...complete, ...part }, null)).toEqual(faults)
})

test.each([
  [62.4, true],
  [62.5, false],
  [62.6, false],
])('%d after 62.5 wants a reason: %s', (percent, wants) => {
  const faults = faultsOf({ ...complete, percent }, { percent: 62.5 })
  const fault = { field: 'decreaseReason', code: 'decrease-reason', from: 62.5, to: percent }
  expect(faults).toEqual(wants ? [fault] : [])
  expect(faultsOf({ ...complete, percent, decreaseReason: 'Tính lại' }, { percent: 62.5 })).toEqual(
    [],
  )
})

test('without a figure before, nothing has fallen', () => {
  expect(faultsOf({ ...complete, percent: 0 }, { percent: null })).toEqual([])
})

test('everything that is missing is named at once, in the order of the form', () => {
  const empty = { ...complete, percent: null, status: null, results: '' }
  expect(faultsOf(empty, null).map(({ code }) => code)).toEqual([
    ...['percent-required', 'status-required', 'results-required'],
  ])
})

test.each([
  ['nobody has begun it', { state: 'todo' }, true],
  ['a draft lacks something', { state: 'draft', results: '' }, true],
  ['a draft has everything', { state: 'draft' }, false],
  ['it came back', { state: 'returned' }, true],
  ['it was sent', { state: 'submitted', allowedActions: ['recall'] }, false],
] as const)('whether there is still to write: %s', (_, standing, expected) => {
  const report = { ...complete, previousPercent: null, allowedActions: ['save'], ...standing }
  // What the rule reads of a report.
  expect(isUnfinished(report as unknown as Report)).toBe(expected)
})

import { expect, test } from 'vitest'
import { vi } from '../i18n/vi.ts'
import { faultsOf, faultText, isToSend, isUnfinished, isWaiting } from './check.ts'
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

test('the sentence says from where to where it has fallen', () => {
  const [fault] = faultsOf({ ...complete, percent: 60 }, { percent: 62.5 })
  expect(fault && faultText(fault, vi)).toBe(
    'Tỷ lệ giảm từ 62,5% xuống 60%. Nêu lý do điều chỉnh giảm.',
  )
})

test('without a percent nothing else is said about it', () => {
  const codes = faultsOf({ ...complete, status: 'done', percent: null }, { percent: 50 })
  expect(codes).toEqual([{ field: 'percent', code: 'percent-required' }])
})

test.each([
  ['missing', ['save'], true],
  ['missing', ['save', 'submit'], true],
  ['missing', [], false],
  ['given', ['save', 'submit'], true],
  ['given', ['save'], false],
  ['not-needed', ['recall'], false],
] as const)('with a signature %s and %j allowed it is to be sent: %s', (signature, allowed, is) => {
  expect(isToSend({ signature, allowedActions: allowed } as unknown as Report)).toBe(is)
})

test.each([
  ['missing', ['save'], true],
  // The leader, who can sign it at once.
  ['missing', ['save', 'sign'], false],
  ['given', ['save', 'submit'], false],
] as const)(
  'with a signature %s and %j allowed it waits for the leader: %s',
  (signature, allowed, is) => {
    expect(isWaiting({ signature, allowedActions: allowed } as unknown as Report)).toBe(is)
  },
)

test.each([
  ['nobody has begun it', { state: 'todo' }, true],
  ['a draft lacks something', { state: 'draft', results: '' }, true],
  ['a draft has everything', { state: 'draft' }, false],
  ['a draft has fallen without a reason', { state: 'draft', previousPercent: 70 }, true],
  ['it came back', { state: 'returned' }, true],
  ['it was sent', { state: 'submitted', allowedActions: ['recall'] }, false],
] as const)('whether there is still to write: %s', (_, standing, expected) => {
  const report = { ...complete, previousPercent: null, allowedActions: ['save'], ...standing }
  // What the rule reads of a report.
  expect(isUnfinished(report as unknown as Report)).toBe(expected)
})

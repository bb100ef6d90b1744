import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../projects/rules.ts'
import { flagsOf } from './flags.ts'
import type { ReportContent } from './rules.ts'

const report: ReportContent = {
  ...{ percent: 50, status: 'on-track', decreaseReason: '', results: 'Mở 3 lớp bồi dưỡng' },
  ...{ shortcomings: '', difficulties: '', causesObjective: '', causesSubjective: '' },
  ...{ nextSteps: '', proposals: '', keepsPrevious: false, difficultiesSettled: null },
}
const before = (percent: number | null, results = 'Khác') => ({ percent, results })

/** The flags of this report against a plan of its own percent, unless another is given. */
function flags(
  part: Partial<ReportContent>,
  facts: Partial<Omit<Parameters<typeof flagsOf>[0], 'report'>> = {},
) {
  const whole = { ...report, ...part }
  return flagsOf({
    ...{ report: whole, earlier: [], plannedPercent: whole.percent ?? 0 },
    ...{ limits: defaultLimits, approvedBefore: false, onTime: true, ...facts },
  })
}
const codes = (...asked: Parameters<typeof flags>) => flags(...asked).map(({ code }) => code)

test('an ordinary report has no flag', () => {
  expect(flags({}, { earlier: [before(40)] })).toEqual([])
  expect(flags({ percent: null, status: null })).toEqual([])
  const facts = { earlier: [before(40)], plannedPercent: 60 }
  expect(flags({ percent: null }, facts)).toEqual([])
})

describe('against the period before', () => {
  test.each([
    [50, 50.1, [{ code: 'drop', amount: 0.1 }]],
    [50, 50, []],
    [50, 20.1, []],
    [50, 20, [{ code: 'jump', amount: 30 }]],
    [50, null, []],
  ])('%d after %s', (percent, earlier, expected) => {
    expect(flags({ percent }, { earlier: [before(earlier)] })).toEqual(expected)
  })

  test.each([
    ['two periods', [before(50), before(50), before(40)], [{ code: 'flat', amount: 2 }]],
    ['one period', [before(50), before(40)], []],
    [
      'as long as anybody knows',
      [before(50), before(50), before(50)],
      [{ code: 'flat', amount: 3 }],
    ],
  ])('no progress over %s', (_, earlier, expected) => {
    expect(flags({}, { earlier })).toEqual(expected)
  })

  test('a finished project does not stand still', () => {
    const earlier = [before(100), before(100), before(100)]
    expect(codes({ percent: 100, status: 'done' }, { earlier })).not.toContain('flat')
  })

  test('the same words again are flagged, no words are not', () => {
    expect(codes({}, { earlier: [before(40, report.results)] })).toEqual(['same-text'])
    expect(codes({}, { earlier: [before(40), before(30, report.results)] })).toEqual([])
    expect(codes({ results: '' }, { earlier: [before(40, '')] })).toEqual([])
  })
})

describe('against itself', () => {
  test.each([
    [
      'done without a figure',
      { status: 'done', percent: 100, results: 'Đã xong' },
      ['done-without-proof'],
    ],
    ['done with one', { status: 'done', percent: 100, results: 'Quyết định 12' }, []],
    ['a hundred, but not done', { percent: 100 }, ['full-not-done', 'against-suggestion']],
    ['a hundred without a status', { percent: 100, status: null }, []],
  ] as [string, Partial<ReportContent>, string[]][])('%s', (_, part, expected) => {
    expect(codes(part)).toEqual(expected)
  })
})

describe('against the plan', () => {
  test.each([
    [65, 'at-risk', []],
    [65.1, 'late', [{ code: 'below-plan', amount: 15.1 }]],
    [55.1, 'on-track', [{ code: 'against-suggestion', amount: null }]],
    [55, 'on-track', []],
    // Declared, never suggested, so never against the suggestion.
    [65.1, 'blocked', [{ code: 'below-plan', amount: 15.1 }]],
  ] as const)('50 against %d, said to be %s', (plannedPercent, status, expected) => {
    expect(flags({ status }, { plannedPercent })).toEqual(expected)
  })
})

test('what was approved before and what came late say so', () => {
  expect(codes({}, { approvedBefore: true })).toEqual(['edited-after-approval'])
  expect(codes({}, { onTime: false })).toEqual(['late'])
  expect(codes({}, { onTime: null })).toEqual([])
})

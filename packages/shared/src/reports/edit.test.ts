import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../projects/rules.ts'
import { type EditFacts, edited, withSuggestion } from './edit.ts'
import type { ReportContent } from './rules.ts'

const report: ReportContent = {
  ...{ percent: null, status: null, decreaseReason: '', results: 'Mở 3 lớp' },
  ...{ shortcomings: '', difficulties: '', causesObjective: '', causesSubjective: '' },
  ...{ nextSteps: '', proposals: '', keepsPrevious: false, difficultiesSettled: null },
}
const facts: EditFacts = { previousPercent: 40, plannedPercent: 50, limits: defaultLimits }

describe('“Giữ nguyên kỳ trước”', () => {
  test('takes the last percent and the status that follows from it, and leaves the words', () => {
    expect(edited(report, { keepsPrevious: true }, facts)).toEqual({
      ...report,
      ...{ percent: 40, status: 'at-risk', keepsPrevious: true },
    })
  })

  test('leaves a status that somebody has chosen', () => {
    const blocked: ReportContent = { ...report, status: 'blocked' }
    expect(edited(blocked, { keepsPrevious: true }, facts).status).toBe('blocked')
  })

  test('ends with a percent that differs, not with words', () => {
    const kept = edited(report, { keepsPrevious: true }, facts)
    const written = edited(kept, { results: 'Mở 4 lớp' }, facts)
    expect(written).toEqual({ ...kept, results: 'Mở 4 lớp' })
    expect(edited(kept, { percent: 41 }, facts)).toEqual({
      ...kept,
      ...{ percent: 41, keepsPrevious: false },
    })
    expect(edited(kept, { keepsPrevious: false }, facts).keepsPrevious).toBe(false)
  })

  test('is not chosen by typing the same percent', () => {
    expect(edited(report, { percent: 40 }, facts).keepsPrevious).toBe(false)
  })

  test('is nothing where no period came before', () => {
    const first = { ...facts, previousPercent: null }
    expect(edited(report, { keepsPrevious: true, results: 'Mới' }, first)).toEqual({
      ...report,
      results: 'Mới',
    })
  })
})

describe('a typed percent', () => {
  const suggested = (before: Partial<ReportContent>, edits: Partial<ReportContent>) =>
    withSuggestion({ ...report, ...before }, edits, facts)

  test('brings its status along while nobody has chosen another', () => {
    expect(suggested({}, { percent: 50 })).toEqual({ percent: 50, status: 'on-track' })
    const asSuggested = { percent: 50, status: 'on-track' } as const
    expect(suggested(asSuggested, { percent: 30 })).toEqual({ percent: 30, status: 'late' })
  })

  test.each([
    ['chosen before any percent', { status: 'late' }, { percent: 50 }],
    ['another than was suggested', { percent: 50, status: 'blocked' }, { percent: 30 }],
    ['chosen with it', {}, { percent: 30, status: 'blocked' }],
    ['taken away with it', {}, { percent: 30, status: null }],
  ] as const)('leaves the status alone that was %s', (_, before, edits) => {
    expect(suggested(before, edits)).toEqual(edits)
  })

  test('says nothing about a status when it is none', () => {
    expect(suggested({}, { percent: null })).toEqual({ percent: null })
    expect(suggested({}, { results: 'Mới' })).toEqual({ results: 'Mới' })
  })
})

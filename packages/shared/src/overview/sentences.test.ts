import { describe, expect, test } from 'vitest'
import { endOfDay } from '../core/day.ts'
import { en } from '../i18n/en.ts'
import { vi } from '../i18n/vi.ts'
import { defaultLimits } from '../projects/rules.ts'
import type { OverviewPeriod } from './rules.ts'
import { sentencesOf } from './sentences.ts'

const period = (id: string, name: string): OverviewPeriod => ({
  ...{ id, name, kind: 'quarter', state: 'open', from: '2014-07-01', to: '2014-09-30' },
  dueAt: endOfDay('2014-10-05'),
  ...defaultLimits,
})
const facts: Parameters<typeof sentencesOf>[0] = {
  ...{ words: vi, lang: 'vi', ownUnit: false, includeUnapproved: false },
  period: period('2014-Q3', 'Quý\u00a0III/2014'),
  previous: period('2014-Q2', 'Quý\u00a0II/2014'),
  mean: { percent: 62.5, plannedPercent: 66.7, gap: -4.2 },
  ...{ gapChange: 1.3, projects: 1250, late: 12, atRisk: 30, blocked: 3, overdue: 5 },
  ...{ better: 8, worse: 2 },
  reporting: {
    ...{ reports: 550, sent: 300, returned: 4, unsent: 250, overdue: 9, awaitingReview: 41 },
    ...{ counted: 240, units: 36, unitsComplete: 11, unitsOverdue: 7 },
  },
}
const texts = (more: Partial<typeof facts> = {}) => sentencesOf({ ...facts, ...more })
const textOf = (key: string, more: Partial<typeof facts> = {}) =>
  texts(more).find((sentence) => sentence.key === key)

test('five answers come in their order', () => {
  expect(texts().map(({ key }) => key)).toEqual([
    ...['progress', 'reporting', 'trouble', 'change', 'todo'],
  ])
})

describe('progress', () => {
  test('is said in words, with its distance from the plan and what stands behind it', () => {
    expect(textOf('progress')).toMatchObject({
      text: 'Thực hiện 62,5%, thấp hơn kế hoạch 4,2 điểm',
      detail: 'trên 1.250 đề án; dựa trên 240/550 báo cáo đã duyệt',
    })
  })

  test.each([
    [0, 'Thực hiện 62,5%, đúng kế hoạch'],
    [0.1, 'Thực hiện 62,5%, cao hơn kế hoạch 0,1 điểm'],
    [-0.1, 'Thực hiện 62,5%, thấp hơn kế hoạch 0,1 điểm'],
  ])('with a gap of %d', (gap, text) => {
    expect(textOf('progress', { mean: { ...facts.mean, gap } })?.text).toBe(text)
  })

  test('of no projects says so', () => {
    const none = { percent: null, plannedPercent: null, gap: null }
    expect(textOf('progress', { mean: none })?.text).toBe('Chưa có đề án')
  })

  test('says when unapproved figures count', () => {
    expect(textOf('progress', { includeUnapproved: true })?.detail).toContain('gồm cả chưa duyệt')
  })
})

test('the city hears of units, a unit of its own reports', () => {
  expect(textOf('reporting')?.text).toBe('11/36 đơn vị đã gửi đủ, 7 đơn vị quá hạn')
  expect(textOf('reporting', { ownUnit: true })?.text).toBe(
    '300/550 báo cáo đã gửi, 9 báo cáo quá hạn',
  )
  expect(textOf('todo')?.text).toBe('41 báo cáo chờ duyệt')
  expect(textOf('todo', { ownUnit: true })?.text).toBe('250 báo cáo chưa gửi')
})

test('the deadline is named with its period', () => {
  expect(textOf('reporting')?.detail).toBe('Quý\u00a0III/2014, hạn gửi 05/10/2014')
})

test('without an open period or one before, it says so', () => {
  expect(textOf('reporting', { period: null })).toMatchObject({
    text: 'Chưa mở kỳ báo cáo',
    detail: '',
  })
  expect(textOf('change', { previous: null })?.text).toBe('Chưa có kỳ trước để so sánh')
  expect(textOf('change', { gapChange: null })?.detail).toBe('')
})

test('what changed names the period it is measured from', () => {
  expect(textOf('change')).toMatchObject({
    text: 'Từ Quý\u00a0II/2014: 8 đề án tốt lên, 2 đề án xấu đi',
    detail: 'so với kế hoạch tốt lên 1,3 điểm',
  })
})

test('English has all five too', () => {
  const spoken = texts({ words: en, lang: 'en' })
  expect(spoken).toHaveLength(5)
  for (const { text } of spoken) expect(text).not.toMatch(/[ăâđêôơư]/i)
})

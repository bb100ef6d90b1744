import { vi as words } from '@app/shared/i18n/vi.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ReportContent } from '@app/shared/reports/rules.ts'
import { expect, test } from 'vitest'
import { editsTo, keepStep, rowStep } from './cell-edits.ts'
import { type EntryRow, isIn, mayKeep } from './entry-rows.ts'

const blank: ReportContent = {
  ...{ percent: null, status: null, decreaseReason: '', results: '', shortcomings: '' },
  ...{ difficulties: '', causesObjective: '', causesSubjective: '', nextSteps: '', proposals: '' },
  ...{ keepsPrevious: false, difficultiesSettled: null },
}
const facts = { previousPercent: 45, plannedPercent: 55, limits: { atRiskGap: -5, lateGap: -15 } }

function rowOf(content: Partial<ReportContent> = {}, more: Partial<EntryRow> = {}): EntryRow {
  const report = { ...blank, ...facts, id: 'r1', state: 'todo' } as unknown as Report // what rows look at
  const full = { ...blank, ...content }
  const drafted = { report, content: full, state: 'saved', clashes: [], problem: null } as const
  return { id: 'r1', place: 1, drafted, unread: {}, lock: null, ...more }
}
const write = (row: EntryRow, texts: Record<string, string>) => rowStep(row, texts, words).after

test('a typed percent takes the suggested status along, until somebody chooses another', () => {
  expect(write(rowOf(), { percent: '48' }).content).toMatchObject({
    percent: 48,
    status: 'at-risk',
  })
  const chosen = rowOf({ percent: 48, status: 'blocked' })
  expect(write(chosen, { percent: '55' }).content).toMatchObject({ percent: 55, status: 'blocked' })
  expect(write(rowOf(), { percent: '48', status: 'dung tien do' }).content.status).toBe('on-track')
  expect(write(rowOf(), { percent: '48', status: '' }).content.status).toBe('at-risk')
})

test('what cannot be read stays as it was typed, beside the figure that stood there', () => {
  const { content, unread } = write(rowOf({ percent: 48 }), { percent: '150', status: 'tốt' })
  expect(content).toMatchObject({ percent: 48, status: null })
  expect(unread).toEqual({ percent: '150', status: 'tốt' })
  expect(write(rowOf({}, { unread }), { percent: '50' }).unread).toEqual({ status: 'tốt' })
})

test('the figure of the period before counts only when it is kept', () => {
  const row = rowOf()
  expect(isIn('empty', row)).toBe(true)
  const { before, after } = keepStep(row)
  expect(after.content).toMatchObject({ percent: 45, status: 'at-risk', keepsPrevious: true })
  expect(before.content).toMatchObject({ percent: null, keepsPrevious: false })
  expect(isIn('empty', rowOf(after.content))).toBe(false)
})

test('a step back says what differs and nothing else', () => {
  const row = rowOf({ results: 'cũ' })
  const { before, after } = rowStep(row, { percent: '48' }, words)
  expect(editsTo(before.content, { ...blank, ...after.content })).toEqual({
    percent: null,
    status: null,
  })
  expect(editsTo(after.content, { ...blank, ...after.content })).toEqual({})
})

test('nothing is kept where nothing was, nor where nothing may be written', () => {
  expect(mayKeep(rowOf())).toBe(true)
  expect(mayKeep(rowOf({}, { lock: 'Báo cáo đã duyệt' }))).toBe(false)
})

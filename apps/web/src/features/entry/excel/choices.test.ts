import type { Report } from '@app/shared/reports/model.ts'
import type { WorkbookCell, WorkbookRow } from '@app/shared/reports/workbook-model.ts'
import { expect, test } from 'vitest'
import {
  countsOf,
  isTakeable,
  itemsOf,
  keyOf,
  lacking,
  noChoices,
  openQuestions,
  takenCells,
  withRow,
  withSide,
} from './choices.ts'

const report = {
  ...{ id: 'p-1', version: 3, projectCode: 'BĐ-01', periodId: '2014-Q3', state: 'draft' },
  ...{ percent: 40, status: 'on-track', decreaseReason: '', results: '', shortcomings: '' },
  ...{ difficulties: '', causesObjective: '', causesSubjective: '', nextSteps: '', proposals: '' },
  ...{ keepsPrevious: false, difficultiesSettled: null, previousPercent: 40, plannedPercent: 50 },
  ...{ limits: { atRiskGap: -5, lateGap: -15 }, allowedActions: ['save', 'submit'] },
} as unknown as Report // what the choices look at

const cell = (own: Partial<WorkbookCell> = {}): WorkbookCell => ({
  ...{ field: 'results', at: 'K9', text: 'Mở 3 lớp', before: '', after: 'Mở 3 lớp' },
  ...{ fault: null, stale: null, ...own },
})
const stale = { downloaded: 30, by: 'Trần B', at: '2014-09-29T09:00:00+07:00' }
const percent = cell({ field: 'percent', at: 'G9', before: 40, after: 50, stale })

const row = (cells: WorkbookCell[], own: Partial<WorkbookRow> = {}): WorkbookRow => ({
  ...{ report, rows: [9], fault: null, cells, ...own },
})

test('what only the file has changed is written unless its project is left out', () => {
  const rows = [row([cell()])]
  expect(itemsOf(rows, noChoices)).toEqual([{ id: 'p-1', version: 3, results: 'Mở 3 lớp' }])
  const left = withRow(noChoices, 'p-1', false)
  expect(itemsOf(rows, left)).toEqual([])
  expect(itemsOf(rows, withRow(left, 'p-1', true))).toHaveLength(1)
})

test('what both have changed is asked about, and written only when the file is chosen', () => {
  const rows = [row([cell(), percent])]
  expect(openQuestions(rows, noChoices)).toBe(1)
  const key = keyOf('p-1', 'percent')
  const ofFile = withSide(noChoices, key, 'file')
  expect([openQuestions(rows, ofFile), itemsOf(rows, ofFile)]).toEqual([
    ...[0, [{ id: 'p-1', version: 3, results: 'Mở 3 lớp', percent: 50 }]],
  ])
  const ofServer = withSide(ofFile, key, 'server')
  expect([openQuestions(rows, ofServer), itemsOf(rows, ofServer)]).toEqual([
    ...[0, [{ id: 'p-1', version: 3, results: 'Mở 3 lớp' }]],
  ])
  expect(openQuestions(rows, withRow(noChoices, 'p-1', false))).toBe(0)
})

test('a cell that cannot be read is left out, and the rest of its row is not', () => {
  const wrong = cell({ field: 'percent', after: null, fault: 'percent', stale: null })
  const rows = [row([wrong, cell()])]
  expect(takenCells(rows[0] ?? row([]), noChoices).map(({ field }) => field)).toEqual(['results'])
  expect(isTakeable(row([wrong]))).toBe(false)
})

test('nothing of a report that can no longer be written is taken', () => {
  const sent = { ...report, allowedActions: ['recall'], state: 'submitted' } as Report
  expect(itemsOf([row([cell()], { report: sent })], noChoices)).toEqual([])
  expect(itemsOf([row([], { fault: 'duplicate' })], noChoices)).toEqual([])
})

test('what a report lacks to be sent follows from what is chosen', () => {
  expect(lacking(row([cell()]), noChoices)).toEqual([])
  expect(lacking(row([]), noChoices).map(({ code }) => code)).toEqual(['results-required'])
})

test('counts say what was found, whatever is chosen', () => {
  const sent = { ...report, id: 'p-2', allowedActions: [] } as unknown as Report
  const wrong = cell({ field: 'status', after: null, fault: 'choice' })
  const rows = [row([cell(), percent, wrong]), row([cell()], { report: sent })]
  expect(countsOf(rows)).toEqual({ cells: 3, projects: 2, stale: 1, wrong: 1, locked: 1 })
})

import type { ReadSheet } from '@app/shared/core/read-sheet.ts'
import type { FaultGroup, ReadFile, Receipt } from '@app/shared/imports/contract.ts'
import { expect, test } from 'vitest'
import { columnLetter, columnsOf, fieldGroups, samplesOf } from './file-columns.ts'
import { guessAgain } from './guess-again.ts'
import {
  type Draft,
  decisionsOf,
  emptyWizard,
  isPlain,
  type Move,
  moved,
  requestOf,
  stepAt,
  type Wizard,
} from './wizard.ts'

const sheet: ReadSheet = {
  name: 'Biểu 01',
  hidden: false,
  rows: [
    ['DANH MỤC'],
    ['STT', 'Mã', 'Tên đề án', 'Đơn vị', 'Ghi chú'],
    [{ number: 1 }, 'BĐ-01', 'Tạo nguồn cán bộ', 'Q. Ba Đình'],
    [],
    [{ number: 2 }, 'BĐ-02', 'TiÕng ViÖt rÊt hay', 'Ba Dinh', 'x'],
    [null, null, 'TỔNG CỘNG'],
  ],
}
const mapping = { code: 1, title: 2, unitName: 3 }
const guess = {
  ...{ kind: 'projects' as const, header: { row: 1, count: 1 }, mapping },
  ...{ remembered: false, rows: 3 },
}
const file: ReadFile = {
  ...{ name: 'De-an.xlsx', sha256: 'a'.repeat(64), remembered: [], earlier: null },
  workbook: { format: 'xlsx', sheets: [{ ...sheet, name: 'Bìa', rows: [['Bìa']] }, sheet] },
  ...{ guesses: [null, guess], oldFonts: [null, null] },
  periods: [{ id: '2014-Q3', name: 'Quý III/2014' }],
}
const read: Move = { type: 'read', id: 'one', file, mayImport: () => true }

function after(...moves: Move[]): Wizard {
  return [read, ...moves].reduce(moved, emptyWizard)
}

function draftAfter(...moves: Move[]): Draft {
  const { draft } = after(...moves)
  if (!draft) throw new Error('no draft')
  return draft
}

const group: FaultGroup = {
  ...{ code: 'unknown-unit', field: 'unitName', value: 'Ba Dinh', rows: [5] },
  fixes: [],
}
const replaced = {
  replacements: [{ field: 'unitName', from: 'Ba Dinh', to: 'Quận Ba Đình' }],
}
const settle: Move = {
  type: 'settle',
  settled: [
    {
      ...{ key: 'unit', decisions: replaced },
      mends: { group, fix: { code: 'replace', value: 'Quận Ba Đình', decisions: replaced } },
    },
  ],
}
const leaveOut = (row: number, key = 'rows'): Move => ({
  ...{ type: 'settle', settled: [{ key, decisions: { leaveOut: [row] } }] },
})

test('of several sheets the one with a heading is taken, as it was guessed', () => {
  expect(draftAfter()).toMatchObject({ sheet: 1, kind: 'projects', mapping })
  expect(requestOf(draftAfter())).toEqual({
    ...{ kind: 'projects', header: guess.header, mapping, rows: sheet.rows, decisions: {} },
    file: { name: 'De-an.xlsx', sha256: file.sha256, sheet: 'Biểu 01' },
  })
})

test('a hidden sheet is not taken before one that people see', () => {
  const hidden = { ...sheet, hidden: true, name: 'Cũ' }
  const two = {
    ...file,
    workbook: { ...file.workbook, sheets: [hidden, sheet] },
    guesses: [{ ...guess, rows: 500 }, guess],
  }
  expect(draftAfter({ ...read, file: two } as Move).sheet).toBe(1)
})

test('one sheet with a heading needs no choice; several do, and so does a file that was imported before', () => {
  expect(isPlain(file)).toBe(true)
  expect(isPlain({ ...file, guesses: [guess, guess] })).toBe(false)
  expect(isPlain({ ...file, guesses: [null, null] })).toBe(false)
  expect(isPlain({ ...file, earlier: { id: 1, at: '2014-09-29T00:00:00Z', by: 'a' } })).toBe(false)
})

test('every change asks the server anew; what is settled leaves the rows where they stand', () => {
  const draft = draftAfter(settle)
  expect([draft.layout, draft.revision]).toEqual([0, 1])
  const other = draftAfter(settle, { type: 'column', field: 'officer', column: 4 })
  expect([other.layout, other.revision]).toEqual([1, 2])
  expect(decisionsOf(other)).toEqual(replaced)
})

test('each thing that was settled is taken back by itself', () => {
  const both = draftAfter(settle, leaveOut(3))
  expect(decisionsOf(both)).toEqual({ ...replaced, leaveOut: [3] })
  expect(decisionsOf(draftAfter(settle, leaveOut(3), { type: 'unsettle', key: 'unit' }))).toEqual({
    leaveOut: [3],
  })
})

test('the same kind of fault settled once more keeps what was settled before', () => {
  expect(decisionsOf(draftAfter(leaveOut(3), leaveOut(5)))).toEqual({ leaveOut: [3, 5] })
})

test('a column serves one field', () => {
  const draft = draftAfter({ type: 'column', field: 'officer', column: 3 })
  expect(draft.mapping).toEqual({ code: 1, title: 2, officer: 3 })
  const none = draftAfter({ type: 'column', field: 'title', column: null })
  expect(none.mapping).toEqual({ code: 1, unitName: 3 })
})

test('fields stay in their order whatever column is chosen for them', () => {
  const keys = (draft: Draft) => fieldGroups(draft).main.map(({ key }) => key)
  const before = keys(draftAfter())
  expect(before).toEqual(['code', 'title', 'unitName', 'startsOn'])
  expect(keys(draftAfter({ type: 'column', field: 'officer', column: 3 }))).toEqual(before)
})

test('another sheet forgets what was settled in this one', () => {
  const draft = draftAfter(settle, { type: 'sheet', sheet: 0 })
  expect(draft).toMatchObject({ sheet: 0, mapping: {}, settled: [] })
})

test('another kind keeps how letters of old fonts are read, and nothing else', () => {
  const unicode: Move = {
    ...{ type: 'settle', settled: [{ key: 'old-font', decisions: { unicode: true } }] },
  }
  const draft = draftAfter(settle, unicode, { type: 'kind', kind: 'plans', mapping: { code: 1 } })
  expect(decisionsOf(draft)).toEqual({ unicode: true })
})

test('other headings are guessed upon; a remembered form is not guessed', async () => {
  expect(await guessAgain({ ...draftAfter(), kind: 'plans' })).toEqual(mapping)
  const shape = 'stt|ma|ten de an|don vi|ghi chu'
  const remembered = [{ shape, kind: 'projects' as const, mapping: { code: 0 } }]
  const known = { ...draftAfter(), file: { ...file, remembered } }
  expect(await guessAgain(known)).toEqual({ code: 0 })
  expect(await guessAgain({ ...known, kind: 'plans' })).toEqual(mapping)
})

test('columns have letters, and one with nothing in it is not offered', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual('A Z AA AZ BA ZZ AAA'.split(' '))
  const empty = draftAfter()
  expect(columnsOf(empty).map(({ letter, heading }) => `${letter} ${heading}`)).toEqual([
    ...['A STT', 'B Mã', 'C Tên đề án', 'D Đơn vị', 'E Ghi chú'],
  ])
})

test('samples are what the rows of the table say, in Unicode once that is settled', () => {
  expect(samplesOf(draftAfter(), 'code')).toEqual(['BĐ-01', 'BĐ-02'])
  const unicode: Move = {
    ...{ type: 'settle', settled: [{ key: 'old-font', decisions: { unicode: true } }] },
  }
  expect(samplesOf(draftAfter(), 'title')).toEqual(['Tạo nguồn cán bộ', 'TiÕng ViÖt rÊt hay'])
  expect(samplesOf(draftAfter(unicode), 'title')).toEqual([
    'Tạo nguồn cán bộ',
    'Tiếng Việt rất hay',
  ])
})

test('a step that cannot be reached is the first one; what is written cannot be gone back from', () => {
  expect(stepAt('kiem-tra', emptyWizard)).toBe('file')
  expect(stepAt('kiem-tra', after())).toBe('check')
  expect(stepAt('da-ghi', after())).toBe('file')
  expect(stepAt('hom-qua', after())).toBe('file')
  const receipt = { id: 7 } as Receipt // only that there is one
  const written = after({ type: 'written', receipt })
  expect(written.draft).toBeNull()
  expect(stepAt('xem-truoc', written)).toBe('written')
  expect(stepAt(null, written)).toBe('file')
})

test('nothing is settled where there is no file', () => {
  expect(moved(emptyWizard, settle)).toBe(emptyWizard)
  expect(after({ type: 'restart' })).toEqual(emptyWizard)
})

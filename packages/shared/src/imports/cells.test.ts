import { expect, test } from 'vitest'
import type { ReadCell } from '../core/read-sheet.ts'
import { oldFontIn, tableRows } from './cells.ts'
import { fieldsOf } from './fields.ts'
import type { Decisions } from './model.ts'

const heading = ['TT', 'Mã', 'Tên đề án', 'Đơn vị', 'Bắt đầu', 'Ghi chú']
const mapping = { code: 1, title: 2, unitName: 3, startsOn: 4 }

const rowsOf = (rows: ReadCell[][], decisions: Decisions = {}) => [
  ...tableRows(
    { rows: [heading, ...rows], header: { row: 0, count: 1 }, mapping, decisions },
    fieldsOf('projects', []),
  ),
]
const skipOf = (...cells: ReadCell[]) => rowsOf([cells])[0]?.skipped

test.each([
  ['blank', [null, '', null]],
  ['total', [null, null, 'TỔNG CỘNG', null, null, '533']],
  ['total', ['Tổng số', null, null, '533 đề án']],
  ['total', [null, 'Cộng', null, null]],
  ['heading', ['I', null, 'Quận Ba Đình']],
  ['heading', [null, null, null, null, null, 'Người lập biểu']],
  ['numbers', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']],
  ['numbers', ['A', 'B', { number: 1 }, { number: 2 }, { number: 3 }]],
  ['repeated', ['TT', 'Mã', 'Tên đề án', 'Đơn vị', 'Bắt đầu', 'Ghi chú']],
  ['example', [{ number: 1 }, 'BĐ-07', 'Ví dụ: Sinh hoạt chi bộ', 'Ba Đình']],
] as const)('a row of %s is left out: %j', (reason, cells) => {
  expect(skipOf(...cells)).toBe(reason)
})

test.each([
  [[{ number: 1 }, 'BĐ-01', 'Tổng kết công tác năm', 'Ba Đình', '1/1/2014']],
  [[{ number: 1 }, 'BĐ-01', 'Công tác cán bộ', 'Ba Đình', '']],
  [[{ number: 1 }, 'BĐ-01', 'Tổng cộng nguồn lực', 'Ba Đình', '1/1/2014']],
  [[{ number: 1 }, '', 'Sinh hoạt chi bộ', 'Ba Đình']],
] as const)('%j is a row like any other', (cells) => {
  expect(skipOf(...cells)).toBeNull()
})

test('rows are counted as the spreadsheet counts them', () => {
  expect(rowsOf([['1', 'A'], [], ['2', 'B']]).map(({ row }) => row)).toEqual([2, 3, 4])
})

test('what was recognised wrongly is taken in, and what is not wanted left out', () => {
  const rows = [
    ['I', null, 'Quận Ba Đình'],
    ['1', 'BĐ-01', 'Sinh hoạt chi bộ', 'Ba Đình'],
  ]
  const found = rowsOf(rows, { takeIn: [2], leaveOut: [3] })
  expect(found.map(({ skipped }) => skipped)).toEqual([null, 'left-out'])
})

test('a correction of one cell goes before that of all, and a constant stands where nothing does', () => {
  const rows = [
    ['1', 'BĐ-01', 'Một', 'Ba Đinh', ''],
    ['2', 'BĐ-02', 'Hai', 'Ba Đinh', '1/2/2014'],
  ]
  const found = rowsOf(rows, {
    replacements: [{ field: 'unitName', from: 'Ba Đinh', to: 'Ba Đình' }],
    cells: [{ row: 3, field: 'unitName', text: 'Đống Đa' }],
    constants: { startsOn: '01/01/2014', level: 'Cấp thành phố' },
  })
  expect(found.map(({ cells }) => Object.fromEntries(cells))).toEqual([
    {
      ...{ code: 'BĐ-01', title: 'Một', unitName: 'Ba Đình', startsOn: '01/01/2014' },
      level: 'Cấp thành phố',
    },
    {
      ...{ code: 'BĐ-02', title: 'Hai', unitName: 'Đống Đa', startsOn: '1/2/2014' },
      level: 'Cấp thành phố',
    },
  ])
})

test('text of old fonts is counted and shown before and after', () => {
  const old = { text: 'TiÕng ViÖt', font: 'tcvn3' as const }
  expect(oldFontIn([heading, ['1', old], ['2', 'Tiếng Việt']], 1)).toEqual({
    ...{ encoding: 'tcvn3', cells: 1 },
    samples: [{ row: 2, before: 'TiÕng ViÖt', after: 'Tiếng Việt' }],
  })
  expect(oldFontIn([heading], 0)).toBeNull()
})

import { describe, expect, test } from 'vitest'
import type { ReadCell } from '../core/read-sheet.ts'
import { vi } from '../i18n/vi.ts'
import { fieldsOf } from './fields.ts'
import { bestGuess, guessHeader, guessKinds, guessMapping } from './guess.ts'
import { headingsOf, shapeOf } from './headings.ts'

const periods = [
  { id: '2014-Q2', name: 'Quý II/2014' },
  { id: '2014-Q3', name: 'Quý III/2014' },
]
const known: Parameters<typeof bestGuess>[2] = { periods, remembered: [] }
const guessOf = (rows: ReadCell[][], from = known) =>
  bestGuess({ rows }, [...guessKinds({ rows }, from)], from)

describe('the heading of a form', () => {
  const form: ReadCell[][] = [
    ['THÀNH ỦY HÀ NỘI', null, null, null, 'Biểu số 01'],
    ['DANH SÁCH ĐỀ ÁN, CHUYÊN ĐỀ'],
    [],
    ['STT', 'Mã', 'Tên đề án', 'Thời gian', null, 'Đơn vị chủ trì'],
    [null, null, null, 'Bắt đầu', 'Hạn hoàn thành', null],
    [{ number: 1 }, 'BĐ-01', 'Sinh hoạt chi bộ', '01/01/2014', '31/12/2015', 'Ba Đình'],
  ]

  test('is found below its titles, also in two rows', () => {
    expect(guessHeader(form, 'projects', periods)).toEqual({ row: 3, count: 2 })
    expect(headingsOf(form, { row: 3, count: 2 })).toEqual([
      ...['STT', 'Mã', 'Tên đề án', 'Thời gian Bắt đầu', 'Thời gian Hạn hoàn thành'],
      'Đơn vị chủ trì',
    ])
  })

  test('says which column is which', () => {
    expect(guessOf(form)).toMatchObject({
      ...{ kind: 'projects', rows: 1, remembered: false },
      mapping: { code: 1, title: 2, startsOn: 3, dueOn: 4, unitName: 5 },
    })
  })

  test('is one row where one row says it all', () => {
    const plain = [
      ['Mã', 'Tên đề án', 'Đơn vị'],
      ['BĐ-01', 'Sinh hoạt chi bộ', 'Ba Đình'],
    ]
    expect(guessHeader(plain, 'projects', periods)).toEqual({ row: 0, count: 1 })
  })

  test('is not found in a letter', () => {
    expect(guessOf([['Kính gửi các đồng chí'], ['Số liệu do đơn vị tự báo cáo.']])).toBeNull()
  })
})

test.each([
  ['projects', ['Mã số', 'Tên đề án, chuyên đề', 'Đơn vị chủ trì', 'Ngày kết thúc']],
  ['accounts', ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Đơn vị']],
  ['units', ['Tên đơn vị', 'Loại đơn vị', 'Cấp ủy']],
  ['plans', ['Mã đề án', 'KH Quý II/2014', 'KH Q3/14']],
  ['percentages', ['Mã đề án', 'Thực hiện quý 2 năm 2014', 'TH Q.III/2014']],
] as const)('a sheet of %s is known by its headings', (kind, headings) => {
  expect(guessOf([[...headings], headings.map(() => 'x')])?.kind).toBe(kind)
})

test.each([
  ['KH Quý III/2014', 'plan:2014-Q3'],
  ['Kế hoạch Q3/14', 'plan:2014-Q3'],
  ['Kế hoạch quý 3 năm 2014', 'plan:2014-Q3'],
  ['Kế hoạch quý II-2014', 'plan:2014-Q2'],
  ['HẠN HOÀN THÀNH', 'dueOn'],
  ['Cán bộ phụ trách', 'officer'],
  ['Văn bản (số, ký hiệu, ngày)', 'foundingDocument'],
  ['Ghi chú', undefined],
])('the heading “%s” is %s', (heading, field) => {
  const mapping = guessMapping([heading], fieldsOf('projects', periods))
  expect(Object.keys(mapping)).toEqual(field === undefined ? [] : [field])
})

test('every field is found by its own heading, and no two by one', () => {
  for (const kind of ['projects', 'plans', 'percentages', 'accounts', 'units'] as const) {
    const fields = fieldsOf(kind, periods)
    const headings = fields.map(({ header }) => header(vi))
    const mapping = guessMapping(headings, fields)
    expect(mapping).toEqual(Object.fromEntries(fields.map(({ key }, at) => [key, at])))
  }
})

test('a form that was imported is read the same way again', () => {
  const rows = [
    ['Số', 'Mã', 'Tên đề án', 'Đơn vị'],
    ['1', 'BĐ-01', 'A', 'Ba Đình'],
  ]
  const shape = shapeOf(['SỐ', 'mã', 'Tên  đề án', 'Đơn vị'])
  const own = { shape, kind: 'projects' as const, mapping: { code: 0, title: 2, unitName: 3 } }
  const guess = guessOf(rows, { periods, remembered: [own] })
  expect(guess).toMatchObject({ remembered: true, mapping: own.mapping })
})

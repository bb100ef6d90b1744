import { expect, test } from 'vitest'
import type { DrawnRow } from '../core/drawn-sheet.ts'
import { vi } from '../i18n/vi.ts'
import type { Project } from '../projects/model.ts'
import { type Filling, layOut } from './layout.ts'
import { FormDefinition } from './model.ts'
import type { FormProject, FormUnit } from './rules.ts'

const units: FormUnit[] = [
  ...[{ id: 'ba-dinh', name: 'Quận Ba Đình', shortName: 'Ba Đình', kind: 'quan' as const }],
  ...[{ id: 'ba-vi', name: 'Huyện Ba Vì', shortName: 'Ba Vì', kind: 'huyen' as const }],
].map((unit) => ({ ...unit, committee: '' }))

let count = 0
function project(own: Partial<Project> = {}): FormProject {
  count += 1
  const unitId = own.unitId ?? 'ba-dinh'
  return {
    project: {
      ...{ id: `p${count}`, code: `P-${count}`, title: `Đề án ${count}`, level: 'district' },
      ...{ kind: 'de_an', cooperatingUnits: '', officer: '', supervisor: '', workAreaId: null },
      ...{ workAreaName: '', foundingDocument: '', cityProjectCode: '', startsOn: '2014-01-01' },
      ...{ dueOn: '2015-12-31', extensions: 0, weight: 1, runState: 'running', percent: 50 },
      ...{ figurePeriodId: null, figurePeriodName: '', plannedPercent: 60, gap: -10 },
      ...{ status: 'at-risk', deadline: 'within', reportId: null, reportState: null },
      ...{ sample: false, version: 1 },
      ...own,
      unitId,
      unitName: units.find(({ id }) => id === unitId)?.name ?? '',
    },
    ...{ said: null, isProvisional: false },
  }
}

function filling(projects: readonly FormProject[], own: Partial<Filling> = {}): Filling {
  return {
    ...{ projects, units, includeUnapproved: false, isSample: false },
    occasion: {
      ...{ programmeCode: '01', periodName: 'Quý III/2014', day: '2014-09-05' },
      ...{ committee: 'THÀNH ỦY HÀ NỘI', unitName: 'Toàn thành phố' },
    },
    ...own,
  }
}

const base = {
  ...{ number: 'Biểu số 07/CT{programme}', title: 'DANH SÁCH', rows: 'projects' as const },
  groupBy: 'unit' as const,
  total: 'TỔNG CỘNG',
  columns: [{ column: 'ordinal' }, { column: 'title' }, { column: 'percent' }],
}

type Draft = Parameters<typeof FormDefinition.parse>[0]
const drawn = (draft: Draft, projects: readonly FormProject[], own: Partial<Filling> = {}) =>
  layOut(FormDefinition.parse(draft), filling(projects, own), { words: vi, lang: 'vi' })
const values = (rows: readonly DrawnRow[]) => rows.map((row) => row.map(({ value }) => value))

test('each unit has a Roman numeral, its rows, and what they come to', () => {
  const { body } = drawn(base, [
    project({ title: 'A', percent: 40 }),
    project({ title: 'B', percent: 80, weight: 3 }),
    project({ title: 'C', percent: null, unitId: 'ba-vi' }),
  ])
  expect(values(body)).toEqual([
    ['I', 'Quận Ba Đình (2 đề án, chuyên đề)', 70],
    ['1', 'A', 40],
    ['2', 'B', 80],
    ['II', 'Huyện Ba Vì (1 đề án, chuyên đề)', 0],
    ['1', 'C', null],
    ['TỔNG CỘNG (3 đề án, chuyên đề)', 56],
  ])
})

test('the tenth row of the first unit is 1.10, as text', () => {
  const { body } = drawn({ ...base, numbering: 'nested' }, [
    ...Array.from({ length: 10 }, () => project()),
    project({ unitId: 'ba-vi' }),
  ])
  const ordinals = body.flatMap(([first]) => (first?.look === 'body' ? [first] : []))
  expect(ordinals.map(({ value }) => value).slice(-3)).toEqual(['1.9', '1.10', '2.1'])
  expect(new Set(ordinals.map(({ kind }) => kind))).toEqual(new Set(['text']))
})

test('rows can be numbered through the whole form', () => {
  const rows = [project(), project(), project({ unitId: 'ba-vi' })]
  const { body } = drawn({ ...base, numbering: 'running' }, rows)
  const ordinals = body.flatMap(([first]) => (first?.look === 'body' ? [first.value] : []))
  expect(ordinals).toEqual(['1', '2', '3'])
})

test('a heading spans its columns, a column without one reaches down', () => {
  const columns = [
    { column: 'ordinal' },
    { column: 'title' },
    {
      header: 'Tiến độ',
      columns: [
        { column: 'plannedPercent', header: 'Kế hoạch' },
        { header: 'Đã làm', columns: [{ column: 'percent' }, { column: 'gap' }] },
      ],
    },
  ]
  const { head } = drawn({ ...base, columns }, [])
  const spans = head.map((row) =>
    row.map(({ value, column, columns: wide, rows }) => [value, column, wide, rows]),
  )
  expect(spans).toEqual([
    [
      ...[['TT', 0, 1, 3] as const, ['Tên đề án, chuyên đề', 1, 1, 3] as const],
      ['Tiến độ', 2, 3, 1],
    ],
    [
      ['Kế hoạch', 2, 1, 2],
      ['Đã làm', 3, 2, 1],
    ],
    [
      ['Thực hiện (%)', 3, 1, 1],
      ['Chênh lệch (điểm)', 4, 1, 1],
    ],
    [1, 2, 3, 4, 5].map((at) => [`(${at})`, at - 1, 1, 1]),
  ])
})

const byUnit = {
  ...{ number: 'Biểu số 08', title: 'TỔNG HỢP', rows: 'units', groupBy: 'kind', total: 'CỘNG' },
  columns: ['unitName', 'count', 'late', 'done', 'paused', 'no-deadline', 'gap'].map((column) => ({
    column,
  })),
}

test('a form of units counts by status, and its total is that of all projects', () => {
  const { body } = drawn(byUnit, [
    project({ status: 'late', percent: 10 }),
    project({ status: 'done', percent: 100, deadline: 'none' }),
    project({ status: 'late', percent: 20, unitId: 'ba-vi' }),
  ])
  expect(values(body)).toEqual([
    ['Quận', 2, 1, 1, 0, 1, -5],
    ['Quận Ba Đình', 2, 1, 1, 0, 1, -5],
    ['Huyện', 1, 1, 0, 0, 0, -40],
    ['Huyện Ba Vì', 1, 1, 0, 0, 0, -40],
    ['CỘNG', 3, 2, 1, 0, 1, -16.7],
  ])
})

test('its charts have a bar for each unit, and the figures of the table', () => {
  const charts = [{ kind: 'stacked-bars', title: 'Tình trạng', columns: ['done', 'late'] }]
  const rows = [project({ status: 'late' }), project({ status: 'done', unitId: 'ba-vi' })]
  const [chart] = drawn({ ...byUnit, charts }, rows).charts
  expect(chart?.names).toEqual(['Ba Đình', 'Ba Vì'])
  expect(chart?.series.map(({ name, values: drawnValues }) => [name, drawnValues])).toEqual([
    ['Hoàn thành', [0, 1]],
    ['Chậm tiến độ', [1, 0]],
  ])
})

test('blanks are filled, and every form says whether its figures are official', () => {
  const draft = {
    ...base,
    agency: ['{committee}', 'CHƯƠNG TRÌNH {programme}'],
    subtitle: 'Kỳ {period}, đến ngày {day}, {unit}',
    measure: 'Đơn vị tính: %',
  }
  const { top, tab } = drawn(draft, [], { isSample: true })
  expect(values(top)).toEqual([
    ['THÀNH ỦY HÀ NỘI', 'Biểu số 07/CT01'],
    ['CHƯƠNG TRÌNH 01', null],
    ['DANH SÁCH'],
    ['Kỳ Quý III/2014, đến ngày 05/09/2014, Toàn thành phố'],
    ['Số liệu chính thức: chỉ tính báo cáo đã duyệt'],
    ['Dữ liệu minh họa, không phải số liệu chính thức'],
    ['Đơn vị tính: %'],
  ])
  expect(tab).toBe('Biểu số 07-CT01')
  const open = drawn(draft, [], { includeUnapproved: true }).top
  expect(values(open)).toContainEqual([
    'Số liệu chưa chính thức: tính cả báo cáo đã gửi, chưa duyệt',
  ])
})

test('those who sign stand side by side in one row, the place and day over the last', () => {
  const signers = [{ titles: ['NGƯỜI LẬP BIỂU'] }, { titles: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] }]
  const { foot } = drawn({ ...base, place: 'Hà Nội, {dayInLetter}', signers }, [])
  expect(foot).toHaveLength(1)
  const texts = foot[0]?.map(({ lines }) => lines?.map(({ text }) => text).filter(Boolean))
  expect(texts).toEqual([
    ['NGƯỜI LẬP BIỂU'],
    ['Hà Nội, ngày 05 tháng 9 năm 2014', 'TM. BAN THƯỜNG VỤ', 'BÍ THƯ'],
  ])
})

test('one who signs alone stands at the right', () => {
  const [row] = drawn({ ...base, signers: [{ titles: ['BÍ THƯ'] }] }, []).foot
  expect(row?.map(({ column, columns }) => column + columns)).toEqual([3])
  expect(row?.[0]?.column).toBeGreaterThan(0)
})

test('in English a form takes its English words, where it has some', () => {
  const draft = { ...base, title: { vi: 'DANH SÁCH', en: 'LIST' }, subtitle: 'Kỳ {period}' }
  const sheet = layOut(FormDefinition.parse(draft), filling([]), { words: vi, lang: 'en' })
  expect(sheet.title).toBe('LIST')
  expect(values(sheet.top)).toContainEqual(['Kỳ Quý III/2014'])
})

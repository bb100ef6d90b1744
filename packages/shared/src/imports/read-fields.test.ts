import { expect, test } from 'vitest'
import type { ReadCell } from '../core/read-sheet.ts'
import { en } from '../i18n/en.ts'
import { vi } from '../i18n/vi.ts'
import { fieldsOf } from './fields.ts'
import type { Decisions } from './model.ts'
import { readTable } from './read-fields.ts'
import type { ImportKind } from './rules.ts'

const unit = (id: string, name: string, kind: 'quan' | 'tuong_duong' = 'quan') => ({
  ...{ id, name, shortName: name.replace('Quận ', ''), committee: '', kind },
  ...{ validFrom: null, validTo: null },
})
const named = {
  today: '2014-09-29',
  units: [
    unit('ba-dinh', 'Quận Ba Đình'),
    unit('dong-da', 'Quận Đống Đa'),
    unit('truong', 'Đảng bộ Khối các trường đại học, cao đẳng', 'tuong_duong'),
  ],
  areas: [{ id: 'to-chuc', name: 'Tổ chức, cán bộ' }],
  cityProjects: [{ id: '07-da-tu', code: '07-ĐA/TU' }],
  words: [vi, en],
}

/** What one cell of a field means. */
function readCell(
  field: string,
  cell: ReadCell,
  { kind = 'projects', decisions = {} }: { kind?: ImportKind; decisions?: Decisions } = {},
) {
  const fields = fieldsOf(kind, [{ id: '2014-Q3', name: 'Quý III/2014' }])
  // A second column, so that the row is no heading.
  const table = {
    rows: [
      [field, 'x'],
      [cell, 'x'],
    ],
    header: { row: 0, count: 1 },
    decisions,
  }
  const mapping = { [field]: 0, ...(field !== 'officer' && { officer: 1 }) }
  const [row] = readTable({ ...table, mapping }, fields, named)
  const [fault] = row?.faults ?? []
  return fault ? { fault: fault.code, readings: fault.readings } : row?.values[field]
}

test.each<[field: string, cell: ReadCell, value: unknown]>([
  ['title', 'Sinh hoạt\nchi bộ', 'Sinh hoạt chi bộ'],
  ['expectedProduct', 'Nghị quyết\nKế hoạch', 'Nghị quyết\nKế hoạch'],
  ['foundingDocument', '07, 08-HD/TU', '07-HD/TU; 08-HD/TU'],
  ['unitName', 'Q. Ba Đình', 'ba-dinh'],
  ['cooperatingUnits', 'Q. Ba Đình, Đống Đa', ['ba-dinh', 'dong-da']],
  [
    'cooperatingUnits',
    'Đảng bộ Khối các trường đại học, cao đẳng; Quận Đống Đa',
    ['truong', 'dong-da'],
  ],
  ['workAreaName', 'TỔ CHỨC - CÁN BỘ', 'to-chuc'],
  ['cityProjectCode', '07 - ĐA/TU', '07-da-tu'],
  ['level', 'Cấp thành phố', 'city'],
  ['level', 'Huyện', 'district'],
  ['kind', 'CHUYÊN ĐỀ', 'chuyen_de'],
  ['weight', '1,5', 1.5],
  ['startsOn', '25-8-2011', '2011-08-25'],
  ['plan:2014-Q3', '62,5%', 62.5],
  ['officer', null, null],
])('%s: %j is %j', (field, cell, value) => {
  expect(readCell(field, cell)).toEqual(value)
})

test.each<[field: string, cell: ReadCell, fault: string, readings: string[]]>([
  ['unitName', 'Ba Đinh', 'unknown-unit', ['Quận Ba Đình']],
  ['unitName', 'Huyện Ba Đình', 'unknown-unit', ['Quận Ba Đình']],
  ['cooperatingUnits', 'Quận Ba Đình; Đống Da', 'unknown-unit', ['Quận Đống Đa']],
  ['cityProjectCode', '99-ĐA/TU', 'unknown-city-project', ['07-ĐA/TU']],
  ['level', 'Trung ương', 'choice', ['Cấp thành phố', 'Cấp quận, huyện và tương đương']],
  ['weight', '0', 'out-of-range', []],
  ['startsOn', '31/02/2014', 'no-such-day', []],
  ['plan:2014-Q3', { number: 0.625 }, 'ambiguous', ['0,6', '62,5']],
  ['officer', { error: '#N/A' }, 'error-cell', []],
  ['officer', 'a'.repeat(201), 'too-long', []],
  ['title', 'TiÕng ViÖt rÊt hay', 'old-font', ['Tiếng Việt rất hay']],
])('%s: %j is refused as %s', (field, cell, fault, readings) => {
  expect(readCell(field, cell)).toEqual({ fault, readings })
})

test('what was decided about a font and about two readings counts', () => {
  const old = 'TiÕng ViÖt rÊt hay'
  expect(readCell('title', old, { decisions: { unicode: true } })).toBe('Tiếng Việt rất hay')
  expect(readCell('title', old, { decisions: { unicode: false } })).toBe(old)
  const field = 'plan:2014-Q3'
  const decisions = { readings: [{ field, code: 'ambiguous' as const, take: 1 }] }
  expect(readCell(field, { number: 0.625 }, { decisions })).toBe(62.5)
})

test('of a cell that names several units one alone can be replaced', () => {
  const replacements = [{ field: 'cooperatingUnits', from: 'Đống Da', to: 'Quận Đống Đa' }]
  const read = readCell('cooperatingUnits', 'Ba Đình; Đống Da', { decisions: { replacements } })
  expect(read).toEqual(['ba-dinh', 'dong-da'])
})

test.each([
  ['Cán bộ đơn vị', ['officer']],
  ['Bộ phận thường trực; Quản trị', ['reviewer', 'admin']],
  ['Chuyên viên', ['officer']],
  ['Officer, Administrator', ['officer', 'admin']],
])('the roles “%s”', (cell, roles) => {
  expect(readCell('roles', cell, { kind: 'accounts' })).toEqual(roles)
})

import { expect, test } from 'vitest'
import { fieldsOf } from '../core/faults.ts'
import { vi } from '../i18n/vi.ts'
import { FormDefinition } from './model.ts'
import { roman } from './rules.ts'

const base = {
  ...{ number: 'Biểu số 07', title: 'DANH SÁCH', rows: 'projects' },
  columns: [{ column: 'ordinal' }, { column: 'title' }, { column: 'percent' }],
}

function faultsOf(own: object): Record<string, string> {
  const read = FormDefinition.safeParse({ ...base, ...own }, { reportInput: true })
  return fieldsOf(read.error?.issues ?? [], vi.field)
}

test('a short description is enough', () => {
  expect(faultsOf({})).toEqual({})
})

test.each<[string, object, string, string]>([
  [
    'an unknown column',
    { columns: [{ column: 'title' }, { column: 'mau' }] },
    'columns.1.column',
    vi.field['form-column'],
  ],
  [
    'a column of the other rows',
    { columns: [{ column: 'title' }, { column: 'late' }] },
    'columns.1.column',
    vi.field['form-column'],
  ],
  [
    'neither column nor group',
    { columns: [{ column: 'title' }, { header: 'Trống' }] },
    'columns.1',
    vi.field['form-heading'],
  ],
  [
    'a group without words',
    { columns: [{ column: 'title' }, { columns: [{ column: 'gap' }] }] },
    'columns.1.header',
    vi.field.required,
  ],
  [
    'a figure before any words',
    { columns: [{ column: 'ordinal' }, { column: 'percent' }] },
    'columns',
    vi.field['form-first-column'],
  ],
  [
    'a chart of what is no figure',
    { groupBy: 'unit', charts: [{ kind: 'bars', title: 'x', columns: ['title'] }] },
    'charts.0.columns.0',
    vi.field['form-chart-column'],
  ],
  [
    'a chart without groups',
    { charts: [{ kind: 'bars', title: 'x', columns: ['percent'] }] },
    'charts',
    vi.field['form-chart-groups'],
  ],
  ['projects grouped as units are', { groupBy: 'kind' }, 'groupBy', vi.field['form-group']],
  [
    'units grouped as projects are',
    { rows: 'units', groupBy: 'unit', columns: [{ column: 'unitName' }] },
    'groupBy',
    vi.field['form-group'],
  ],
  ['an unknown blank', { title: 'Kỳ {ky}' }, 'title', vi.field['form-placeholder']],
  [
    'an unknown blank deep inside',
    { signers: [{ titles: ['{ten}'] }] },
    'signers.0.titles.0',
    vi.field['form-placeholder'],
  ],
  ['a text that is none', { title: 7 }, 'title', vi.field['form-text']],
  ['a word the product does not know', { tieuDe: 'x' }, 'tieuDe', vi.field.unknown],
])('%s is refused at its place', (_, own, path, text) => {
  expect(faultsOf(own)).toEqual({ [path]: text })
})

test('headings have three levels at most', () => {
  const nested = (levels: number): object =>
    levels === 1 ? { column: 'gap' } : { header: 'x', columns: [nested(levels - 1)] }
  const columns = (levels: number) => ({ columns: [{ column: 'title' }, nested(levels)] })
  expect(faultsOf(columns(3))).toEqual({})
  expect(Object.values(faultsOf(columns(4)))).toEqual([vi.field['form-depth']])
})

test('groups are numbered as Romans did', () => {
  expect([1, 4, 9, 14, 40, 44, 99].map(roman)).toEqual([
    ...['I', 'IV', 'IX', 'XIV', 'XL', 'XLIV', 'XCIX'],
  ])
})

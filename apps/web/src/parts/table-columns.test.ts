import { expect, test } from 'vitest'
import { tableColumns } from './table-columns.ts'

const columns = tableColumns({ code: {}, title: {}, gap: {}, officer: { optional: true } })

test('the column that names the row stands first, each column once', () => {
  expect(columns.shown(null)).toEqual(['code', 'title', 'gap'])
  expect(columns.shown(['gap', 'code', 'gap'])).toEqual(['code', 'gap'])
})

test('the usual columns leave no trace in the address, another order does', () => {
  expect(columns.chosen(columns.usual)).toBe(null)
  expect(columns.chosen(['code', 'gap', 'title', 'unknown'])).toEqual(['code', 'gap', 'title'])
})

import { expect, test } from 'vitest'
import { choiceOf } from './choice-text.ts'
import type { GridColumn } from './grid-model.ts'
import { type History, noHistory, stepBack, stepForward, stepped } from './history.ts'
import { keyMatchOf, pasteByKey, pasteByPosition } from './paste-plan.ts'

interface Row {
  id: string
  isSent?: boolean
}
const rows: Row[] = [{ id: 'a' }, { id: 'b', isSent: true }, { id: 'c' }]
const column = (key: string, kind: GridColumn<Row>['kind']): GridColumn<Row> => ({
  ...{ key, kind, header: key, width: 80 },
  text: () => '',
})
const columns = [column('percent', 'number'), column('gap', 'read'), column('results', 'text')]
const place = {
  rows,
  columns,
  idOf: ({ id }: Row) => id,
  isLocked: (row: Row) => row.isSent === true,
}

test('pasting by position skips what is only read, and loses no row silently', () => {
  const cells = [
    ['48', '–', 'một'],
    ['49', '–', 'hai'],
    ['50', '–', 'ba'],
    ['51', '–', 'bốn'],
  ]
  const plan = pasteByPosition(cells, { top: 0, left: 0 }, place)
  expect(plan.changes).toEqual([
    { id: 'a', key: 'percent', text: '48' },
    { id: 'a', key: 'results', text: 'một' },
    { id: 'c', key: 'percent', text: '50' },
    { id: 'c', key: 'results', text: 'ba' },
  ])
  expect(plan).toMatchObject({ rows: 4, columns: 3, skipped: 5, beyond: 1 })
})

const named = [
  { id: 'a', code: 'BĐ-01', title: 'Đổi mới phương thức lãnh đạo' },
  { id: 'b', code: 'BĐ-02', title: 'Đánh giá cán bộ' },
  { id: 'c', code: 'BĐ-03', title: 'Kiểm tra tổ chức đảng' },
]

test('a block that names projects by code goes to them, in whatever order they stand', () => {
  const cells = [
    ['1', 'bd-03', '50', 'ba'],
    ['2', 'BĐ 1', '48', 'một'],
  ]
  const match = keyMatchOf(cells, named)
  expect(match).toEqual({ keyColumn: 1, idsByLine: ['c', 'a'] })
  const plan = pasteByKey(cells, { ...match, keyColumn: 1, idsByLine: ['c', 'a'], left: 0 }, place)
  expect(plan.changes).toEqual([
    { id: 'c', key: 'percent', text: '50' },
    { id: 'c', key: 'results', text: 'ba' },
    { id: 'a', key: 'percent', text: '48' },
    { id: 'a', key: 'results', text: 'một' },
  ])
})

test('names are taken as such from four of five on', () => {
  const line = (title: string) => [title, '50']
  const titles = [
    'danh gia can bo',
    'Đánh giá cán bộ',
    'Kiểm tra tổ chức Đảng',
    'Đổi mới phương thức lãnh đạo',
  ]
  expect(keyMatchOf([...titles, 'việc khác'].map(line), named)?.keyColumn).toBe(0)
  expect(keyMatchOf([...titles, 'việc khác', 'việc nữa'].map(line), named)).toBeNull()
  expect(keyMatchOf([['48'], ['50']], named)).toBeNull()
})

test('a status is known without marks and case, or by enough of its beginning', () => {
  const choices = ['Chưa triển khai', 'Đúng tiến độ', 'Chậm tiến độ'].map((label) => ({
    ...{ value: label, label },
  }))
  expect(choiceOf(' dung  TIEN do ', choices)?.value).toBe('Đúng tiến độ')
  expect(choiceOf('dung', choices)?.value).toBe('Đúng tiến độ')
  expect(choiceOf('ch', choices)).toBeNull()
  expect(choiceOf('tien do', choices)).toBeNull()
  expect(choiceOf('', choices)).toBeNull()
})

test('fifty steps can be taken back; a new one ends the way forward', () => {
  let history: History<number> = noHistory
  for (let step = 0; step < 60; step++) history = stepped(history, step)
  expect(history.done).toHaveLength(50)
  history = stepBack(stepBack(history))
  expect(stepForward(history).done.at(-1)).toBe(58)
  expect(stepped(history, 99)).toMatchObject({ undone: [] })
})

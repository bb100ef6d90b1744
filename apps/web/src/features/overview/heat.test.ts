import { vi } from '@app/shared/i18n/vi.ts'
import { arranged, comparedAt } from '@app/shared/overview/heat-order.ts'
import { expect, test } from 'vitest'
import { heatClass } from './heat-classes.ts'
import { stepped } from './heat-keys.ts'
import { belowPlan, type HeatCell, type HeatRow } from './heat-rows.ts'
import { cellText } from './heat-words.ts'

test.each([
  [-100, 0],
  [-20, 0],
  [-19.9, 1],
  [-10, 1],
  [-9.9, 2],
  [-5.1, 2],
  [-5, 3],
  [0, 3],
  [5, 3],
  [5.1, 4],
  [9.9, 4],
  [10, 5],
  [19.9, 5],
  [20, 6],
  [100, 6],
])('a gap of %d points has class %d', (gap, expected) => {
  expect(heatClass(gap)).toBe(expected)
})

const cell = (gap: number | null, marks: Partial<HeatCell> = {}): HeatCell => ({
  ...{ periodId: 'p', total: 3, missing: 0, blocked: 0 },
  gap,
  ...marks,
})
const row = (shortName: string, gap: number | null, kind: HeatRow['kind'] = 'quan'): HeatRow => ({
  ...{ unitId: shortName, unitName: shortName, shortName, kind, validFrom: null, validTo: null },
  cells: [cell(gap)],
})
const rows = [row('A', null), row('B', -3), row('C', -12, 'huyen'), row('D', null), row('E', 4)]
const names = (order: 'ten' | 'lech', kind: HeatRow['kind'] | null = null) =>
  arranged(rows, { byGap: order === 'lech', kind, at: 0 }).map(({ shortName }) => shortName)

test('rows stand by name or by gap; those without a figure are last and keep their order', () => {
  expect(names('ten')).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(names('lech')).toEqual(['C', 'B', 'E', 'A', 'D'])
  expect(names('lech', 'huyen')).toEqual(['C'])
})

test('the period compared is the latest one that was due', () => {
  const period = (id: string, isDue: boolean) => ({ id, name: id, isDue })
  expect(comparedAt([period('1', true), period('2', true), period('3', false)])).toBe(1)
  expect(comparedAt([period('1', false), period('2', false)])).toBe(1)
  expect(comparedAt([])).toBe(-1)
})

test('five points below are within the tolerance, more are not', () => {
  const some = [row('A', -5), row('B', -5.1), row('C', 9), row('D', null)]
  expect(belowPlan(some, 0)).toEqual({ below: 1, of: 3 })
})

test('a cell in words says its gap and every mark', () => {
  expect(cellText(cell(-14.2, { blocked: 2, missing: 1 }), vi)).toBe(
    'thấp hơn kế hoạch 14,2 điểm, 2 đề án đang vướng mắc, 1 báo cáo quá hạn chưa gửi',
  )
  expect(cellText(cell(0), vi)).toBe('0, bằng kế hoạch')
  expect(cellText(cell(null), vi)).toBe('chưa có số liệu')
  expect(cellText(cell(null, { total: 0 }), vi)).toBe('không chủ trì đề án trong kỳ')
})

const last = { row: 35, column: 15 }
const press = (key: string, from: [number, number], ctrlKey = false) => {
  const to = stepped({ key, ctrlKey }, { row: from[0], column: from[1] }, last)
  return to && [to.row, to.column]
}

test('arrows walk to the neighbour and stop at the edges', () => {
  expect(press('ArrowUp', [0, 3])).toEqual([0, 3])
  expect(press('ArrowDown', [34, 3])).toEqual([35, 3])
  expect(press('ArrowDown', [35, 3])).toEqual([35, 3])
  expect(press('ArrowLeft', [2, 0])).toEqual([2, 0])
  expect(press('ArrowRight', [2, 15])).toEqual([2, 15])
})

test('Home and End stay in the row, with Ctrl they lead to the corners', () => {
  expect(press('Home', [4, 7])).toEqual([4, 0])
  expect(press('End', [4, 7])).toEqual([4, 15])
  expect(press('Home', [4, 7], true)).toEqual([0, 0])
  expect(press('End', [4, 7], true)).toEqual([35, 15])
  expect(press('PageDown', [30, 7])).toEqual([35, 7])
  expect(press('PageUp', [30, 7])).toEqual([20, 7])
})

test('every other key is left to the browser', () => {
  for (const key of ['Enter', 'Tab', 'a', '7', 'Escape']) expect(press(key, [4, 7])).toBeNull()
})

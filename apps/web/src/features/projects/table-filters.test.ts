import { vi } from '@app/shared/i18n/vi.ts'
import { expect, test } from 'vitest'
import { filtersOf } from './table-filters.ts'
import { readView } from './table-params.ts'

const names = {
  units: new Map([['ba-dinh', 'Quận Ba Đình']]),
  areas: new Map([['can-bo', 'Công tác cán bộ']]),
  periods: new Map<string, string>(),
}

const textsOf = (search: string) => filtersOf(readView(search), vi, names).map(({ text }) => text)

test('each condition is said in words', () => {
  expect(textsOf('?q=cán+bộ&dv=ba-dinh&nhom=can-bo&tt=late,blocked')).toEqual([
    'Tìm “cán bộ”',
    'Đơn vị chủ trì: Quận Ba Đình',
    'Nhóm nội dung: Công tác cán bộ',
    'Tình trạng: Chậm tiến độ',
    'Tình trạng: Đang vướng mắc',
  ])
})

test('a unit that no longer exists is named by its id', () => {
  expect(textsOf('?dv=tu-liem')).toEqual(['Đơn vị chủ trì: tu-liem'])
})

test('order, columns and page are no conditions', () => {
  expect(textsOf('?sx=gap&cot=code&trang=2&dong=100')).toEqual([])
})

test('taking one of several choices away leaves the others, the last one leaves none', () => {
  const withoutLate = filtersOf(readView('?tt=late,blocked'), vi, names)[0]?.without
  expect(withoutLate).toEqual({ tt: ['blocked'] })
  expect(filtersOf(readView('?tt=late'), vi, names)[0]?.without).toEqual({ tt: null })
})

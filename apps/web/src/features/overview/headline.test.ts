import { vi } from '@app/shared/i18n/vi.ts'
import type { UnitStanding } from '@app/shared/overview/contract.ts'
import { expect, test } from 'vitest'
import { curveHeadline, unitsHeadline } from './headline.ts'

const point = (periodName: string, planned: number, actual: number | null) => ({
  ...{ periodId: periodName, periodName, planned, actual },
  provisional: false,
})
const curve = (...points: [string, number, number | null][]) =>
  curveHeadline(
    points.map((each) => point(...each)),
    vi.overview,
  )

test('the headline says how far below plan, and since when without a break', () => {
  expect(
    curve(
      ['Quý III/2012', 20, 18],
      ['Quý IV/2012', 30, 30],
      ['Quý I/2013', 40, 39.5],
      ['Quý II/2013', 50, 45.8],
      ['Quý III/2013', 60, null],
    ),
  ).toBe('Hết Quý II/2013, tiến độ thấp hơn kế hoạch 4,2 điểm, chậm từ Quý I/2013')
})

test('one that has just fallen behind names no earlier period', () => {
  expect(curve(['Quý I/2013', 40, 40], ['Quý II/2013', 50, 49])).toBe(
    'Hết Quý II/2013, tiến độ thấp hơn kế hoạch 1 điểm',
  )
})

test('one that is ahead, or just as planned, is said to be so', () => {
  expect(curve(['Quý I/2013', 40, 41], ['Quý II/2013', 50, 52])).toBe(
    'Hết Quý II/2013, tiến độ cao hơn kế hoạch 2 điểm, vượt từ Quý I/2013',
  )
  expect(curve(['Quý I/2013', 40, 39], ['Quý II/2013', 50, 50])).toBe(
    'Hết Quý II/2013, tiến độ đúng kế hoạch',
  )
})

test('a difference that rounds to nothing is none', () => {
  expect(curve(['Quý I/2013', 40.04, 40])).toBe('Hết Quý I/2013, tiến độ đúng kế hoạch')
})

test('without a figure it says that there is none', () => {
  const none = 'Chưa có số liệu thực hiện được duyệt'
  expect([curve(), curve(['Quý I/2011', 5, null])]).toEqual([none, none])
})

const none = { 'not-started': 0, 'on-track': 0, 'at-risk': 0, done: 0, paused: 0, stopped: 0 }
const unit = (shortName: string, late: number, blocked: number): UnitStanding => ({
  ...{ unitId: shortName, unitName: `Quận ${shortName}`, shortName, kind: 'quan', total: 10 },
  ...{ percent: null, plannedPercent: null, gap: null },
  statuses: { ...none, late, blocked },
})
const units = (...each: UnitStanding[]) => unitsHeadline(each, vi.overview)

test('the units with most trouble are named, all of them if they are few', () => {
  expect(units(unit('Ba Đình', 1, 2), unit('Đống Đa', 3, 0), unit('Tây Hồ', 0, 1))).toBe(
    '3/3 đơn vị có đề án chậm hoặc vướng mắc, nhiều nhất 3 đề án (Ba Đình, Đống Đa)',
  )
  expect(units(...['A', 'B', 'C', 'D'].map((name) => unit(name, 1, 0)), unit('E', 0, 0))).toBe(
    '4/5 đơn vị có đề án chậm hoặc vướng mắc, nhiều nhất 1 đề án một đơn vị',
  )
})

test('of one unit its own number is told, of none that nothing is late', () => {
  expect(units(unit('Ba Đình', 1, 2))).toBe('Quận Ba Đình: 3 trong 10 đề án chậm hoặc vướng mắc')
  expect(units(unit('Ba Đình', 0, 0), unit('Đống Đa', 0, 0))).toBe(
    'Không đơn vị nào có đề án chậm hoặc vướng mắc',
  )
})

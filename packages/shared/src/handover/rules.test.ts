import { expect, test } from 'vitest'
import { isSameName, isTooLate, isUsuallyPassedOn, mayPassOn, successorRefusal } from './rules.ts'

test.each([
  ['Nguyễn Thị Thủy', 'NGUYỄN THỊ THUỶ', true],
  ['Nguyễn Thị Thủy', '  Nguyễn  Thị Thủy'.normalize('NFD'), true],
  ['Đỗ Văn Hùng', 'Đỗ Văn Hưng', false],
  ['Đỗ Văn Hùng', 'Do Van Hung', false],
  ['Đỗ Văn Hùng', 'Đồng chí Đỗ Văn Hùng', false],
  ['', '', false],
])('“%s” and “%s” name one person: %s', (left, right, isSame) => {
  expect(isSameName(left, right)).toBe(isSame)
})

const hung = { id: 'hung', name: 'Đỗ Văn Hùng', unitId: 'ba-dinh' }

test('of a unit every project may be passed on, of other units none', () => {
  expect(mayPassOn(hung, { unitId: 'ba-dinh', officer: '' })).toBe(true)
  expect(mayPassOn(hung, { unitId: 'dong-da', officer: 'Đỗ Văn Hùng' })).toBe(false)
})

test('who belongs to no unit passes on what stands in the own name', () => {
  const city = { ...hung, unitId: null }
  expect(mayPassOn(city, { unitId: 'dong-da', officer: 'Đỗ Văn Hùng' })).toBe(true)
  expect(mayPassOn(city, { unitId: 'dong-da', officer: 'Trần Văn An' })).toBe(false)
})

test('a stopped project keeps its last officer unless somebody decides otherwise', () => {
  expect(isUsuallyPassedOn({ isHis: true, runState: 'running' })).toBe(true)
  expect(isUsuallyPassedOn({ isHis: true, runState: 'paused' })).toBe(true)
  expect(isUsuallyPassedOn({ isHis: true, runState: 'stopped' })).toBe(false)
  expect(isUsuallyPassedOn({ isHis: false, runState: 'running' })).toBe(false)
})

test.each([
  [{ id: 'an', unitId: 'ba-dinh', state: 'active' }, null],
  [{ id: 'hung', unitId: 'ba-dinh', state: 'active' }, 'same-person'],
  [{ id: 'an', unitId: 'ba-dinh', state: 'closed' }, 'closed-successor'],
  [{ id: 'an', unitId: 'dong-da', state: 'active' }, 'other-unit'],
  [{ id: 'an', unitId: null, state: 'active' }, 'other-unit'],
] as const)('%j takes over: %s', (successor, refusal) => {
  expect(successorRefusal(hung, successor)).toBe(refusal)
})

test('the day of the handover may be today and earlier', () => {
  expect(isTooLate('2014-09-29', '2014-09-29')).toBe(false)
  expect(isTooLate('2014-09-30', '2014-09-29')).toBe(true)
})

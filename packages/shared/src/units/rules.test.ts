import { expect, test } from 'vitest'
import { existsOn, isDistrictLevel, unitKinds } from './rules.ts'

const tuLiem = { validFrom: null, validTo: '2014-03-31' }
const successor = { validFrom: '2014-04-01', validTo: null }

test.each([
  ['1990-01-01', true, false],
  ['2014-03-31', true, false],
  ['2014-04-01', false, true],
  ['2099-01-01', false, true],
])('on %s Từ Liêm is there: %s, its successors: %s', (day, before, after) => {
  expect(existsOn(tuLiem, day)).toBe(before)
  expect(existsOn(successor, day)).toBe(after)
})

test('a unit without dates is always there', () => {
  expect(existsOn({ validFrom: null, validTo: null }, '2014-09-29')).toBe(true)
})

test('every kind but the committee’s own bodies is of district level', () => {
  expect(unitKinds.filter(isDistrictLevel)).toEqual(['quan', 'huyen', 'thi_xa', 'tuong_duong'])
})

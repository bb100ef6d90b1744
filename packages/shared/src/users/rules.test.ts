import { expect, test } from 'vitest'
import {
  hasRole,
  isOver,
  oneTimeHours,
  oneTimeUntil,
  type Person,
  type Role,
  roles,
  scopeOf,
} from './rules.ts'

const person = (roles: readonly Role[], unitId: string | null = null): Person => {
  return { id: 'p', name: 'Người thử', roles, unitId }
}

test.each([
  [['officer'], 'ba-dinh', { unitId: 'ba-dinh' }],
  [['unit-leader'], 'ba-dinh', { unitId: 'ba-dinh' }],
  [['reviewer'], null, null],
  [['leader'], null, null],
  [['admin'], null, null],
  // Who also works for the city sees the city.
  [['officer', 'reviewer'], 'ba-dinh', null],
  // Nothing at all, rather than everything.
  [[], null, { unitId: '' }],
  [['officer'], null, { unitId: '' }],
] as const)('%j of unit %s sees %j', (held, unitId, scope) => {
  expect(scopeOf(person(held, unitId))).toEqual(scope)
})

test('one of the wanted roles is enough', () => {
  expect(hasRole(person(['officer']), 'reviewer', 'officer')).toBe(true)
  expect(hasRole(person(['officer']), 'reviewer')).toBe(false)
  expect(roles.every((role) => !hasRole(person([]), role))).toBe(true)
})

test('a given password is good for three days, to the millisecond', () => {
  const until = oneTimeUntil(1_000)
  expect(until).toBe(1_000 + oneTimeHours * 3_600_000)
  expect(isOver(until, until - 1)).toBe(false)
  expect(isOver(until, until)).toBe(true)
})

test('a password of one’s own has no end', () => {
  expect(isOver(null, Number.MAX_SAFE_INTEGER)).toBe(false)
})

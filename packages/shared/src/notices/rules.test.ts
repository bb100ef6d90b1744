import { expect, test } from 'vitest'
import { reportStates } from '../reports/rules.ts'
import { roles } from '../users/rules.ts'
import { isDue, isTold, owedOf } from './rules.ts'

const officer = { state: 'active', roles: ['officer'], unitId: 'ba-dinh' } as const

test('a unit’s news goes to those who report for it', () => {
  const told = roles.filter((role) => isTold({ ...officer, roles: [role] }, 'ba-dinh'))
  expect(told).toEqual(['officer', 'unit-leader'])
})

test('it goes neither to other units nor to closed accounts', () => {
  expect(isTold(officer, 'dong-da')).toBe(false)
  expect(isTold({ ...officer, unitId: null }, 'ba-dinh')).toBe(false)
  expect(isTold({ ...officer, state: 'closed' }, 'ba-dinh')).toBe(false)
})

test('what was never sent is owed, and what came back is owed apart', () => {
  expect(owedOf(reportStates)).toEqual({ missing: 2, returned: 1 })
  expect(owedOf([])).toEqual({ missing: 0, returned: 0 })
})

test('somebody is reminded of what is missing, and of nothing else', () => {
  expect(isDue({ missing: 1 })).toBe(true)
  expect(isDue({ missing: 0 })).toBe(false)
})

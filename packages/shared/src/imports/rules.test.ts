import { expect, test } from 'vitest'
import { roles } from '../users/rules.ts'
import { mayImport, mayUndo } from './rules.ts'

test.each([
  ['units', ['admin']],
  ['accounts', ['admin']],
  ['projects', ['reviewer', 'admin']],
  ['plans', ['reviewer', 'admin']],
  // They become official at once.
  ['percentages', ['reviewer']],
] as const)('%s are taken in by %j and nobody else', (kind, importers) => {
  expect(roles.filter((role) => mayImport({ roles: [role] }, kind))).toEqual(importers)
})

test('an import can be taken back for thirty days, and once', () => {
  const at = Date.parse('2014-09-01T08:00:00+07:00')
  const last = Date.parse('2014-10-01T08:00:00+07:00')
  expect(mayUndo({ at, undoneAt: null }, at)).toBe(true)
  expect(mayUndo({ at, undoneAt: null }, last)).toBe(true)
  expect(mayUndo({ at, undoneAt: null }, last + 1)).toBe(false)
  expect(mayUndo({ at, undoneAt: at + 1 }, at + 2)).toBe(false)
})

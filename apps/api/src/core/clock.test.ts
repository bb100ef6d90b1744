import { dayOf } from '@app/shared/core/day.ts'
import { expect, test } from 'vitest'
import { officeClock } from './clock.ts'

test.each([
  ['2026-11-24T00:00:00+07:00', '2014-09-29T00:00:00+07:00'],
  ['2026-11-24T23:59:59+07:00', '2014-09-29T23:59:59+07:00'],
  ['2026-11-24T18:30:00Z', '2014-09-29T01:30:00+07:00'],
])('at %s the sample shows %s', (wall, shown) => {
  const now = officeClock('2014-09-29', () => Date.parse(wall))
  expect(now()).toBe(Date.parse(shown))
  expect(dayOf(now())).toBe('2014-09-29')
})

test('a real installation runs on the real clock', () => {
  expect(officeClock(undefined, () => 42)()).toBe(42)
})

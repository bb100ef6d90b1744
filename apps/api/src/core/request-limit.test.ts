import { expect, test } from 'vitest'
import { makeRequestLimit } from './request-limit.ts'

test('120 requests may come at once, then ten a second', () => {
  const limit = makeRequestLimit(600)
  const waits = Array.from({ length: 121 }, () => limit('a', 1000))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(120)
  expect(waits.at(-1)).toBe(1)
  expect(limit('a', 1099)).toBe(1)
  expect(limit('a', 1100)).toBe(0)
  expect(limit('a', 1100)).toBe(1)
})

test('of ten a minute the next may come after six seconds, less what has passed', () => {
  const limit = makeRequestLimit(10)
  while (limit('a', 0) === 0);
  expect(limit('a', 0)).toBe(6)
  expect(limit('a', 3000)).toBe(3)
  expect(limit('a', 5999)).toBe(1)
  expect(limit('a', 6000)).toBe(0)
})

test('nobody waits because of somebody else, and rest restores everything', () => {
  const limit = makeRequestLimit(600)
  while (limit('a', 0) === 0);
  expect(limit('b', 0)).toBe(0)
  const later = Array.from({ length: 130 }, () => limit('a', 60_000))
  expect(later.filter((wait) => wait === 0)).toHaveLength(120)
})

test('a clock that is set back gives nothing and takes nothing', () => {
  const limit = makeRequestLimit(600)
  while (limit('a', 10_000) === 0);
  expect(limit('a', 0)).toBe(1)
  expect(limit('a', 100)).toBe(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shares } from './frame.ts'

test('equal columns are shared equally', () => {
  expect(shares([10, 10, 10, 10], 2)).toEqual([2, 2])
  expect(shares([40, 10, 10, 20], 2)).toEqual([1, 3])
})

test('every part has a column, and all columns have a part', () => {
  const widths = fc.array(fc.integer({ min: 3, max: 80 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(widths, fc.integer({ min: 1, max: 5 }), (own, wanted) => {
      const parts = Math.min(wanted, own.length)
      const spans = shares(own, parts)
      expect(spans).toHaveLength(parts)
      expect(Math.min(...spans)).toBeGreaterThan(0)
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(own.length)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareTitle, likeness } from './likeness.ts'

const of = (left: string, right: string) => likeness(bareTitle(left), bareTitle(right), 0.9)

test.each([
  ['Đề án nâng cao chất lượng sinh hoạt chi bộ', 'Nâng cao chất lượng sinh hoạt chi bộ'],
  ['Kiện toàn tổ chức đảng', 'kiện toàn tổ chức Đảng'],
  ['Hoà giải ở cơ sở', 'Hòa giải ở cơ sở'],
])('“%s” and “%s” are one', (left, right) => {
  expect(of(left, right)).toBe(1)
})

test('a letter or two make them alike, a word more does not', () => {
  const title = 'Nâng cao chất lượng sinh hoạt chi bộ khu dân cư'
  expect(of(title, 'Nâng cao chất lượng sinh hoạt chi bộ các khu dân cư')).toBeGreaterThan(0.9)
  expect(of(title, `${title} trên địa bàn quận`)).toBe(0)
})

test.each([
  ['Xây dựng nông thôn mới giai đoạn 1', 'Xây dựng nông thôn mới giai đoạn 2'],
  ['Sơ kết Nghị quyết quý II năm', 'Sơ kết Nghị quyết quý III năm'],
])('other numbers are other projects: %s', (left, right) => {
  expect(of(left, right)).toBe(0)
})

test('is the same from both sides and never above 1', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const there = likeness(left, right, 0.5)
      expect(likeness(right, left, 0.5)).toBeCloseTo(there)
      expect(there).toBeLessThanOrEqual(1)
    }),
  )
})

test('counts what must be put in, taken out or changed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 }),
      (left, right) => {
        const length = Math.max(left.length, right.length)
        expect(likeness(left, right, 0)).toBeCloseTo(1 - slowly(left, right) / length)
      },
    ),
  )
})

/** By the definition. */
function slowly(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length
  const [rest, other] = [left.slice(1), right.slice(1)]
  if (left[0] === right[0]) return slowly(rest, other)
  return 1 + Math.min(slowly(rest, other), slowly(rest, right), slowly(left, other))
}

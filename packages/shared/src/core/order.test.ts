import { expect, test } from 'vitest'
import { ordered } from './order.ts'

const rows = [
  { name: 'b', value: 2 },
  { name: 'none', value: null },
  { name: 'a', value: 10 },
  { name: 'b2', value: 2 },
]
const names = (direction: 1 | -1) =>
  ordered(rows, ({ value }) => value, direction).map(({ name }) => name)

test('numbers are ordered as numbers, equals as they came, and what has none last', () => {
  expect(names(1)).toEqual(['b', 'b2', 'a', 'none'])
  expect(names(-1)).toEqual(['a', 'b', 'b2', 'none'])
})

test('text is ordered by its bytes', () => {
  const texts = ['ă', 'b', 'a', 'B']
  expect(ordered(texts, (text) => text, 1)).toEqual(['B', 'a', 'b', 'ă'])
})

import { expect, test } from 'vitest'
import { merged } from './seen.ts'

const keyOf = (word: string) => word.slice(0, 1)

test('what is mended keeps its place, what has changed is shown as it is now, what is new comes last', () => {
  expect(merged(['a1', 'b1', 'c1'], ['c2', 'd1'], keyOf)).toEqual(['a1', 'b1', 'c2', 'd1'])
})

test('nothing seen before is the list of now', () => {
  expect(merged([], ['b1', 'a1'], keyOf)).toEqual(['b1', 'a1'])
})

import { expect, test } from 'vitest'
import { isDue } from './schedule.ts'

const at = (time: string) => Date.parse(`${time}+07:00`)

test.each([
  ['at night, the last one of the night before', '2014-09-29T01:30', '2014-09-28T01:30', true],
  ['at night, the last one of this night', '2014-09-29T04:30', '2014-09-29T01:30', false],
  ['by day, the last one of this night', '2014-09-29T15:00', '2014-09-29T01:30', false],
  ['just before the night', '2014-09-29T00:59', '2014-09-28T01:30', false],
  ['just after the night, still in time', '2014-09-29T05:00', '2014-09-28T04:00', false],
  ['by day, the night was missed', '2014-09-29T08:00', '2014-09-28T01:30', true],
])('%s: %s after %s', (_, now, newest, due) => {
  expect(isDue(at(now), at(newest))).toBe(due)
})

test('where there is none, one is made at once', () => {
  expect(isDue(at('2014-09-29T15:00'), 0)).toBe(true)
})

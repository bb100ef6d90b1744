import { expect, test } from 'vitest'
import { pagesAround } from './pager.tsx'

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 11, [1, 2, null, 11]],
  [3, 11, [1, 2, 3, 4, null, 11]],
  [6, 11, [1, null, 5, 6, 7, null, 11]],
  [11, 11, [1, null, 10, 11]],
])('page %d of %d links %j', (page, last, links) => {
  expect(pagesAround(page, last)).toEqual(links)
})

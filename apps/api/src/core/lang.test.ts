import { expect, test } from 'vitest'
import { langOf } from './lang.ts'

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr-FR, en;q=0.5', 'en'],
  ['fr', 'vi'],
])('whoever prefers %j is answered in %s', (header, lang) => {
  expect(langOf(header)).toBe(lang)
})

import { expect, test } from 'vitest'
import { isForeign } from './origin.ts'

const host = 'tiendo.example'

test.each([
  ['a page of this server', { origin: `https://${host}` }, false],
  ['a page of another site', { origin: 'https://elsewhere.example' }, true],
  ['another port of the same machine', { origin: `https://${host}:8443` }, true],
  ['a page without a site of its own', { origin: 'null' }, true],
  ['a program, which names no origin', {}, false],
  ['a browser that leaves the origin out', { 'sec-fetch-site': 'cross-site' }, true],
  ['a browser on our own page that does', { 'sec-fetch-site': 'same-origin' }, false],
])('what %s sends is foreign: %o → %s', (_, headers, is) => {
  expect(isForeign({ headers, host })).toBe(is)
})

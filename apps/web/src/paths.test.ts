import { expect, test } from 'vitest'
import { homeOf, safeNext } from './paths.ts'

test.each(['/de-an', '/de-an?q=a&ngay=2014-06-30', '/bao-cao/2014-Q3/gui#field-percent'])(
  'after signing in, people come back to %s',
  (next) => {
    expect(safeNext(next)).toBe(next)
  },
)

test.each([
  null,
  '',
  'de-an',
  'https://elsewhere.vn/',
  '//elsewhere.vn/',
  '/\\elsewhere.vn/',
  '/\t/elsewhere.vn/',
  '/\n/elsewhere.vn',
  '//[bad',
  'javascript:alert(1)',
])('an address that is not a page of this site leads home: %j', (next) => {
  expect(safeNext(next)).toBe('/')
})

test('everybody begins where the own work is', () => {
  expect(homeOf(['officer'])).toBe('/viec-can-lam')
  expect(homeOf(['reviewer'])).toBe('/duyet')
  expect(homeOf(['leader'])).toBe('/tong-quan')
  expect(homeOf(['admin'])).toBe('/de-an')
  expect(homeOf(['reviewer', 'officer'])).toBe('/viec-can-lam')
})

import { expect, test } from 'vitest'
import { urlOf } from './url.ts'

test('parameters are filled in and escaped, the query follows', () => {
  const url = urlOf('/api/reports/:id/submit', { params: { id: 'a/b ?' }, query: { page: 2 } })
  expect(url).toBe('/api/reports/a%2Fb%20%3F/submit?page=2')
})

test('what is undefined is absent, what is empty is not', () => {
  expect(urlOf('/api/projects', { query: { q: undefined, unit: '' } })).toBe('/api/projects?unit=')
  expect(urlOf('/api/projects', {})).toBe('/api/projects')
})

test('a missing parameter is a mistake of the program', () => {
  expect(() => urlOf('/api/units/:id', {})).toThrow('needs the parameter "id"')
})

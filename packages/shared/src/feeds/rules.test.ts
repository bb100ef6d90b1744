import { expect, test } from 'vitest'
import { readQuestion } from './contract.ts'
import { feedState } from './rules.ts'

const feed = { expiresAt: 1000, revokedAt: null, ownerIsActive: true, isReadable: true }

test.each([
  ['live until the moment before it expires', {}, 999, 'live'],
  ['expired from that moment on', {}, 1000, 'expired'],
  ['revoked, whatever else is true', { revokedAt: 1, ownerIsActive: false }, 2000, 'revoked'],
  ['without an active owner', { ownerIsActive: false }, 1, 'owner-closed'],
  ['with filters that the list has no more', { isReadable: false }, 1, 'outdated'],
] as const)('a link is %s', (_, own, now, state) => {
  expect(feedState({ ...feed, ...own }, now)).toBe(state)
})

test('a question is read by the schema of its list, each filter once', () => {
  expect(readQuestion('projects', 'unit=ba-dinh,dong-da&columns=code')).toEqual({
    unit: ['ba-dinh', 'dong-da'],
    columns: ['code'],
  })
  expect(readQuestion('projects', '')).toEqual({})
  expect(readQuestion('projects', 'projectCode=1')).toBeUndefined()
  expect(readQuestion('projects', 'q=a&q=b')).toBeUndefined()
  expect(readQuestion('projects', 'q=a%00')).toBeUndefined()
  expect(readQuestion('projects', 'q=a%2500')).toEqual({ q: 'a%00' })
})

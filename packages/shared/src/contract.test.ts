import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import type { Endpoint } from './core/endpoint.ts'

const endpoints = Object.values(contract).flatMap((part) => Object.values<Endpoint>(part))

/** Addresses stay in histories, logs of proxies and bookmarks. */
test('what is secret goes in bodies, never in an address, but for the key of a live link', () => {
  const inAddress = endpoints.flatMap(({ path, query }) => [
    ...(path.match(/:\w+/g) ?? []),
    ...Object.keys(query?._zod.def.shape ?? {}),
  ])
  expect(new Set(inAddress).size).toBeGreaterThan(20)
  const secret = inAddress.filter((name) => /pass|token|secret|key|sid|otp/i.test(name))
  expect([...new Set(secret)]).toEqual([':token'])
  const withKey = endpoints.filter(({ path }) => path.includes(':token'))
  expect(withKey.map(({ path }) => path)).toEqual(['/api/feeds/:token/feed.:format'])
})

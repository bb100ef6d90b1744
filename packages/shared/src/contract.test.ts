import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { type Endpoint, mayRepeat } from './core/endpoint.ts'

const endpoints = Object.entries(contract).flatMap(([group, part]) =>
  Object.entries<Endpoint>(part).map(([name, endpoint]) => ({
    ...endpoint,
    name: `${group}.${name}`,
  })),
)

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

test('whatever is sent may be sent again when its answer was lost, but for what says a secret once', () => {
  const once = endpoints.filter((endpoint) => endpoint.method !== 'GET' && !mayRepeat(endpoint))
  expect(once.map(({ name }) => name)).toEqual([
    'feeds.create',
    // Its sender compares what came of it before the next try.
    'reports.save',
    'secondFactor.begin',
    'secondFactor.confirm',
    'secondFactor.renew',
    'secondFactor.turnOff',
    'users.slips',
  ])
})

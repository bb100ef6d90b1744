import { audit } from '@app/shared/audit/contract.ts'
import { policy } from '@app/shared/policy/contract.ts'
import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { admin, leader, officer } from '#testing/people.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await testApp()
})

/** Tries and place of each refusal that was noted, oldest first. */
async function noted() {
  const { items } = await world.did(admin, audit.list, { query: { group: 'session' } })
  const entries = items.filter(({ action }) => action === 'session.refused').reverse()
  const whole = await Promise.all(
    entries.map(({ id }) => world.did(admin, audit.entry, { params: { id: String(id) } })),
  )
  return whole.map(({ actorId, touched }) =>
    [actorId, ...touched.flatMap(({ changes }) => changes.map(({ after }) => after))].join(' '),
  )
}

test('of many refusals the first, the tenth and the hundredth of an hour are noted', async () => {
  for (let times = 0; times < 12; times++) await world.call(officer, audit.list, { query: {} })
  const body = { version: 0, policy: defaultPolicy }
  await world.call(leader, policy.save, { body })
  expect(await noted()).toEqual([
    'officer 1 GET /api/audit',
    'officer 10 GET /api/audit',
    'leader 1 PUT /api/sign-in-policy',
  ])
  world.clock.now += 3_600_000
  await world.call(officer, audit.list, { query: {} })
  expect((await noted()).at(-1)).toBe('officer 1 GET /api/audit')
})

test('one old link is no attempt; whoever looks for hidden things is noted, not what he looked for', async () => {
  const look = () => world.call(officer, projects.get, { params: { id: 'de-an-mat' }, query: {} })
  for (let times = 0; times < 9; times++) expect((await look()).status).toBe(404)
  expect(await noted()).toEqual([])
  await look()
  expect(await noted()).toEqual(['officer 10 GET /api/projects/:id'])
})

test('who has not signed in, or must say the password again, is no intruder', async () => {
  await world.call(null, session.get, {})
  const late = await testApp({ store: world.store, confirmedAgo: 3_600_000 })
  const body = { version: 0, policy: defaultPolicy }
  expect((await late.call(admin, policy.save, { body })).problem?.code).toBe('confirm-needed')
  expect(await noted()).toEqual([])
})

test('who is refused is refused, also while nothing can be written', async () => {
  const store = { ...world.store, upkeep: () => Promise.reject(new Error('the disk is full')) }
  const full = await testApp({ store })
  expect((await full.call(officer, audit.list, { query: {} })).status).toBe(403)
})

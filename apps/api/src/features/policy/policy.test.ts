import { policy } from '@app/shared/policy/contract.ts'
import { defaultPolicy, passwordRulesOf } from '@app/shared/policy/rules.ts'
import { freshMs } from '@app/shared/session/rules.ts'
import { expect, test } from 'vitest'
import { admin, leader, officer, reviewer } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'

const composition = { ...defaultPolicy, ...passwordRulesOf.composition }

test('without a decision the long sentence counts; what an administrator decides counts for all', async () => {
  const { call, did } = await testApp()
  expect(await did(officer, policy.get, {})).toEqual({ ...defaultPolicy, version: 0 })
  const first = await did(admin, policy.save, { body: { version: 0, policy: composition } })
  expect(first).toEqual({ ...composition, version: 1 })
  expect(await did(officer, policy.get, {})).toEqual(first)
  for (const person of [officer, reviewer, leader]) {
    const body = { version: 1, policy: defaultPolicy }
    expect((await call(person, policy.save, { body })).status).toBe(403)
  }
})

test('each decision stays in the log with what it changed, and the one before in the history', async () => {
  const { did, store } = await testApp()
  await did(admin, policy.save, { body: { version: 0, policy: defaultPolicy } })
  const body = { version: 0, policy: composition }
  const { version } = await did(admin, policy.save, { body })
  // The first one was what counts anyway: nothing to keep.
  expect(version).toBe(1)
  const later = { ...composition, maxTries: 7 }
  await did(admin, policy.save, { body: { version: 1, policy: later } })
  // Saved again as it is: nothing happened.
  await did(admin, policy.save, { body: { version: 2, policy: later } })
  const { items, history } = await store.read(async ({ db, t }) => ({
    items: await db.select().from(t.changeItem),
    history: await db.select().from(t.signInPolicyHistory),
  }))
  expect(items.map(({ entity, version, fields }) => [entity, version, fields])).toEqual([
    ['signInPolicy', 1, []],
    ['signInPolicy', 2, ['maxTries']],
  ])
  expect(history).toMatchObject([{ version: 1, maxTries: 5, minLength: 8, maxAgeDays: 90 }])
})

test('two who decide at once: the second one is told', async () => {
  const { call, did } = await testApp()
  await did(admin, policy.save, { body: { version: 0, policy: composition } })
  const late = { ...defaultPolicy, idleMinutes: 30 }
  for (const version of [0, 7]) {
    const { status } = await call(admin, policy.save, { body: { version, policy: late } })
    expect(status).toBe(409)
  }
})

test.each([
  ['minLength', 7],
  ['classes', 5],
  ['maxAgeDays', 29],
  ['history', 25],
  ['maxTries', 2],
  ['lockMinutes', 4],
  ['idleMinutes', 9],
  ['absoluteHours', 25],
])('%s %d is beyond what protects or what anybody could work with', async (key, value) => {
  const { call } = await testApp()
  const body = { version: 0, policy: { ...defaultPolicy, [key]: value } }
  const { problem } = await call(admin, policy.save, { body })
  expect(Object.keys(problem?.fields ?? {})).toEqual([`policy.${key}`])
})

test('a quarter of an hour after signing in the password is wanted again', async () => {
  const { call } = await testApp({ confirmedAgo: freshMs })
  const body = { version: 0, policy: composition }
  const { status, problem } = await call(admin, policy.save, { body })
  expect([status, problem?.code]).toEqual([403, 'confirm-needed'])
  const before = await testApp({ confirmedAgo: freshMs - 1 })
  expect((await before.call(admin, policy.save, { body })).status).toBe(200)
})

import { notices } from '@app/shared/notices/contract.ts'
import { expect, test } from 'vitest'
import { signInWorld } from '#testing/sign-in.ts'

test('the first computer is no news, the second one is, and then it is known', async () => {
  const { ask, signIn } = await signInWorld()
  const first = await signIn('badinh')
  const told = async () => (await ask(notices.list, { sid: first.sid })).body.items
  expect(await told()).toEqual([])
  const second = await signIn('badinh')
  expect(second.device).not.toBe(first.device)
  expect(await told()).toMatchObject([
    { kind: 'new-device', address: '127.0.0.1', periodId: null, readAt: null },
  ])
  await signIn('badinh', { device: first.device })
  await signIn('badinh', { device: second.device })
  expect(await told()).toHaveLength(1)
})

test('a computer that one person knows is new for another', async () => {
  const { ask, signIn } = await signInWorld()
  await signIn('quantri')
  const { device } = await signIn('badinh')
  const { sid } = await signIn('quantri', { device })
  expect((await ask(notices.list, { sid })).body.items).toHaveLength(1)
})

test('the name of a computer is not in the database', async () => {
  const { signIn, store } = await signInWorld()
  const { device } = await signIn('badinh')
  const rows = await store.read(({ db, t }) => db.select().from(t.device))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(device)
})

test('strangers who guess lock nobody out of the own computer', async () => {
  const { signIn } = await signInWorld()
  const { device } = await signIn('badinh')
  for (let tries = 0; tries < 11; tries++) await signIn('badinh', { password: 'đoán' })
  expect((await signIn('badinh')).status).toBe(429)
  // A name that somebody has made up is no known computer.
  expect((await signIn('badinh', { device: 'bịa' })).status).toBe(429)
  expect((await signIn('badinh', { device })).status).toBe(200)
  // And on it, guessing ends too.
  for (let tries = 0; tries < 10; tries++) await signIn('badinh', { device, password: 'đoán' })
  expect((await signIn('badinh', { device })).status).toBe(429)
})

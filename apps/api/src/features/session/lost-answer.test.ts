import { session } from '@app/shared/session/contract.ts'
import { expect, test } from 'vitest'
import { signInWorld } from '#testing/sign-in.ts'

const next = 'một câu khác, cũng dễ nhớ'

test('a change of password whose answer was lost is sent again, a minute long', async () => {
  const { ask, enter, clock, password } = await signInWorld()
  const sid = await enter('badinh')
  const body = { current: password, next }
  const change = async () => (await ask(session.changePassword, { sid, body })).status
  expect([await change(), await change()]).toEqual([200, 200])
  clock.now += 60_001
  expect(await change()).toBe(400)
})

test('a moment after a change the password is guessed no faster', async () => {
  const { ask, enter, password } = await signInWorld()
  const sid = await enter('badinh')
  const change = async (body: { current: string; next: string }) =>
    (await ask(session.changePassword, { sid, body })).status
  await change({ current: password, next })
  for (let tries = 0; tries < 5; tries++) await change({ current: 'đoán', next: `đoán ${tries}` })
  expect(await change({ current: 'đoán', next })).toBe(429)
})

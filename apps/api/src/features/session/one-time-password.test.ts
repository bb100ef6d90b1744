import { session } from '@app/shared/session/contract.ts'
import { oneTimeUntil } from '@app/shared/users/rules.ts'
import { expect, test } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import { given, givenUnits } from '#testing/given.ts'
import { officer } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'
import { makeOneTimePassword } from './one-time-password.service.ts'

async function officerWithOneTimePassword() {
  const world = await testApp()
  const { store, clock } = world
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenAccounts(store, officer)
  const { password, credential } = makeOneTimePassword(officer.id, clock.now)
  await given(store, async ({ db, t }) => {
    await db.insert(t.credential).values({ userId: officer.id, ...credential })
  })
  const signIn = (tried: string) =>
    world.call(null, session.signIn, { body: { username: officer.id, password: tried } })
  return { ...world, password, signIn }
}

test('a one-time password signs in until its hour, for its own change', async () => {
  const { clock, password, signIn } = await officerWithOneTimePassword()
  const until = oneTimeUntil(clock.now)
  clock.now = until - 1
  expect((await signIn(password)).body?.duty).toBe('given-password')
  clock.now = until
  const { status, problem } = await signIn(password)
  expect(status).toBe(401)
  expect(problem?.message).toContain('đã hết hạn')
})

test('that it is over is told to nobody who does not know it', async () => {
  const { clock, signIn } = await officerWithOneTimePassword()
  clock.now = oneTimeUntil(clock.now)
  expect((await signIn('đoán một câu nào đó')).problem?.message).toContain('chưa đúng')
})

test('the password chosen instead has no end', async () => {
  const { clock, password, signIn, did } = await officerWithOneTimePassword()
  const next = 'một câu dễ nhớ của tôi'
  await did(officer, session.changePassword, { body: { current: password, next } })
  clock.now = oneTimeUntil(clock.now)
  expect((await signIn(next)).body?.duty).toBeNull()
})

test('no two are alike, and none holds the user name or signs that look alike', async () => {
  const made = ['an', 'an', 'binh'].map((name) => makeOneTimePassword(name, 0))
  const passwords = made.map(({ password }) => password)
  expect(new Set(passwords).size).toBe(3)
  for (const password of passwords)
    expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/)
})

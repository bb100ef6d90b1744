import { session } from '@app/shared/session/contract.ts'
import { expect, test } from 'vitest'
import { introduce } from '#store/revise.ts'
import { given } from '#testing/given.ts'
import { leader } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'
import { hashPassword } from './password-hash.service.ts'

const password = 'một câu dễ nhớ của tôi'

test('the log tells who signed in and out and that somebody failed, not what was typed, and no flood', async () => {
  const { store, request } = await testApp()
  const passwordHash = await hashPassword(password)
  await given(store, async (tx) => {
    const account = { id: 'badinh', username: 'badinh', name: 'An', unitId: null }
    await introduce(tx, 'user', [{ ...account, roles: ['leader'], state: 'active' }])
    const credential = { userId: 'badinh', passwordHash, mustChange: false, changedAt: tx.at }
    await tx.db.insert(tx.t.credential).values(credential)
  })
  const enter = (username: string, secret: string) =>
    request(null, {
      method: session.signIn.method,
      url: session.signIn.path,
      payload: { username, password: secret },
    })
  for (let times = 0; times < 3; times++) await enter('mat-khau-bi-mat', 'CHIM-VANG')
  await enter('badinh', 'CHIM-VANG')
  const answer = await enter('badinh', password)
  expect(answer.statusCode).toBe(200)
  const sid = answer.cookies[0]?.value ?? '-'
  const { method, path } = session.signOut
  await request(leader, { method, url: path })
  const log = await store.read(async ({ db, t }) => ({
    changes: await db.select().from(t.change),
    items: await db.select().from(t.changeItem),
  }))
  const told = log.changes.filter(({ action }) => action.startsWith('session.'))
  expect(told.map(({ action }) => action)).toEqual([
    ...['session.failed', 'session.failed', 'session.sign-in', 'session.sign-out'],
  ])
  for (const secret of ['mat-khau-bi-mat', 'CHIM-VANG', password, sid])
    expect(JSON.stringify(log)).not.toContain(secret)
})

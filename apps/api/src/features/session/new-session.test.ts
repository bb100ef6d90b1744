import { session } from '@app/shared/session/contract.ts'
import { expect, test } from 'vitest'
import { signInWorld } from '#testing/sign-in.ts'
import { testApp } from '#testing/test-app.ts'

const { method, path: url } = session.signIn

test('the session is in a cookie out of reach of scripts and other sites; behind TLS, of other lines too', async () => {
  const { store, password } = await signInWorld()
  for (const https of [true, false]) {
    const { request } = await testApp({ store, https })
    const payload = { username: 'badinh', password }
    const { cookies, body } = await request(null, { method, url, payload })
    expect(cookies.map(({ name }) => name)).toEqual(['sid', 'device'])
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
      expect(cookie.secure ?? false).toBe(https)
      expect(cookie.domain).toBeUndefined()
      expect(body).not.toContain(cookie.value)
    }
    // Where one signs in, and nowhere else, for as long as browsers keep anything.
    expect(cookies[1]).toMatchObject({ path: '/api/session', maxAge: 400 * 86_400 })
    // It ends with the window: no day until which a browser would keep it.
    expect(cookies[0]).not.toHaveProperty('maxAge')
    expect(Buffer.from(cookies[0]?.value ?? '', 'base64url')).toHaveLength(32)
  }
})

test('whoever brings the name of a session along gets another one, and that name opens nothing any more', async () => {
  const { ask, enter, password } = await signInWorld()
  const planted = 'x'.repeat(43)
  const body = { username: 'badinh', password }
  const { cookies } = await ask(session.signIn, { body, cookies: { sid: planted } })
  expect(cookies['sid']).not.toBe(planted)
  expect((await ask(session.get, { sid: planted })).status).toBe(401)
  const [before, elsewhere] = [await enter('quantri'), await enter('quantri')]
  await ask(session.signIn, { body: { ...body, password: 'đoán' }, cookies: { sid: before } })
  expect((await ask(session.get, { sid: before })).status).toBe(200)
  const { cookies: next } = await ask(session.signIn, { body, cookies: { sid: before } })
  expect(next['sid']).not.toBe(before)
  expect((await ask(session.get, { sid: before })).status).toBe(401)
  expect((await ask(session.get, { sid: elsewhere })).status).toBe(200)
})

test('a password of 64 signs counts to the last of them, however its letters are composed', async () => {
  const { ask, signIn, enter, password } = await signInWorld()
  const sid = await enter('badinh')
  const long = `Đường về làng có hàng tre ${'ngả nghiêng '.repeat(3)}ọ`.padEnd(64, 'ê')
  expect([...long]).toHaveLength(64)
  const body = { current: password, next: long }
  expect((await ask(session.changePassword, { sid, body })).status).toBe(200)
  const tried = [long, long.normalize('NFD'), long.slice(0, -1), `${long}ê`, long.toLowerCase()]
  const statuses = []
  for (const each of tried) statuses.push((await signIn('badinh', { password: each })).status)
  expect(statuses).toEqual([200, 200, 401, 401, 401])
})

test('a session that cannot be looked up opens nothing', async () => {
  const { ask, enter, store } = await signInWorld()
  const sid = await enter('quantri')
  await store.close()
  const answer = await ask({ method: 'GET', path: '/api/users' }, { sid })
  expect(answer.status).toBeGreaterThanOrEqual(500)
  expect(Object.keys(answer.body)).toEqual(['code', 'message', 'requestId'])
})

import { session } from '@app/shared/session/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import type { Role } from '@app/shared/users/rules.ts'
import { hash } from '@node-rs/argon2'
import { beforeEach, expect, test } from 'vitest'
import { buildApp } from '#app.ts'
import { introduce, revise } from '#store/revise.ts'
import type { Store } from '#store/store.ts'
import { noBackups } from '#testing/backups.ts'
import { makeTestDatabase } from '#testing/engines.ts'
import { given, givenUnits } from '#testing/given.ts'
import { hashPassword } from './password-hash.service.ts'
import { endSessionsOf, forgetEnded, makeIdentify } from './session.service.ts'

const password = 'một câu dễ nhớ của tôi'
const passwordHash = await hashPassword(password)
const hour = 3_600_000
const start = Date.parse('2014-09-29T09:00:00+07:00')
const clock = { now: start }

let world: Awaited<ReturnType<typeof openWorld>>
beforeEach(async () => {
  clock.now = start
  pauses = []
  world = await openWorld()
})

const now = () => clock.now
let pauses: number[]

/** One process on a database. */
function serve(store: Store) {
  const identify = makeIdentify(store)
  const deps = {
    ...{ store, now, wallNow: now, pause: async (ms: number) => pauses.push(ms) },
    identify: (token: string) => identify(token, now()),
    backups: noBackups,
    installation: { sample: false, loopback: true },
  }
  return buildApp(deps)
}

async function openWorld() {
  const database = await makeTestDatabase()
  const store = await database.open({ now })
  const app = await serve(store)
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenAccount('badinh', ['officer'], 'ba-dinh')
  await givenAccount('quantri', ['admin'], null)

  async function givenAccount(username: string, roles: Role[], unitId: string | null) {
    await given(store, async (tx) => {
      const account = { id: username, username, name: `Người ${username}`, roles, unitId }
      await introduce(tx, 'user', [{ ...account, state: 'active' }])
      await tx.db
        .insert(tx.t.credential)
        .values({ userId: username, passwordHash, mustChange: false, changedAt: start })
    })
  }

  const ask = (
    { method, path }: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string },
    { sid = '', payload }: { sid?: string; payload?: object } = {},
  ) =>
    app.inject({
      method,
      url: path,
      ...(sid && { cookies: { sid } }),
      ...(payload && { payload }),
    })
  return {
    database,
    store,
    ask,
    who: (sid: string) => ask(session.get, { sid }),
    signIn: (username: string, secret = password) =>
      ask(session.signIn, { payload: { username, password: secret } }),
    async enter(username: string, secret = password): Promise<string> {
      const answer = await world.signIn(username, secret)
      expect(answer.statusCode).toBe(200)
      return answer.cookies[0]?.value ?? ''
    },
  }
}

test('signing in tells who somebody is, his unit, the day and that nothing is open yet', async () => {
  const answer = await world.signIn('BaDinh')
  expect(answer.json()).toMatchObject({
    user: { username: 'badinh', roles: ['officer'] },
    unit: { id: 'ba-dinh', name: 'Quận Ba Đình' },
    today: '2014-09-29',
    openPeriods: [],
  })
  expect(answer.cookies[0]).toMatchObject({ name: 'sid', httpOnly: true, sameSite: 'Lax' })
})

test('an unknown name and a wrong password are refused alike', async () => {
  const unknown = await world.signIn('khong-co')
  const wrong = await world.signIn('badinh', 'không phải câu này')
  expect(unknown.statusCode).toBe(401)
  expect({ ...unknown.json(), requestId: '' }).toEqual({ ...wrong.json(), requestId: '' })
})

test('a password typed with decomposed letters is the same password', async () => {
  expect((await world.signIn('badinh', password.normalize('NFD'))).statusCode).toBe(200)
})

test('the cookie is not in the database', async () => {
  const sid = await world.enter('badinh')
  const rows = await world.store.read(({ db, t }) => db.select().from(t.session))
  expect(JSON.stringify(rows)).not.toContain(sid)
})

test('signing out ends the session at the next request, and only this one', async () => {
  const [mine, other] = [await world.enter('badinh'), await world.enter('badinh')]
  await world.ask(session.signOut, { sid: mine })
  expect((await world.who(mine)).statusCode).toBe(401)
  expect((await world.who(other)).statusCode).toBe(200)
})

test('a changed password ends every other session and the old password', async () => {
  const [mine, other] = [await world.enter('badinh'), await world.enter('badinh')]
  const next = 'một câu khác, cũng dễ nhớ'
  const payload = { current: password, next }
  expect((await world.ask(session.changePassword, { sid: mine, payload })).statusCode).toBe(200)
  expect((await world.who(other)).statusCode).toBe(401)
  expect((await world.who(mine)).statusCode).toBe(200)
  expect((await world.signIn('badinh')).statusCode).toBe(401)
  expect((await world.signIn('badinh', next)).statusCode).toBe(200)
})

test.each([
  ['không phải câu này', 'một câu khác, dễ nhớ', 'current', 'Mật khẩu hiện tại chưa đúng'],
  [password, 'ngắn', 'next', 'Mật khẩu cần ít nhất 12 ký tự'],
  [
    password,
    password.normalize('NFD'),
    'next',
    'Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.',
  ],
  [password, 'Quận Ba Đình 2014', 'next', expect.stringContaining('Mật khẩu dễ đoán')],
  [password, 'câu có badinh ở trong', 'next', 'Mật khẩu không được chứa tên đăng nhập'],
])('a password change is refused at its field: %s → %s', async (current, next, field, text) => {
  const sid = await world.enter('badinh')
  const answer = await world.ask(session.changePassword, { sid, payload: { current, next } })
  expect(answer.json().fields).toEqual({ [field]: text })
  expect((await world.signIn('badinh')).statusCode).toBe(200)
})

test('a closed account is out at the next request and stays out', async () => {
  const [officer, admin] = [await world.enter('badinh'), await world.enter('quantri')]
  const path = users.close.path.replace(':id', 'badinh')
  await world.ask(
    { method: 'POST', path },
    { sid: admin, payload: { version: 1, reason: 'Nghỉ hưu' } },
  )
  expect((await world.who(officer)).statusCode).toBe(401)
  expect((await world.signIn('badinh')).statusCode).toBe(401)
})

test('what another process ends or changes counts here at the next request', async () => {
  const store = await world.database.open({ now })
  const elsewhere = await serve(store)
  const [left, closed, changed] = [
    await world.enter('badinh'),
    await world.enter('badinh'),
    await world.enter('quantri'),
  ]
  // Twice: the second answer comes from what is kept.
  for (const sid of [left, closed, changed, left, closed, changed])
    expect((await world.who(sid)).statusCode).toBe(200)

  await elsewhere.inject({ method: 'DELETE', url: session.signOut.path, cookies: { sid: left } })
  expect((await world.who(left)).statusCode).toBe(401)
  expect((await world.who(closed)).statusCode).toBe(200)

  await given(store, (tx) =>
    revise(tx, 'user', { id: 'quantri', version: 1 }, { roles: ['reviewer'] }),
  )
  expect((await world.who(changed)).json().roles).toEqual(['reviewer'])

  await given(store, (tx) => revise(tx, 'user', { id: 'badinh', version: 1 }, { state: 'closed' }))
  expect((await world.who(closed)).statusCode).toBe(401)
})

test('a session that ends while it is looked up is not kept', async () => {
  const sid = await world.enter('badinh')
  const { store } = world
  const identify = makeIdentify({
    ...store,
    // Somebody ends it just when the row has been read.
    async read(fn) {
      const found = await store.read(fn)
      await store.upkeep((tx) => endSessionsOf(tx, 'badinh'))
      return found
    },
  })
  await identify(sid, now())
  expect(await identify(sid, now())).toBeNull()
})

test('a given password opens nothing but its own change', async () => {
  const admin = await world.enter('quantri')
  const draft = { username: 'nguoimoi', name: 'Người mới', roles: ['leader'], unitId: null }
  const { given } = (await world.ask(users.create, { sid: admin, payload: draft })).json()
  const sid = await world.enter('nguoimoi', given.password)
  const refused = await world.ask({ method: 'GET', path: '/api/projects' }, { sid })
  expect(refused.json().code).toBe('password-change-required')
  const change = { current: given.password, next: 'tự đặt lấy một câu' }
  await world.ask(session.changePassword, { sid, payload: change })
  expect((await world.ask({ method: 'GET', path: '/api/projects' }, { sid })).statusCode).toBe(200)
})

test('an hour without work ends a session, work keeps it for half a day', async () => {
  const [quiet, busy] = [await world.enter('badinh'), await world.enter('badinh')]
  for (let minutes = 0; minutes < 12 * 60; minutes += 55) {
    clock.now = start + (minutes * hour) / 60
    expect((await world.who(busy)).statusCode).toBe(200)
  }
  expect((await world.who(quiet)).statusCode).toBe(401)
  clock.now = start + 12 * hour - 1
  expect((await world.who(busy)).statusCode).toBe(200)
  clock.now = start + 12 * hour
  expect((await world.who(busy)).statusCode).toBe(401)
  await forgetEnded(world.store, clock.now)
  const left = await world.store.read(({ db, t }) => db.select().from(t.session))
  expect(left).toEqual([])
})

test('after ten wrong tries an account must wait, also with the right password', async () => {
  for (let tries = 0; tries < 10; tries++) await world.signIn('badinh', 'đoán')
  const answer = await world.signIn('badinh')
  expect(answer.statusCode).toBe(429)
  expect(answer.json().message).toContain('Đợi 15 phút')
  expect(Number(answer.headers['retry-after'])).toBe(900)
  expect((await world.signIn('quantri')).statusCode).toBe(200)
  clock.now += 15 * 60_000 + 1
  expect((await world.signIn('badinh')).statusCode).toBe(200)
})

test('forty tries at once are no way around the limit', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => world.signIn('badinh', 'đoán')),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(30)
})

test('an office behind one address signs in as often as it has people', async () => {
  const guess = (place: number) => world.signIn(`nguoi${place}`, 'đoán')
  expect((await guess(1)).statusCode).toBe(401)
  // 298 others of the office have mistyped in the last five minutes.
  await world.store.upkeep(({ db, t }) => db.update(t.rateBucket).set({ count: 299 }))
  // Whoever turns out to be right does not count.
  for (let times = 0; times < 3; times++) await world.enter('quantri')
  expect((await guess(2)).statusCode).toBe(401)
  expect((await world.signIn('quantri')).statusCode).toBe(429)
  clock.now += 5 * 60_000 + 1
  await world.enter('quantri')
})

test('slips of the hand cost nothing, guessing becomes slower and slower', async () => {
  for (let tries = 0; tries < 10; tries++) await world.signIn('badinh', 'đoán')
  expect(pauses).toEqual([0, 0, 0, 250, 500, 1000, 2000, 4000, 4000, 4000])
})

test('saying the own password again is limited as signing in is', async () => {
  const sid = await world.enter('badinh')
  const confirm = (secret: string) =>
    world.ask(session.confirm, { sid, payload: { password: secret } })
  expect((await confirm('đoán')).json().fields).toEqual({ password: 'Mật khẩu hiện tại chưa đúng' })
  expect((await confirm(password)).statusCode).toBe(200)
  for (let tries = 0; tries < 10; tries++) expect((await confirm('đoán')).statusCode).toBe(400)
  expect((await confirm(password)).statusCode).toBe(429)
  const payload = { current: password, next: 'một câu khác, cũng dễ nhớ' }
  expect((await world.ask(session.changePassword, { sid, payload })).statusCode).toBe(429)
})

test('a hash of weaker days is made anew at the next sign-in', async () => {
  const weak = await hash(password, { memoryCost: 4096, timeCost: 1, parallelism: 1 })
  const { store } = world
  await store.upkeep(({ db, t }) => db.update(t.credential).set({ passwordHash: weak }))
  const hashes = async () => {
    const rows = await store.read(({ db, t }) => db.select().from(t.credential))
    return Object.fromEntries(rows.map(({ userId, passwordHash }) => [userId, passwordHash]))
  }
  await world.enter('badinh')
  const { badinh = '', quantri } = await hashes()
  expect(badinh).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(quantri).toBe(weak)
  await world.enter('badinh')
  expect((await hashes())['badinh']).toBe(badinh)
})

test('the sample accounts are told to nobody where there is no sample', async () => {
  const answer = await world.ask(session.welcome)
  expect(answer.json()).toEqual({ sample: false, programme: null, sampleAccounts: null })
})

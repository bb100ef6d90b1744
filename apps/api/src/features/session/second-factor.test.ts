import { policy } from '@app/shared/policy/contract.ts'
import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { session } from '@app/shared/session/contract.ts'
import { secondFactor } from '@app/shared/session/second-factor.ts'
import { users } from '@app/shared/users/contract.ts'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { signInWorld } from '#testing/sign-in.ts'

const half = 30_000

/** What the app on the phone shows. */
const codeOf = (key: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: at })

async function withFactor(username: 'badinh' | 'quantri' = 'badinh') {
  const world = await signInWorld()
  const sid = await world.enter(username)
  const { body } = await world.ask(secondFactor.begin, { sid, body: { password: world.password } })
  const { key } = body
  const confirmed = await world.ask(secondFactor.confirm, {
    ...{ sid, body: { code: codeOf(key, world.clock.now) } },
  })
  const codes: string[] = confirmed.body.recoveryCodes
  world.clock.now += 2 * half
  return { ...world, sid, key, codes, code: (shift = 0) => codeOf(key, world.clock.now + shift) }
}

test('a key counts once a code of it was typed; then signing in asks for one', async () => {
  const { ask, enter, password, clock, signIn } = await signInWorld()
  const [sid, other] = [await enter('badinh'), await enter('badinh')]
  const wrong = await ask(secondFactor.begin, { sid, body: { password: 'đoán' } })
  expect(wrong.body.fields).toEqual({ password: 'Mật khẩu hiện tại chưa đúng' })
  const begun = await ask(secondFactor.begin, { sid, body: { password } })
  const { key, address } = begun.body
  expect(address).toContain(`secret=${key}`)
  expect(decodeURIComponent(address)).toContain('Tiến độ:badinh')
  expect((await signIn('badinh')).status).toBe(200)
  expect((await ask(secondFactor.confirm, { sid, body: { code: '000000' } })).status).toBe(400)
  const code = codeOf(key, clock.now)
  const { status, body } = await ask(secondFactor.confirm, { sid, body: { code } })
  expect([status, new Set(body.recoveryCodes).size]).toEqual([200, 10])
  // Sessions that began without a code are over; this one goes on.
  expect((await ask(session.get, { sid: other })).status).toBe(401)
  expect((await ask(secondFactor.get, { sid })).body).toMatchObject({
    isOn: true,
    recoveryLeft: 10,
  })
  const asked = await signIn('badinh')
  expect([asked.status, asked.body.code]).toEqual([401, 'code-needed'])
})

test('a code signs in once, a quarter of a minute early or late, and never again', async () => {
  const { signIn, code, clock } = await withFactor()
  const seen = code()
  expect((await signIn('badinh', { code: `${seen.slice(0, 3)} ${seen.slice(3)}` })).status).toBe(
    200,
  )
  const again = await signIn('badinh', { code: seen })
  expect(again.body.fields.code).toContain('đã dùng')
  // The one before was overlooked: it is used up too.
  expect((await signIn('badinh', { code: code(-half) })).status).toBe(400)
  clock.now += 2 * half
  expect((await signIn('badinh', { code: code(-2 * half) })).status).toBe(400)
  expect((await signIn('badinh', { code: code(half) })).status).toBe(200)
})

test('of two who send one code at once, one gets in', async () => {
  const { signIn, code } = await withFactor()
  const same = code()
  const answers = await Promise.all([1, 2].map(() => signIn('badinh', { code: same })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
})

test('a recovery code opens once, however it is typed; new ones end the old ones', async () => {
  const { ask, signIn, codes, password } = await withFactor()
  const [first = '', second = '', third = ''] = codes
  expect((await signIn('badinh', { code: first.toUpperCase().replaceAll('-', ' ') })).status).toBe(
    200,
  )
  expect((await signIn('badinh', { code: first })).status).toBe(400)
  const { sid } = await signIn('badinh', { code: second })
  expect((await ask(secondFactor.get, { sid })).body.recoveryLeft).toBe(8)
  const renewed = await ask(secondFactor.renew, { sid, body: { password } })
  expect((await signIn('badinh', { code: third })).status).toBe(400)
  expect((await signIn('badinh', { code: renewed.body.recoveryCodes[0] })).status).toBe(200)
})

test('guessing codes is limited as guessing passwords is; asking for one is no guess', async () => {
  const { signIn, code, clock } = await withFactor()
  for (let times = 0; times < 12; times++) expect((await signIn('badinh')).status).toBe(401)
  for (let tries = 0; tries < 10; tries++)
    expect((await signIn('badinh', { code: '000000' })).status).toBe(400)
  expect((await signIn('badinh', { code: code() })).status).toBe(429)
  clock.now += 15 * 60_000 + 1
  expect((await signIn('badinh', { code: code() })).status).toBe(200)
})

test('turning it off takes the password', async () => {
  const { ask, sid, signIn, password } = await withFactor()
  expect((await ask(secondFactor.turnOff, { sid, body: { password: 'đoán' } })).status).toBe(400)
  const { body } = await ask(secondFactor.turnOff, { sid, body: { password } })
  expect(body).toMatchObject({ isOn: false, recoveryLeft: 0 })
  expect((await signIn('badinh')).status).toBe(200)
})

test('an administrator takes it away from who has lost everything: sessions end, the log says so', async () => {
  const { ask, sid, enter, signIn, store } = await withFactor()
  const admin = await enter('quantri')
  const reset = {
    ...users.resetSecondFactor,
    path: '/api/users/badinh/second-factor/reset',
  } as const
  expect((await ask(reset, { sid })).status).toBe(403)
  expect((await ask(reset, { sid: admin })).status).toBe(200)
  expect((await ask(session.get, { sid })).status).toBe(401)
  expect((await signIn('badinh')).status).toBe(200)
  const items = await store.read(({ db, t }) => db.select().from(t.changeItem))
  expect(items.at(-1)).toMatchObject({ entityId: 'badinh', fields: ['secondFactor'] })
})

test('where none is set up, or it was only begun, nothing is taken away and nothing is logged', async () => {
  const { ask, enter, password, store } = await signInWorld()
  const [sid, admin] = [await enter('badinh'), await enter('quantri')]
  const reset = {
    ...users.resetSecondFactor,
    path: '/api/users/badinh/second-factor/reset',
  } as const
  const logged = () => store.read(({ db, t }) => db.select({ id: t.change.id }).from(t.change))
  const before = await logged()
  const tried = [await ask(reset, { sid: admin })]
  await ask(secondFactor.begin, { sid, body: { password } })
  tried.push(await ask(reset, { sid: admin }))
  for (const { status, body } of tried) {
    expect(status).toBe(409)
    expect(body.message).toContain('chưa bật xác thực hai bước')
  }
  expect((await ask(session.get, { sid })).status).toBe(200)
  expect(await logged()).toEqual(before)
})

test('where it is compulsory, an administrator can do nothing else first, and does not turn it off', async () => {
  const { ask, enter, signIn, password, clock } = await signInWorld()
  const sid = await enter('quantri')
  const decided = { ...defaultPolicy, secondFactor: 'privileged' }
  await ask(policy.save, { sid, body: { version: 0, policy: decided } })
  expect((await ask(session.get, { sid })).body.duty).toBe('second-factor')
  const refused = await ask(users.list, { sid })
  expect([refused.status, refused.body.code]).toEqual([403, 'second-factor-required'])
  expect((await signIn('badinh')).body.duty).toBeNull()
  const { body } = await ask(secondFactor.begin, { sid, body: { password } })
  await ask(secondFactor.confirm, { sid, body: { code: codeOf(body.key, clock.now) } })
  expect((await ask(users.list, { sid })).status).toBe(200)
  const off = await ask(secondFactor.turnOff, { sid, body: { password } })
  expect([off.status, off.body.code]).toEqual([409, 'wrong-state'])
})

test('neither key nor recovery codes are in log, change log, history or kept answers', async () => {
  const { key, codes, store, lines } = await withFactor()
  const rows = await store.read(async ({ db, t }) => {
    const tables = [t.change, t.changeItem, t.userHistory, t.idempotency, t.session, t.recoveryCode]
    return JSON.stringify(await Promise.all(tables.map((table) => db.select().from(table))))
  })
  for (const secret of [key, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) {
    expect(rows).not.toContain(secret)
    expect(lines.join('')).not.toContain(secret)
  }
})

import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { imports } from '@app/shared/imports/contract.ts'
import { freshMs } from '@app/shared/session/rules.ts'
import { users } from '@app/shared/users/contract.ts'
import { expect, test } from 'vitest'
import { givenAccounts, givenClosed } from '#testing/accounts.ts'
import { checked, dumpOf, presentOf, requestFor, undo, written } from '#testing/imports.ts'
import { admin, officer, reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'
import { testApp } from '#testing/test-app.ts'
import { isPassword } from '../session/password-hash.service.ts'

const heading = ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Đơn vị']
const asks = (...rows: ReadCell[][]) => requestFor('accounts', [heading, ...rows])
const an = ['badinh.an', 'Trần Văn An', 'Cán bộ đơn vị', 'Q. Ba Đình']
const hoa = ['hoa', 'Lê Thị Hoa', 'Bộ phận thường trực; Quản trị', '']

test('new accounts get a password each, said once, to be changed at the first sign-in', async () => {
  const world = await reportingWorld()
  const { stamp, summary } = await checked(world, asks(an, hoa), admin)
  expect(summary).toMatchObject({ added: 2, faulty: 0 })
  const body = { ...asks(an, hoa), stamp }
  const key = { 'idempotency-key': 'accounts-1' }
  const first = await world.call(admin, imports.write, { body }, key)
  const passwords = first.body?.passwords ?? []
  expect(passwords.map(({ username, unitName }) => [username, unitName])).toEqual([
    ['badinh.an', 'Quận Ba Đình'],
    ['hoa', ''],
  ])
  expect(new Set(passwords.map(({ password }) => password)).size).toBe(2)
  const { credential = [], idempotency } = await dumpOf(world.store)
  for (const { username, password } of passwords) {
    const row = credential.find((each) => Reflect.get(each as object, 'userId') === username)
    expect(row).toMatchObject({ mustChange: true })
    const hash: string = Reflect.get(row as object, 'passwordHash')
    expect(await isPassword(hash, password)).toBe(true)
    expect(JSON.stringify(idempotency)).not.toContain(password)
  }
  const second = await world.call(admin, imports.write, { body }, key)
  expect(second.body).toEqual({ ...first.body, passwords: [] })
  const { items } = await world.did(admin, users.list, { query: { sort: 'username' } })
  expect(items).toMatchObject([
    { username: 'badinh.an', roles: ['officer'], unitId: 'ba-dinh' },
    { username: 'hoa', roles: ['reviewer', 'admin'], unitId: null },
  ])
})

test('of two requests at once with one key, the one that wrote says the passwords that count', async () => {
  const world = await reportingWorld()
  const { stamp } = await checked(world, asks(an), admin)
  const body = { ...asks(an), stamp }
  const key = { 'idempotency-key': 'accounts-2' }
  const send = () => world.call(admin, imports.write, { body }, key)
  const answers = await Promise.all([send(), send()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const said = answers.flatMap((answer) => answer.body?.passwords ?? [])
  expect(said).toHaveLength(1)
  const { credential = [] } = await dumpOf(world.store)
  const hash: string = Reflect.get(credential[0] as object, 'passwordHash')
  expect(await isPassword(hash, said[0]?.password ?? '')).toBe(true)
})

test('accounts that are there get what differs, and keep their password', async () => {
  const world = await reportingWorld()
  await written(world, asks(an), admin)
  const changed = asks(['BADINH.AN', 'Trần Văn Ân', 'Lãnh đạo đơn vị', 'Ba Đình'])
  const { rows } = await checked(world, changed, admin)
  expect(rows[0]?.cells).toEqual([
    { field: 'name', before: 'Trần Văn An', after: 'Trần Văn Ân' },
    { field: 'roles', before: 'Cán bộ đơn vị', after: 'Lãnh đạo đơn vị' },
  ])
  expect((await written(world, changed, admin)).passwords).toEqual([])
})

test('what is wrong with an account is said by kind', async () => {
  const world = await reportingWorld()
  await givenAccounts(world.store, officer, admin)
  await givenClosed(world.store, officer)
  const { groups } = await checked(
    world,
    asks(
      ['Bình 1', 'Bình', 'Cán bộ đơn vị', 'Ba Đình'],
      ['chi', 'Chi', 'Giám đốc', 'Ba Đình'],
      ['dung', 'Dung', 'Cán bộ đơn vị', ''],
      [officer.id, 'Người thử', 'Cán bộ đơn vị', 'Ba Đình'],
      [admin.id, admin.name, 'Bộ phận thường trực', ''],
    ),
    admin,
  )
  expect(groups.map(({ code, rows }) => [code, ...rows]).toSorted()).toEqual([
    ['closed-account', 5],
    ['own-account', 6],
    ['roles', 3],
    ['unit-needed', 4],
    ['username', 2],
  ])
  expect(groups.find(({ code }) => code === 'username')?.fixes[0]?.value).toBe('binh1')
})

test('accounts nobody has used can be taken back, and come again with another password', async () => {
  const world = await reportingWorld()
  const before = await presentOf(world.store)
  const batch = await written(world, asks(an, hoa), admin)
  expect((await undo(world, batch, admin)).status).toBe(200)
  expect(await presentOf(world.store)).toEqual(before)
  const again = await written(world, asks(an), admin)
  expect(again.passwords[0]?.password).not.toBe(batch.passwords[0]?.password)
})

test('an account that somebody has signed in with stays', async () => {
  const world = await reportingWorld()
  const batch = await written(world, asks(an), admin)
  await world.store.upkeep(async ({ db, t, at }) => {
    const session = { userId: 'badinh.an', createdAt: at, seenAt: at, expiresAt: at + 1000 }
    await db.insert(t.session).values({ ...session, tokenHash: 'x' })
  })
  const { problem } = await undo(world, batch, admin)
  expect(problem?.message).toContain('badinh.an (Tài khoản đã được dùng)')
})

test('a while after signing in, accounts out of a file want the password first, other things do not', async () => {
  const world = await reportingWorld()
  const { store, clock } = world
  const late = await testApp({ store, confirmedAgo: freshMs })
  late.clock.now = clock.now
  const { stamp } = await checked(late, asks(an), admin)
  const body = { ...asks(an), stamp }
  const { status, problem } = await late.call(admin, imports.write, { body })
  expect([status, problem?.code]).toEqual([403, 'confirm-needed'])
  const batch = await written(world, asks(an), admin)
  expect((await undo(late, batch, admin)).problem?.code).toBe('confirm-needed')
  const units = requestFor('units', [
    ['Tên đơn vị', 'Loại'],
    ['Quận Nam Từ Liêm', 'Quận'],
  ])
  expect((await written(late, units, admin)).counts.added).toBe(1)
})

test('accounts are the administrator’s business', async () => {
  const world = await reportingWorld()
  expect((await world.call(reviewer, imports.check, { body: asks(an) })).status).toBe(403)
})

import { expect, test } from 'vitest'
import { isPassword } from '#features/session/password-hash.service.ts'
import { openTestStore } from '#testing/engines.ts'
import { installEmpty } from './install.ts'
import { isEmpty } from './marker.ts'

test('an empty installation has one administrator with a one-time password and no programme', async () => {
  const store = await openTestStore()
  const { username, password } = await installEmpty(store)
  const { accounts, credentials, programmes } = await store.read(async ({ db, t }) => ({
    accounts: await db.select().from(t.user),
    credentials: await db.select().from(t.credential),
    programmes: await db.select().from(t.programme),
  }))
  expect(accounts).toMatchObject([{ username, roles: ['admin'], state: 'active' }])
  expect(credentials).toMatchObject([{ mustChange: true }])
  expect(await isPassword(credentials[0]?.passwordHash ?? '', password)).toBe(true)
  expect(programmes).toEqual([])
  expect(await isEmpty(store)).toBe(false)
})

test('a database in use is not installed again', async () => {
  const store = await openTestStore()
  await installEmpty(store)
  await expect(installEmpty(store)).rejects.toThrow('đã có tài khoản')
})

test('a half-loaded sample is no empty database', async () => {
  const store = await openTestStore()
  await store.upkeep(async ({ db, t }) => {
    await db.insert(t.setting).values({ key: 'sample', value: 'loading' })
  })
  await expect(installEmpty(store)).rejects.toThrow('dữ liệu minh họa')
})

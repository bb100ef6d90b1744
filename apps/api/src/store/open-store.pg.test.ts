import { expect, test } from 'vitest'
import { makeTestDatabase } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { execute, setForAll } from '#testing/raw.ts'
import { openStore } from './open-store.ts'
import { StoreRefused } from './refusal.ts'

const open = (databaseUrl: string) =>
  openStore({
    ...{ databaseUrl, dataDir: tempFolder(), now: Date.now },
    onError: (error) => expect.unreachable(error.message),
  })

async function refusalOf(databaseUrl: string): Promise<string> {
  const error = await open(databaseUrl).then(
    () => expect.unreachable('it opened'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StoreRefused)
  return (error as StoreRefused).message
}

test('a migrated database opens and answers', async () => {
  const { place } = await makeTestDatabase()
  const store = await open(place)
  await store.probe()
  await store.close()
})

test('a server that does not answer is named, without its password', async () => {
  const message = await refusalOf('postgres://ai:bi-mat@127.0.0.1:1/tiendo')
  expect(message).toMatch(
    /Không kết nối được cơ sở dữ liệu 127\.0\.0\.1:1\/tiendo \(ECONNREFUSED\)/,
  )
  expect(message).not.toContain('bi-mat')
})

test('a wrong password is refused', async () => {
  const { place } = await makeTestDatabase()
  const url = new URL(place)
  url.password = 'sai'
  // A pooler that asks for it itself has another number for it.
  expect(await refusalOf(url.href)).toMatch(/Không kết nối được .*(28P01|08P01)/)
})

test('a database of a later version is refused and keeps its ledger', async () => {
  const database = await makeTestDatabase()
  await execute(database, "insert into schema_migration values ('9999_later', 'x', 0)")
  const ledger = () => execute(database, 'select * from schema_migration order by tag')
  const before = await ledger()
  expect(await refusalOf(database.place)).toMatch(/phiên bản mới hơn .*9999_later/)
  expect(await ledger()).toEqual(before)
})

test.each([
  ['default_transaction_read_only', 'on', /chỉ đọc được, không ghi được/],
  ['synchronous_commit', 'off', /mất dữ liệu .*synchronous_commit = off/],
])('a server with %s = %s is refused', async (name, value, message) => {
  const { place } = await makeTestDatabase()
  await setForAll(place, `${name} = ${value}`)
  expect(await refusalOf(place)).toMatch(message)
})

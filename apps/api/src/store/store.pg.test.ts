import { expect, test } from 'vitest'
import { makeTestDatabase, openTestStore } from '#testing/engines.ts'
import { execute } from '#testing/raw.ts'
import { sql } from './drizzle.ts'
import { StoreUnavailable, type UpkeepTx } from './store.ts'

const who = { actorId: 'u1', actorName: 'An', action: 'test' }

test('two writes that lock each other out both get through', async () => {
  const store = await openTestStore()
  const set = async ({ db, t }: UpkeepTx, key: string) => {
    const value = sql`${t.setting.value} || '+'`
    await db.update(t.setting).set({ value }).where(sql`${t.setting.key} = ${key}`)
  }
  await store.upkeep(async ({ db, t }) => {
    await db.insert(t.setting).values([
      { key: 'a', value: '' },
      { key: 'b', value: '' },
    ])
  })
  const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const cross = (n: number, [first, second]: [string, string]) =>
    store.write(who, async (tx) => {
      await set(tx, first)
      met[n]?.resolve()
      await Promise.all(met.map(({ promise }) => promise))
      await set(tx, second)
    })
  await Promise.all([cross(0, ['a', 'b']), cross(1, ['b', 'a'])])
  const rows = await store.read(({ db, t }) => db.select().from(t.setting))
  expect(
    rows
      .filter(({ value }) => value === '++')
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['a', 'b'])
  const changes = await store.read(({ db, t }) => db.select().from(t.change))
  expect(changes).toHaveLength(2)
})

test('a connection that the server ends answers “unavailable”, and the next one works', async () => {
  const database = await makeTestDatabase()
  const errors: string[] = []
  const store = await database.open({ onError: ({ message }) => errors.push(message) })
  const broken = store.write(who, async ({ db, t }) => {
    const [row] = await db.select({ pid: sql<number>`pg_backend_pid()` }).from(t.change)
    await execute(database, `select pg_terminate_backend(${row?.pid})`)
    await db.select().from(t.setting)
  })
  await expect(broken).rejects.toBeInstanceOf(StoreUnavailable)
  await store.probe()
  expect(errors).toContain('terminating connection due to administrator command')
})

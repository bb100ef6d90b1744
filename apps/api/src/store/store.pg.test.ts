import { expect, test } from 'vitest'
import { databaseAt, makeTestDatabase, openTestStore } from '#testing/engines.ts'
import { openLine } from '#testing/line.ts'
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
  // The server's last word, or the end of its line where a question was under way, or a pooler's word.
  await expect.poll(() => errors.join()).toMatch(/terminat|server conn crashed/)
})

test('a server that has fallen silent answers “unavailable” in time, and is used again when it speaks', async () => {
  const { place } = await makeTestDatabase()
  const line = await openLine(place)
  // The product's own patience is six seconds.
  const impatient = `${line.url}?query_timeout=300`
  const store = await databaseAt('pg', impatient).open({ onError: () => undefined })
  const put = (value: string) =>
    store.upkeep(({ db, t }) => db.insert(t.setting).values({ key: value, value }))
  await put('before')
  // As many as the pool has connections: none of them may be held for ever.
  const onEach = () => Array.from({ length: 8 }, () => store.probe())
  await Promise.all([...onEach(), store.state(), store.state()])
  line.fallSilent()
  const asked = [put('lost'), store.state(), ...onEach()]
  for (const { reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[])
    expect(reason).toBeInstanceOf(StoreUnavailable)
  line.speak()
  await put('after')
  const rows = await store.read(({ db, t }) => db.select().from(t.setting))
  expect(rows.map(({ key }) => key).filter((key) => key !== 'probe')).toEqual(['before', 'after'])
})

test('a transaction in which a failed statement was passed over is not said to be written', async () => {
  const store = await openTestStore()
  const passedOver = store.upkeep(async ({ db, t }) => {
    const row = { key: 'twice', value: 'x' }
    await db.insert(t.setting).values(row)
    await db
      .insert(t.setting)
      .values(row)
      .catch(() => undefined)
  })
  await expect(passedOver).rejects.toThrow('nothing is written')
})

import { expect, onTestFinished, test, vi } from 'vitest'
import { makeEmptyPlace } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { keptTags, makeKept } from '#testing/kept.ts'
import { execute } from '#testing/raw.ts'
import { furnish } from '../furnish.ts'
import { alone } from './engine.pg-connect.ts'
import { migrationsOf, missing } from './migrate.ts'
import { openStore } from './open-store.ts'

const together = 4
const allSteps = missing(migrationsOf('pg'), []).map(({ tag }) => tag)

/** Four processes that have all come to the database before the first one may begin. */
async function startTogether(databaseUrl: string) {
  const beforeUpgrade = vi.fn(async () => undefined)
  const said = vi.spyOn(console, 'log').mockReturnValue()
  onTestFinished(() => said.mockRestore())
  const start = async () => {
    const store = await openStore({
      ...{ databaseUrl, dataDir: tempFolder(), now: Date.now, beforeUpgrade },
      onError: (error) => expect.unreachable(error.message),
    })
    onTestFinished(() => store.close())
    await furnish(store, { SAMPLE: 'off' })
    return store
  }
  let starting: ReturnType<typeof start>[] = []
  await alone(databaseUrl, 'schema', async (client) => {
    starting = Array.from({ length: together }, start)
    await vi.waitFor(async () => {
      const { rowCount } = await client.query(
        `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
         where locktype = 'advisory' and not granted and datname = current_database()`,
      )
      expect(rowCount).toBe(together)
    })
  })
  for (const store of await Promise.all(starting)) await store.probe()
  return { backups: beforeUpgrade.mock.calls.length, said: said.mock.calls.flat() }
}

async function stepsAt(place: string): Promise<unknown[]> {
  const rows = await execute(
    { engine: 'pg', place },
    'select tag from schema_migration order by tag',
  )
  return rows.map(({ tag }) => tag)
}

test('of several that start on an empty database at once, one makes the schema and the first account', async () => {
  const place = await makeEmptyPlace()
  const { backups, said } = await startTogether(place)
  expect(await stepsAt(place)).toEqual(allSteps)
  expect(said.filter((line) => /Mật khẩu dùng một lần/.test(line))).toHaveLength(1)
  expect(backups).toBe(0)
  expect(await execute({ engine: 'pg', place }, 'select username from app_user')).toEqual([
    { username: 'quantri' },
  ])
})

test.each(keptTags.slice(0, 1))(
  'of several that start on the database of %s at once, one backs it up and upgrades it',
  async (tag) => {
    const { place } = await makeKept(tag)
    expect(await stepsAt(place)).not.toEqual(allSteps)
    expect((await startTogether(place)).backups).toBe(1)
    expect(await stepsAt(place)).toEqual(allSteps)
  },
)

import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '#testing/engines.ts'
import { migrationsLike } from '#testing/migrations.ts'
import { execute } from '#testing/raw.ts'
import { NewerDatabase } from './migrate.ts'

const ledgerOf = (database: TestDatabase) =>
  execute(database, 'select tag, hash, at from schema_migration order by tag')
const tagsOf = async (database: TestDatabase) => (await ledgerOf(database)).map(({ tag }) => tag)

async function opened(): Promise<TestDatabase> {
  const database = await makeTestDatabase()
  await (await database.open()).close()
  return database
}

async function hasTable(database: TestDatabase, name: string): Promise<boolean> {
  return execute(database, `select * from ${name}`).then(
    () => true,
    () => false,
  )
}

describe('a start', () => {
  test('that finds everything done does nothing', async () => {
    const database = await opened()
    const before = await ledgerOf(database)
    await (await database.open()).close()
    expect(await ledgerOf(database)).toEqual(before)
  })

  test('runs what is missing, also when it is older than the newest that ran', async () => {
    const database = await opened()
    const tags = await tagsOf(database)
    const own = { '9998_late': 'create table late (id integer)' }
    const later = { '9999_latest': 'create table latest (id integer)' }
    await (
      await database.open({ migrations: migrationsLike(database.engine, { own: later }) })
    ).close()
    const both = migrationsLike(database.engine, { own: { ...own, ...later } })
    await (await database.open({ migrations: both })).close()
    expect(await tagsOf(database)).toEqual([...tags, '9998_late', '9999_latest'])
    expect(await hasTable(database, 'late')).toBe(true)
  })

  test('is refused when the database knows a step that the program does not', async () => {
    const database = await opened()
    const own = { '9999_latest': 'create table latest (id integer)' }
    await (await database.open({ migrations: migrationsLike(database.engine, { own }) })).close()
    const before = await ledgerOf(database)
    const error = await refusedMigration(database, migrationsLike(database.engine, {}))
    expect(String(error)).toMatch(/9999_latest/)
    expect(await ledgerOf(database)).toEqual(before)
  })

  test('is refused when a step that ran was edited afterwards', async () => {
    const database = await opened()
    const before = await ledgerOf(database)
    const folder = migrationsLike(database.engine, {})
    appendFileSync(join(folder, '0000_foundation.sql'), '\n')
    await expect(database.open({ migrations: folder })).rejects.toThrow(
      'migration 0000_foundation was edited',
    )
    expect(await ledgerOf(database)).toEqual(before)
  })

  test('whose step fails half-way leaves the database as it was', async () => {
    const database = await opened()
    const before = await ledgerOf(database)
    const text = 'create table half (id integer);--> statement-breakpoint\nno sql at all'
    const folder = migrationsLike(database.engine, { own: { '9999_half': text } })
    await expect(database.open({ migrations: folder })).rejects.toThrow(/syntax error/)
    expect(await hasTable(database, 'half')).toBe(false)
    expect(await ledgerOf(database)).toEqual(before)
    await (await database.open()).close()
  })
})

/** On PostgreSQL the check before it speaks first, in the words of whoever starts the server. */
async function refusedMigration(database: TestDatabase, folder: string): Promise<unknown> {
  const error: unknown = await database.open({ migrations: folder }).then(
    () => expect.unreachable('it opened'),
    (reason: unknown) => reason,
  )
  const cause = database.engine === 'pg' ? (error as Error).cause : error
  expect(cause).toBeInstanceOf(NewerDatabase)
  return cause
}

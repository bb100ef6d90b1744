import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { describe, expect, test } from 'vitest'
import { migrationsOf } from './migrate.ts'
import * as pgTables from './schema.pg.ts'
import * as sqliteTables from './schema.sqlite.ts'

interface Journal {
  readonly entries: readonly { idx: number; tag: string }[]
}

function readMeta<T>(engine: 'sqlite' | 'pg', name: string): T {
  // drizzle-kit's own files; the pinned version decides their shape.
  return JSON.parse(readFileSync(join(migrationsOf(engine), 'meta', name), 'utf8')) as T
}

function lastSnapshot<T>(engine: 'sqlite' | 'pg'): T {
  const last = readMeta<Journal>(engine, '_journal.json').entries.at(-1)
  return readMeta<T>(engine, `${String(last?.idx).padStart(4, '0')}_snapshot.json`)
}

describe('the schema holds nothing that no migration has made', () => {
  test('on SQLite', async () => {
    const snapshot = lastSnapshot<Parameters<typeof generateSQLiteMigration>[0]>('sqlite')
    const now = await generateSQLiteDrizzleJson(sqliteTables, snapshot.id)
    expect(await generateSQLiteMigration(snapshot, now)).toEqual([])
  })

  test('on PostgreSQL', async () => {
    const snapshot = lastSnapshot<Parameters<typeof generateMigration>[0]>('pg')
    const now = generateDrizzleJson(pgTables, snapshot.id)
    expect(await generateMigration(snapshot, now)).toEqual([])
  })
})

test('both engines have the same migrations in the same order', () => {
  const tags = (engine: 'sqlite' | 'pg') =>
    readMeta<Journal>(engine, '_journal.json').entries.map(({ tag }) => tag)
  expect(tags('pg')).toEqual(tags('sqlite'))
})

test('both engines have the same tables', () => {
  expect(Object.keys(pgTables)).toEqual(Object.keys(sqliteTables))
})

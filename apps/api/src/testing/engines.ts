import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPg } from '#store/engine.pg.ts'
import { openSqlite } from '#store/engine.sqlite.ts'
import { migrationsOf } from '#store/migrate.ts'
import type { Store } from '#store/store.ts'
import { type PostgresServer, withDatabase } from './postgres.ts'
import { execute } from './raw.ts'

/**
 * The real database of a test. One `x.test.ts` runs twice: in project `api` on SQLite, in project
 * `api-pg` on PostgreSQL; which one is the project's business, a test names no engine.
 *
 *     const store = await openTestStore({ now: () => clock.now })
 *
 * Every call makes a fresh, migrated, empty database of its own. All are closed and removed when
 * the test file ends. On SQLite a transaction may await nothing but the database (`strict`).
 */
export async function openTestStore(options: { now?: () => number } = {}): Promise<Store> {
  const database = await makeTestDatabase()
  return database.open(options)
}

interface OpenOptions {
  readonly now?: () => number
  /** Another folder of migrations than the real one. */
  readonly migrations?: string
  /** Of connections that the server ends; absent: a failure of the test. */
  readonly onError?: (error: Error) => void
}

/** A fresh database that may be opened more than once: for tests of the store itself. */
export interface TestDatabase {
  readonly engine: Store['engine']
  /** The file of SQLite, the url of PostgreSQL. */
  readonly place: string
  open(options?: OpenOptions): Promise<Store>
}

export async function makeTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres') as PostgresServer | undefined
  return server ? makePg(server) : makeSqlite()
}

/** Where nothing is yet: a folder, or the address of a database without tables. */
export async function makeEmptyPlace(): Promise<string> {
  const server = inject('postgres') as PostgresServer | undefined
  if (server) return makePgDatabase(server)
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'))
  removals.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const opened: Store[] = []
const removals: (() => Promise<void>)[] = []

/** At the end of each test file. */
export async function removeTestDatabases(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()))
  await Promise.all(removals.splice(0).map((remove) => remove()))
}

function makeSqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'))
  removals.push(async () => rmSync(folder, { recursive: true, force: true }))
  return databaseAt('sqlite', join(folder, 'tiendo.db'))
}

/** One that is there already. */
export function databaseAt(engine: Store['engine'], place: string): TestDatabase {
  return {
    engine,
    place,
    async open({ now = Date.now, migrations = migrationsOf(engine), onError = fail } = {}) {
      if (engine === 'sqlite')
        return keep(openSqlite({ file: place, migrations, now, strict: true }))
      // Lines that are being hung up may be cut with the database that is removed.
      let isClosing = false
      const told = (error: Error) => isClosing || onError(error)
      const store = await openPg({ url: place, migrations, now, onError: told })
      return keep({
        ...store,
        close() {
          isClosing = true
          return store.close()
        },
      })
    },
  }
}

async function makePgDatabase({ url }: PostgresServer, template = 'template0'): Promise<string> {
  const name = `tiendo_${randomBytes(6).toString('hex')}`
  await execute({ engine: 'pg', place: url }, `create database ${name} template ${template}`)
  removals.push(async () => {
    await execute({ engine: 'pg', place: url }, `drop database ${name} with (force)`)
  })
  return withDatabase(url, name)
}

async function makePg(server: PostgresServer): Promise<TestDatabase> {
  return databaseAt('pg', await makePgDatabase(server, server.template))
}

function fail(error: Error): never {
  throw error
}

function keep(store: Store): Store {
  let closing: Promise<void> | undefined
  const once: Store = {
    ...store,
    close() {
      closing ??= store.close()
      return closing
    },
  }
  opened.push(once)
  return once
}

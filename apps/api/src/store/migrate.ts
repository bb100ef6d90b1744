import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import type pg from 'pg'
import type { Store } from './store.ts'

/**
 * Applies what drizzle-kit wrote: by a ledger of tags and hashes, not by the newest date; on SQLite
 * with foreign keys off, because a table rebuild would otherwise take the children with it.
 */
interface Migration {
  readonly tag: string
  readonly hash: string
  readonly statements: readonly string[]
}

/** The database was written by a later version of the program. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
  /** The first step this program does not know. */
  readonly tag: string

  constructor(tag: string) {
    super(`unknown migration ${tag}`)
    this.tag = tag
  }
}

/** Marks an SQLite file as ours: “TIEN” in ASCII. */
export const applicationId = 0x5449454e

/** The folder of migrations of one engine. */
export function migrationsOf(engine: Store['engine']): string {
  return fileURLToPath(new URL(`../../migrations/${engine}`, import.meta.url))
}

const ledger =
  'create table if not exists schema_migration (tag text primary key, hash text not null, at bigint not null)'
/** What has run. */
export const ledgerQuery = 'select tag, hash from schema_migration'

export function migrateSqlite(raw: Database.Database, folder: string, upTo?: string): void {
  raw.pragma('foreign_keys = OFF')
  raw.exec('BEGIN EXCLUSIVE')
  try {
    raw.exec(ledger)
    raw.pragma(`application_id = ${applicationId}`)
    const record = raw.prepare('insert into schema_migration values (?, ?, ?)')
    const applied = raw.prepare(ledgerQuery).all() as Applied[]
    for (const { tag, hash, statements } of missing(folder, applied, upTo)) {
      for (const statement of statements) raw.exec(statement)
      record.run(tag, hash, Date.now())
    }
    const broken = raw.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`a migration broke ${broken.length} foreign keys`)
    raw.exec('COMMIT')
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK')
    throw error
  } finally {
    raw.pragma('foreign_keys = ON')
  }
}

/** Within a transaction of the caller's, who holds the lock on the schema. */
export async function migrateClient(
  client: Pick<pg.Client, 'query'>,
  folder: string,
  upTo?: string,
): Promise<void> {
  await client.query(ledger)
  const { rows } = await client.query<Applied>(ledgerQuery)
  for (const { tag, hash, statements } of missing(folder, rows, upTo)) {
    for (const statement of statements) await client.query(statement)
    await client.query('insert into schema_migration values ($1, $2, $3)', [tag, hash, Date.now()])
  }
}

export interface Applied {
  readonly tag: string
  readonly hash: string
}

/**
 * What is still to run, up to a step where one is named. Throws when the ledger and the files tell
 * different stories, and `NewerDatabase` when the step is not known here.
 */
export function missing(folder: string, applied: readonly Applied[], upTo?: string): Migration[] {
  const known = migrationsIn(folder)
  const last = upTo === undefined ? known.length - 1 : known.findIndex(({ tag }) => tag === upTo)
  if (upTo !== undefined && last < 0) throw new NewerDatabase(upTo)
  const all = known.slice(0, last + 1)
  const hashes = new Map(applied.map(({ tag, hash }) => [tag, hash]))
  const unknown = applied.filter(({ tag }) => all.every((migration) => migration.tag !== tag))
  if (unknown[0]) throw new NewerDatabase(unknown[0].tag)
  return all.filter(({ tag, hash }) => {
    const earlier = hashes.get(tag)
    if (earlier !== undefined && earlier !== hash) throw new Error(`migration ${tag} was edited`)
    return earlier === undefined
  })
}

function migrationsIn(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const statements = text
      .split('--> statement-breakpoint')
      .map((statement) => statement.trim())
      .filter((statement) => statement && !/^PRAGMA foreign_keys/i.test(statement))
    return { tag, hash: createHash('sha256').update(text).digest('hex'), statements }
  })
}

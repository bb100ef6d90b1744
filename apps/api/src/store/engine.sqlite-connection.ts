import Database from 'better-sqlite3'
import { drizzle } from './engine.sqlite-drizzle.ts'
import { keepStatements } from './engine.sqlite-statements.ts'
import type { WriteDb } from './store.ts'

export interface Connection {
  readonly raw: Database.Database
  readonly db: WriteDb
}

/** Every connection of the store is made here, because durability is a setting of the connection. */
export function connect(file: string, readonly: boolean): Connection {
  const raw = new Database(file, { readonly, timeout: busyMs })
  if (!readonly) raw.pragma('journal_mode = WAL')
  // better-sqlite3 is built with NORMAL for WAL: an acknowledged write could die in a power cut.
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('cache_size = -32768')
  raw.pragma('temp_store = MEMORY')
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  // The kit makes the rows of both engines alike; what is left is the builder's type.
  return { raw, db: drizzle({ client: keepStatements(raw) }) as unknown as WriteDb }
}

const busyMs = 5000

const required = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  busy_timeout: busyMs,
}

/** To be asked after a write: only then does WAL's built-in default of `synchronous` show itself. */
export function assertSafe(raw: Database.Database): void {
  for (const [name, value] of Object.entries(required)) {
    const found = raw.pragma(name, { simple: true })
    if (found !== value) throw new Error(`SQLite runs with ${name}=${found}; ${value} is required`)
  }
}

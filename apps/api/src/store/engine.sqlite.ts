import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { kit } from './kit.sqlite.ts'
import { migrateSqlite } from './migrate.ts'
import { makeSchema } from './schema.ts'
import type { ReadTx, Store, UpkeepTx, Who, WriteDb } from './store.ts'
import { StoreUnavailable, Taken } from './store.ts'
import { refuseNested, scoped } from './transaction.ts'

interface Options {
  readonly file: string
  readonly migrations: string
  readonly now: () => number
  /** For tests: a write may await nothing but the database. */
  readonly strict?: boolean
}

const readers = 2

/** One writer, first come first served; reads apart, each on one snapshot. */
export function openSqlite({ file, migrations, now, strict = false }: Options): Store {
  const t = makeSchema(kit)
  const writer = connect(file, false)
  migrateSqlite(writer.raw, migrations)
  assertFullSync(writer.raw)
  const pool = makePool(Array.from({ length: readers }, () => connect(file, true)))
  const newest = writer.raw.prepare('select max(id) as id from change')
  let tail: Promise<unknown> = Promise.resolve()

  function inTurn<T>(turn: () => Promise<T>): Promise<T> {
    refuseNested()
    const mine = tail.then(turn, turn)
    tail = mine.catch(() => undefined)
    return mine
  }

  async function transact<T>(fn: (tx: UpkeepTx) => Promise<T>): Promise<T> {
    let waited = false
    const watch = strict ? setImmediate(() => (waited = true)) : undefined
    try {
      writer.raw.exec('BEGIN IMMEDIATE')
      const answer = await scoped(writer.db, (db) => fn({ db, t, at: now() }))
      if (waited) throw new Error('a transaction waited for something that is not the database')
      writer.raw.exec('COMMIT')
      return answer
    } catch (error) {
      if (writer.raw.inTransaction) writer.raw.exec('ROLLBACK')
      throw translated(error)
    } finally {
      clearImmediate(watch)
    }
  }

  return {
    engine: 'sqlite',
    async read<T>(fn: (tx: ReadTx) => Promise<T>) {
      refuseNested()
      const connection = await pool.take()
      connection.raw.exec('BEGIN')
      try {
        return await scoped(connection.db, (db) => fn({ db, t }))
      } finally {
        connection.raw.exec('COMMIT')
        pool.give(connection)
      }
    },
    write: (who, fn) =>
      inTurn(() =>
        transact(async (tx) => {
          const changeId = await recordChange(tx, who)
          return fn({ ...tx, changeId, who })
        }),
      ),
    upkeep: (fn) => inTurn(() => transact(fn)),
    state: async () => String((newest.get() as { id: number | null }).id),
    async close() {
      await tail
      writer.raw.close()
      pool.close()
    },
  }
}

export async function recordChange(tx: UpkeepTx, who: Who): Promise<number> {
  const [row] = await tx.db
    .insert(tx.t.change)
    .values({
      at: tx.at,
      actorId: who.actorId,
      actorName: who.actorName,
      action: who.action,
      reason: who.reason ?? null,
      requestId: who.requestId ?? null,
    })
    .returning({ id: tx.t.change.id })
  if (!row) throw new Error('the change log answered with no row')
  return row.id
}

type Connection = ReturnType<typeof connect>

function connect(file: string, readonly: boolean) {
  const raw = new Database(file, { readonly, timeout: 5000 })
  if (!readonly) raw.pragma('journal_mode = WAL')
  // better-sqlite3 is built with NORMAL for WAL: an acknowledged write could die in a power cut.
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('cache_size = -32768')
  raw.pragma('temp_store = MEMORY')
  raw.pragma('trusted_schema = OFF')
  return { raw, db: drizzle(raw) as unknown as WriteDb }
}

/** Asked after a write, because WAL's built-in default shows itself only then. */
function assertFullSync(raw: Database.Database): void {
  raw.exec("insert into setting values ('probe', '') on conflict (key) do update set value = ''")
  const level = raw.pragma('synchronous', { simple: true })
  if (level !== 2) throw new Error(`SQLite runs with synchronous=${level}; FULL (2) is required`)
}

function makePool(connections: Connection[]) {
  const idle = [...connections]
  const waiting: ((connection: Connection) => void)[] = []
  return {
    take: async () =>
      idle.pop() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve))),
    give(connection: Connection) {
      const next = waiting.shift()
      if (next) next(connection)
      else idle.push(connection)
    },
    close() {
      for (const { raw } of connections) raw.close()
    },
  }
}

const unavailable = /^SQLITE_(FULL|READONLY|IOERR|CORRUPT|CANTOPEN|NOTADB|BUSY)/

function translated(error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(code)) return new Taken(message)
  return unavailable.test(code) ? new StoreUnavailable(message, { cause: error }) : error
}

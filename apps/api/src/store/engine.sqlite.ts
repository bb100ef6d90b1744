import { assertSafe, type Connection, connect } from './engine.sqlite-connection.ts'
import { kit } from './kit.sqlite.ts'
import { migrateSqlite } from './migrate.ts'
import { recorded } from './record.ts'
import { makeSchema } from './schema.ts'
import { type ReadTx, type Store, StoreUnavailable, Taken, type UpkeepTx } from './store.ts'
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
  const { writer, pool, watcher } = openConnections(file, migrations)
  // Not on the writer: it sees what its open transaction may still take back.
  const newest = watcher.raw.prepare<[], { id: number | null }>('select max(id) as id from change')
  // Moves when any other connection commits, and the watcher itself never does.
  const commits = watcher.raw.prepare<[], { data_version: number }>('pragma data_version')
  let tail: Promise<unknown> = Promise.resolve()

  function inTurn<T>(turn: () => Promise<T>): Promise<T> {
    refuseNested()
    const mine = tail.then(turn, turn)
    tail = mine.catch(() => undefined)
    return mine
  }

  async function transact<T>(fn: (tx: UpkeepTx) => Promise<T>): Promise<T> {
    let waited = false
    const startWatch = () => (strict ? setImmediate(() => (waited = true)) : undefined)
    let watch = startWatch()
    // Readers have connections of their own, other writers stand in line: neither sees what is half done.
    const breather = (renew: () => void) => async () => {
      clearImmediate(watch)
      await new Promise((resolve) => setImmediate(resolve))
      renew()
      watch = startWatch()
    }
    try {
      writer.raw.exec('BEGIN IMMEDIATE')
      const answer = await scoped(writer.db, (db, renew) =>
        fn({ db, t, at: now(), breathe: breather(renew) }),
      )
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
      const { raw, db: handle } = await pool.take()
      try {
        raw.exec('BEGIN')
        return await scoped(handle, (db) => fn({ db, t }))
      } catch (error) {
        throw translated(error)
      } finally {
        // A disk error ends the transaction by itself.
        if (raw.inTransaction) raw.exec('COMMIT')
        pool.give({ raw, db: handle })
      }
    },
    write: (who, fn) => inTurn(() => transact((tx) => recorded(tx, who, fn))),
    upkeep: (fn) => inTurn(() => transact(fn)),
    async state() {
      try {
        return String(newest.get()?.id ?? 0)
      } catch (error) {
        throw translated(error)
      }
    },
    async lastCommit() {
      try {
        return String(commits.get()?.data_version)
      } catch (error) {
        throw translated(error)
      }
    },
    probe: () => inTurn(() => transact(async ({ at }) => probe(writer, at))),
    async close() {
      await tail
      await pool.close()
      watcher.raw.close()
      // Last, so that it takes the log into the file.
      writer.raw.close()
    },
  }
}

function openConnections(file: string, migrations: string) {
  const opened: Connection[] = []
  const open = (readonly: boolean) => {
    const connection = connect(file, readonly)
    opened.push(connection)
    return connection
  }
  try {
    const writer = open(false)
    migrateSqlite(writer.raw, migrations)
    probe(writer, 0)
    const watcher = open(true)
    const pool = makePool(Array.from({ length: readers }, () => open(true)))
    for (const { raw } of opened) assertSafe(raw)
    return { writer, watcher, pool }
  } catch (error) {
    for (const { raw } of opened) raw.close()
    throw error
  }
}

function probe({ raw }: Connection, at: number): void {
  raw
    .prepare("insert into setting values ('probe', ?) on conflict (key) do update set value = ?")
    .run(String(at), String(at))
}

function makePool(connections: readonly Connection[]) {
  const idle = [...connections]
  const waiting: ((connection: Connection) => void)[] = []
  const take = async () =>
    idle.pop() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)))
  return {
    take,
    give(connection: Connection) {
      const next = waiting.shift()
      if (next) next(connection)
      else idle.push(connection)
    },
    /** Waits for the reads under way. */
    async close() {
      for (const _ of connections) (await take()).raw.close()
    },
  }
}

const unavailable = /^SQLITE_(FULL|READONLY|IOERR|CORRUPT|CANTOPEN|NOTADB|BUSY)/

function translated(error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(code)) return new Taken(message)
  return unavailable.test(code) ? new StoreUnavailable(message, { cause: error }) : error
}

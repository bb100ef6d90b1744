import { assertSafe, type Connection, connect } from './engine.sqlite-connection.ts'
import { translated } from './engine.sqlite-errors.ts'
import { makeWriter } from './engine.sqlite-writer.ts'
import { kit } from './kit.sqlite.ts'
import { migrateSqlite } from './migrate.ts'
import { recorded } from './record.ts'
import { makeSchema } from './schema.ts'
import type { ReadTx, Store } from './store.ts'
import { refuseNested, scoped } from './transaction.ts'

interface Options {
  readonly file: string
  readonly migrations: string
  readonly now: () => number
  /** For tests: a write may await nothing but the database. */
  readonly strict?: boolean
}

const readers = 2

/** One writer; reads apart, each on one snapshot. */
export function openSqlite({ file, migrations, now, strict = false }: Options): Store {
  const t = makeSchema(kit)
  const { writer, pool, watcher } = openConnections(file, migrations)
  // Not on the writer: it sees what its open transaction may still take back.
  const newest = watcher.raw.prepare<[], { id: number | null }>('select max(id) as id from change')
  // Moves when any other connection commits, and the watcher itself never does.
  const commits = watcher.raw.prepare<[], { data_version: number }>('pragma data_version')
  const line = makeWriter(writer, { t, now, strict })

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
    write: (who, fn) => line.write((tx) => recorded(tx, who, fn)),
    upkeep: (fn) => line.write(fn),
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
    probe: () => line.write(async ({ at }) => probe(writer, at)),
    // Two servers that start on one new folder at once are not provided for.
    alone: (fn) => fn(),
    async close() {
      await line.idle()
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

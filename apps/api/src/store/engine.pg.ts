import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { recordChange } from './engine.sqlite.ts'
import { kit } from './kit.pg.ts'
import { migratePg } from './migrate.ts'
import { makeSchema } from './schema.ts'
import type { ReadTx, Store, UpkeepTx, WriteDb } from './store.ts'
import { StoreUnavailable, Taken } from './store.ts'
import { refuseNested, scoped } from './transaction.ts'

interface Options {
  readonly url: string
  readonly migrations: string
  readonly now: () => number
  readonly onError: (error: Error) => void
}

// int8 and numeric as numbers; a pool's own `types` is ignored by drizzle.
for (const oid of [20, 1700]) pg.types.setTypeParser(oid, Number)

const attempts = 6

/** READ COMMITTED with version checks and unique keys; lost races are run again. */
export async function openPg({ url, migrations, now, onError }: Options): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  })
  // An idle connection that the server closes must not end the process.
  pool.on('error', onError)
  await migratePg(pool, migrations)
  const db = drizzle(pool)
  const t = makeSchema(kit)

  async function transact<T>(fn: (tx: UpkeepTx) => Promise<T>): Promise<T> {
    refuseNested()
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.transaction(
          (tx) => scoped(asDb(tx), (inner) => fn({ db: inner, t, at: now() })),
          { isolationLevel: 'read committed' },
        )
      } catch (error) {
        if (attempt >= attempts || !lostRace(error)) throw translated(error)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
      }
    }
  }

  return {
    engine: 'pg',
    read<T>(fn: (tx: ReadTx) => Promise<T>) {
      refuseNested()
      return db.transaction((tx) => scoped(asDb(tx), (inner) => fn({ db: inner, t })), {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      })
    },
    write: (who, fn) =>
      transact(async (tx) => {
        const changeId = await recordChange(tx, who)
        return fn({ ...tx, changeId, who })
      }),
    upkeep: transact,
    // Commit order is not sequence order here, so the name is the snapshot itself.
    state: async () =>
      (await pool.query<{ s: string }>('select pg_current_snapshot()::text as s')).rows[0]?.s ?? '',
    close: () => pool.end(),
  }
}

/** The kit makes the rows alike; what is left is the builder's type. */
function asDb(tx: Pick<NodePgDatabase, 'select'>): WriteDb {
  return tx as unknown as WriteDb
}

/** drizzle wraps the driver's error in `cause`. */
function stateOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string') return code
  }
  return ''
}

function lostRace(error: unknown): boolean {
  return ['40001', '40P01'].includes(stateOf(error))
}

function translated(error: unknown): unknown {
  const code = stateOf(error)
  if (code === '23505') return new Taken(String(error))
  // 08: connection, 53: no resources, 57: shutting down, 25006: read-only, 58: system error.
  const gone = /^(08|53|57|58|25006)|^E(CONN|PIPE|HOST|TIMEDOUT)/.test(code)
  return gone ? new StoreUnavailable(String(error), { cause: error }) : error
}

import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { sql } from './drizzle.ts'
import { driver } from './engine.pg-driver.ts'
import { drizzle } from './engine.pg-drizzle.ts'
import { inspectPg } from './engine.pg-inspect.ts'
import { kit } from './kit.pg.ts'
import { migratePg } from './migrate.ts'
import { recorded } from './record.ts'
import { makeSchema } from './schema.ts'
import {
  type ReadTx,
  type Store,
  StoreUnavailable,
  Taken,
  type UpkeepTx,
  type WriteDb,
} from './store.ts'
import { refuseNested, scoped } from './transaction.ts'

interface Options {
  readonly url: string
  readonly migrations: string
  readonly now: () => number
  readonly onError: (error: Error) => void
  /** Before what an earlier version of the program wrote is brought up to date. */
  readonly beforeUpgrade?: (() => Promise<void>) | undefined
}

const attempts = 6

/** READ COMMITTED with version checks and unique keys; lost races are run again. */
export async function openPg(options: Options): Promise<Store> {
  const { now } = options
  const pool = await openPool(options)
  const db = drizzle(pool)
  const t = makeSchema(kit)

  async function transact<T>(fn: (tx: UpkeepTx) => Promise<T>): Promise<T> {
    refuseNested()
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.transaction(
          (tx) =>
            scoped(asDb(tx), (inner, renew) => {
              // Every question to the server is a pause already.
              const breathe = async () => renew()
              return fn({ db: inner, t, at: now(), breathe })
            }),
          { isolationLevel: 'read committed' },
        )
      } catch (error) {
        if (attempt >= attempts || !lostRace(error)) throw translated(error)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
      }
    }
  }

  async function read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T> {
    refuseNested()
    try {
      return await db.transaction((tx) => scoped(asDb(tx), (inner) => fn({ db: inner, t })), {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      })
    } catch (error) {
      throw translated(error)
    }
  }

  // Commit order is not sequence order here, so the name is the snapshot itself; and the server it is of,
  // because one that takes over from another may count the same transactions otherwise.
  async function snapshot(): Promise<string> {
    try {
      const { rows } = await db.execute<{ name: string }>(
        sql`select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text as name`,
      )
      return rows[0]?.name ?? ''
    } catch (error) {
      throw translated(error)
    }
  }

  return {
    engine: 'pg',
    read,
    write: (who, fn) => transact((tx) => recorded(tx, who, fn)),
    upkeep: transact,
    state: snapshot,
    lastCommit: snapshot,
    probe: () =>
      transact(async ({ db: inner, at }) => {
        const value = String(at)
        await inner
          .insert(t.setting)
          .values({ key: 'probe', value })
          .onConflictDoUpdate({ target: t.setting.key, set: { value } })
      }),
    close: () => pool.end(),
  }
}

async function openPool({ url, migrations, onError, beforeUpgrade }: Options): Promise<pg.Pool> {
  const pool = new driver.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  })
  // A connection that the server closes must not end the process: neither an idle one, nor one in use
  // between two questions.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  try {
    if (await inspectPg(pool, url, migrations)) await beforeUpgrade?.()
    await migratePg(pool, migrations)
    return pool
  } catch (error) {
    await pool.end()
    throw error
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

/** The driver's own words for a server that is gone; these errors carry no code. */
const hungUp = /^(Connection terminated|timeout exceeded|Client has encountered)/

function lostRace(error: unknown): boolean {
  return ['40001', '40P01'].includes(stateOf(error))
}

function translated(error: unknown): unknown {
  const code = stateOf(error)
  if (code === '23505') return new Taken(String(error))
  // 08: connection, 40: a race lost every time, 53: no resources, 55P03: locked too long,
  // 57: shutting down or too slow, 25006: read-only, 58: system error.
  const byCode = /^(08|40|53|55P03|57|58|25006)|^E(CONN|PIPE|HOST|TIMEDOUT)|^ENOTFOUND/.test(code)
  const gone = byCode || hungUp.test(innermost(error))
  return gone ? new StoreUnavailable(String(error), { cause: error }) : error
}

function innermost(error: unknown): string {
  let message = ''
  for (let at = error; at instanceof Error; at = at.cause) message = at.message
  return message
}

import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { alone } from './engine.pg-connect.ts'
import { driver } from './engine.pg-driver.ts'
import { inspectPg } from './engine.pg-inspect.ts'
import { innermost, inTransaction } from './engine.pg-transaction.ts'
import { kit } from './kit.pg.ts'
import { migrateClient } from './migrate.ts'
import { stateOf, withoutValues } from './pg-fault.ts'
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
import { refuseNested, scoped, TookTooLong } from './transaction.ts'

interface Options {
  readonly url: string
  readonly migrations: string
  readonly now: () => number
  readonly onError: (error: Error) => void
  /** Before what an earlier version of the program wrote is brought up to date. */
  readonly beforeUpgrade?: (() => Promise<void>) | undefined
}

const attempts = 6

/** The server gives up before we do. A pooler between us would not take these as a connection opens. */
const settings = `set local statement_timeout = '5s'; set local lock_timeout = '5s';
  set local idle_in_transaction_session_timeout = '10s'`

/** READ COMMITTED with version checks and unique keys; lost races are run again. */
export async function openPg(options: Options): Promise<Store> {
  const { url, now } = options
  const pool = await openPool(options)
  const t = makeSchema(kit)

  async function transact<T>(fn: (tx: UpkeepTx) => Promise<T>): Promise<T> {
    refuseNested()
    for (let attempt = 1; ; attempt++) {
      try {
        return await inTransaction(
          pool,
          { mode: 'isolation level read committed', settings },
          (db) =>
            scoped(asDb(db), (inner, renew) => {
              // Every question to the server is a pause already.
              const breathe = async () => renew()
              return fn({ db: inner, t, at: now(), breathe })
            }),
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
      return await inTransaction(
        pool,
        { mode: 'isolation level repeatable read read only', settings },
        (db) => scoped(asDb(db), (inner) => fn({ db: inner, t })),
      )
    } catch (error) {
      throw translated(error)
    }
  }

  // Commit order is not sequence order here, so the name is the snapshot itself; and the server it is of,
  // because one that takes over from another may count the same transactions otherwise.
  async function snapshot(): Promise<string> {
    try {
      const { rows } = await pool.query<{ name: string }>(
        "select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()::text as name",
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
    alone: (fn) => alone(url, 'furnishing', fn),
    close: () => pool.end(),
  }
}

/** Of several processes that start at once, one brings the schema up to date and the others wait. */
async function openPool(options: Options): Promise<pg.Pool> {
  const { url, migrations, onError, beforeUpgrade } = options
  await alone(url, 'schema', async (client) => {
    if (await inspectPg(client, url, migrations)) await beforeUpgrade?.()
    await migrateClient(client, migrations)
  })
  const pool = new driver.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // One that has fallen silent, or a line that is dead, does not say so.
    query_timeout: 6_000,
    keepAlive: true,
  })
  // A connection that the server closes must not end the process: neither an idle one, nor one in use
  // between two questions.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** The kit makes the rows alike; what is left is the builder's type. */
function asDb(tx: Pick<NodePgDatabase, 'select'>): WriteDb {
  return tx as unknown as WriteDb
}

/** The driver's own words for a server that is gone; these errors carry no code. */
const hungUp = /^(Connection terminated|timeout exceeded|Client has encountered|Query read timeout)/

function lostRace(error: unknown): boolean {
  return ['40001', '40P01'].includes(stateOf(error))
}

function translated(failed: unknown): unknown {
  const code = stateOf(failed)
  const error = withoutValues(failed)
  if (code === '23505') return new Taken(String(error))
  // 08: connection, 40: a race lost every time, 53: no resources, 55P03: locked too long,
  // 57: shutting down or too slow, 25006: read-only, 58: system error.
  const byCode = /^(08|40|53|55P03|57|58|25006)|^E(CONN|PIPE|HOST|TIMEDOUT)|^ENOTFOUND/.test(code)
  const gone = byCode || hungUp.test(innermost(failed)) || failed instanceof TookTooLong
  return gone ? new StoreUnavailable(String(error), { cause: error }) : error
}

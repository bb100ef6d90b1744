import { driver } from './engine.pg-driver.ts'
import { inTransaction } from './engine.pg-transaction.ts'
import { kit } from './kit.pg.ts'
import { type Applied, ledgerQuery } from './migrate.ts'
import { codeOf, placeOf, refusals, StoreRefused } from './refusal.ts'
import { makeSchema } from './schema.ts'
import type { ReadDb, Store } from './store.ts'

interface PgReader extends Pick<Store, 'read' | 'close'> {
  /** The steps of the schema that have run. */
  readonly applied: readonly Applied[]
}

/** Two connections that write nothing. Throws `StoreRefused` when the server is out of reach. */
export async function openPgReader(url: string): Promise<PgReader> {
  const pool = new driver.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    query_timeout: 60_000,
  })
  // A connection that the server closes: the next question fails.
  pool.on('error', () => undefined)
  const t = makeSchema(kit)
  try {
    const { rows: applied } = await pool.query<Applied>(ledgerQuery)
    return {
      applied,
      read: (fn) =>
        // The kit makes the rows alike; what is left is the builder's type.
        inTransaction(pool, { mode: 'isolation level repeatable read read only' }, (db) =>
          fn({ db: db as unknown as ReadDb, t }),
        ),
      close: () => pool.end(),
    }
  } catch (error) {
    await pool.end()
    throw new StoreRefused(refusals.unreachable(placeOf(url), codeOf(error)), { cause: error })
  }
}

import type pg from 'pg'
import { driver } from './engine.pg-driver.ts'
import { codeOf, placeOf, refusals, StoreRefused } from './refusal.ts'

/** One connection for work of its own, which may take its time. Throws `StoreRefused` when out of reach. */
export async function connectPg(url: string, config: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new driver.Client({
    ...{ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true },
    ...config,
  })
  // A server that hangs up between two questions must not end the process: the next question fails.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new StoreRefused(refusals.unreachable(placeOf(url), codeOf(error)), { cause: error })
  }
}

/** What only one process may do at a time. */
export const locks = { schema: 7340231, furnishing: 7340232 } as const

/**
 * Runs `fn` in a transaction while nobody else holds the lock; the server lets go of what a process held
 * that has died.
 */
export async function alone<T>(
  url: string,
  lock: keyof typeof locks,
  fn: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connectPg(url)
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [locks[lock]])
    const answer = await fn(client)
    await client.query('commit')
    return answer
  } finally {
    await client.end()
  }
}

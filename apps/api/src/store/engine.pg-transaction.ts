import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { drizzle } from './engine.pg-drizzle.ts'
import { TookTooLong } from './transaction.ts'

/** How drizzle and the driver say it: an error in the cause of another. */
export function innermost(error: unknown): string {
  let message = ''
  for (let at = error; at instanceof Error; at = at.cause) message = at.message
  return message
}

interface Mode {
  /** As `begin` takes it. */
  readonly mode: string
  /** Settings of this transaction alone, as SQL. */
  readonly settings?: string
}

/**
 * Runs `fn` in a transaction on a connection of the pool. One whose server has not answered is thrown
 * away: what it still has to say would be taken for the answer to the next question.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  { mode, settings = '' }: Mode,
  fn: (db: NodePgDatabase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let isUsable = false
  try {
    await client.query(`begin ${mode}; ${settings}`)
    const answer = await fn(drizzle(client))
    const { command } = await client.query('commit')
    // So the server answers where a statement failed and `fn` went on as if nothing were.
    if (command !== 'COMMIT')
      throw new Error('a failed statement was passed over: nothing is written')
    isUsable = true
    return answer
  } catch (error) {
    isUsable = await rollBack(client, error)
    throw error
  } finally {
    client.release(!isUsable)
  }
}

async function rollBack(client: pg.PoolClient, error: unknown): Promise<boolean> {
  const isSilent = error instanceof TookTooLong || innermost(error) === 'Query read timeout'
  if (isSilent) return false
  return client.query('rollback').then(
    () => true,
    () => false,
  )
}

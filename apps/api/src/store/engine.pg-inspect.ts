import type pg from 'pg'
import { type Applied, ledgerQuery, missing, NewerDatabase } from './migrate.ts'
import { codeOf, placeOf, refusals, StoreRefused } from './refusal.ts'

interface Server {
  readonly encoding: string
  readonly read_only: string
  readonly ledger: string | null
  readonly fsync: string
  readonly full_page_writes: string
  readonly synchronous_commit: string
}

const question = `select current_setting('server_encoding') as encoding,
  current_setting('transaction_read_only') as read_only,
  to_regclass('schema_migration')::text as ledger,
  current_setting('fsync') as fsync,
  current_setting('full_page_writes') as full_page_writes,
  current_setting('synchronous_commit') as synchronous_commit`

/**
 * Looks at a server before anything is written. Throws `StoreRefused` when it is out of reach,
 * read-only, of a later version, or set up to lose acknowledged writes in a power cut. Answers whether an
 * earlier version of the program wrote what is there.
 */
export async function inspectPg(
  client: pg.Client,
  url: string,
  migrations: string,
): Promise<boolean> {
  const place = placeOf(url)
  const server = await ask(client, place)
  if (server.encoding !== 'UTF8') throw new StoreRefused(refusals.encoding(place, server.encoding))
  if (server.read_only !== 'off') throw new StoreRefused(refusals.readOnly(place, 'read only'))
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'] as const) {
    if (server[name] === 'off') throw new StoreRefused(refusals.unsafe(place, `${name} = off`))
  }
  if (server.ledger === null) return false
  const { rows } = await client.query<Applied>(ledgerQuery)
  try {
    return missing(migrations, rows).length > 0
  } catch (error) {
    if (!(error instanceof NewerDatabase)) throw error
    throw new StoreRefused(refusals.newer(error.tag), { cause: error })
  }
}

async function ask(client: pg.Client, place: string): Promise<Server> {
  try {
    const { rows } = await client.query<Server>(question)
    if (!rows[0]) throw new Error('no answer')
    return rows[0]
  } catch (error) {
    throw new StoreRefused(refusals.unreachable(place, codeOf(error)), { cause: error })
  }
}

import { kit } from './kit.sqlite.ts'
import { type Applied, ledgerQuery, migrationsOf, missing } from './migrate.ts'
import { makeSchema } from './schema.ts'
import type { Store } from './store.ts'

export type Reader = Pick<Store, 'read' | 'close'>

/** The schema is older than this program: the next start of the server brings it up to date. */
export class NeedsUpgrade extends Error {
  override name = 'NeedsUpgrade'
}

/** A database that is in use, for reading only: nothing is migrated, nothing is written. */
export async function openReader(
  place: { readonly file: string } | { readonly url: string },
): Promise<Reader> {
  return 'url' in place ? readPg(place.url) : readSqlite(place.file)
}

async function readSqlite(file: string): Promise<Reader> {
  const { connect } = await import('./engine.sqlite-connection.ts')
  const { raw, db } = connect(file, true)
  // The columns of the ledger.
  assertCurrent('sqlite', raw.prepare(ledgerQuery).all() as Applied[])
  const t = makeSchema(kit)
  return {
    async read(fn) {
      raw.exec('BEGIN')
      try {
        return await fn({ db, t })
      } finally {
        raw.exec('COMMIT')
      }
    },
    async close() {
      raw.close()
    },
  }
}

async function readPg(url: string): Promise<Reader> {
  const { openPgReader } = await import('./engine.pg-reader.ts')
  const { applied, ...reader } = await openPgReader(url)
  assertCurrent('pg', applied)
  return reader
}

function assertCurrent(engine: Store['engine'], applied: readonly Applied[]): void {
  const [first] = missing(migrationsOf(engine), applied)
  if (first) throw new NeedsUpgrade(first.tag)
}

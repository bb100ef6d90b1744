import { join } from 'node:path'
import { openSqlite } from './engine.sqlite.ts'
import { inspectSqlite } from './engine.sqlite-inspect.ts'
import { shareFolder } from './engine.sqlite-lock.ts'
import { assertFolderWritable, isInstalled, markInstalled } from './install-marker.ts'
import { migrationsOf } from './migrate.ts'
import { codeOf, refusals, StoreRefused } from './refusal.ts'
import { sealPast } from './seal.ts'
import type { Store } from './store.ts'

interface Options {
  /** `postgres://…`; absent: SQLite in the data folder. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  /** Epoch milliseconds: what the change log and the versions are dated with. */
  readonly now: () => number
  /** Of idle connections, which nobody waits for. */
  readonly onError: (error: Error) => void
  /** Before what an earlier version of the program wrote is brought up to date. */
  readonly beforeUpgrade?: () => Promise<void>
}

/**
 * The database of this installation, migrated. Throws `StoreRefused` and changes nothing when it is
 * lost, damaged, not ours, of a later version, read-only or out of reach.
 */
export async function openStore(options: Options): Promise<Store> {
  const store = await openEngine(options)
  try {
    await sealPast(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openEngine(options: Options): Promise<Store> {
  const { databaseUrl, now, onError, beforeUpgrade } = options
  if (databaseUrl === undefined) return openFile(options)
  // It costs the start on SQLite a tenth of a second.
  const { openPg } = await import('./engine.pg.ts')
  return openPg({
    ...{ url: databaseUrl, migrations: migrationsOf('pg') },
    ...{ now, onError, beforeUpgrade },
  })
}

async function openFile({ dataDir, now, beforeUpgrade }: Options): Promise<Store> {
  const file = join(dataDir, 'tiendo.db')
  const migrations = migrationsOf('sqlite')
  assertFolderWritable(dataDir)
  if (inspectSqlite(file, migrations, isInstalled(dataDir))) await beforeUpgrade?.()
  let letGo: (() => void) | undefined
  try {
    letGo = shareFolder(dataDir)
    const store = openSqlite({ file, migrations, now })
    markInstalled(dataDir)
    return { ...store, close: () => store.close().finally(letGo) }
  } catch (error) {
    letGo?.()
    const sealed = /^(SQLITE_(READONLY|CANTOPEN|FULL|IOERR)|EROFS|ENOSPC)/.test(codeOf(error))
    if (!sealed) throw error
    throw new StoreRefused(refusals.readOnly(file, codeOf(error)), { cause: error })
  }
}

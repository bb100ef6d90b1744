import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspectSqlite } from '#store/engine.sqlite-inspect.ts'
import { isInstalled } from '#store/install-marker.ts'
import { migrationsOf, newestMigration } from '#store/migrate.ts'
import type { Config } from '../config.ts'
import { makeBackup } from './backup.ts'
import { databaseFile, dumpOf, ownPlace } from './places.ts'
import { backupNameAt } from './retention.ts'
import { backupFolder } from './schedule.ts'

/**
 * What an earlier version of the program wrote is backed up before this one changes its schema, so that
 * there is a way back. Throws `StoreRefused` where the database is not in order. `now` in epoch milliseconds.
 */
export async function backUpBeforeUpgrade(config: Config, now: number): Promise<void> {
  const found = await installedMigration(config)
  const engine = config.DATABASE_URL === undefined ? 'sqlite' : 'pg'
  if (found === null || found === newestMigration(migrationsOf(engine))) return
  const folder = backupFolder(config)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, backupNameAt(now))
  const dump = await dumpOf(ownPlace(config))
  try {
    await makeBackup(dump, file, now)
  } finally {
    await dump.close()
  }
  console.log(`Đã sao lưu trước khi nâng cấp: ${file}`)
}

async function installedMigration({ DATABASE_URL, DATA_DIR }: Config): Promise<string | null> {
  if (DATABASE_URL !== undefined) {
    const { migrationInPg } = await import('#store/engine.pg-dump.ts')
    return migrationInPg(DATABASE_URL)
  }
  const file = databaseFile(DATA_DIR)
  if (!isInstalled(DATA_DIR) || !existsSync(file)) return null
  inspectSqlite(file, migrationsOf('sqlite'), true)
  const dump = await dumpOf({ folder: DATA_DIR })
  await dump.close()
  return dump.migration
}

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeeper } from '../backup/keeper.ts'
import { readConfig } from '../config.ts'

/** Of an installation without backups, for tests that are about something else. */
export const noBackups = makeKeeper({
  config: readConfig({ DATA_DIR: tmpdir(), BACKUP_DIR: join(tmpdir(), 'tiendo-no-backups') }),
  wallNow: Date.now,
  run: async () => undefined,
})

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeeper } from '../backup/keeper.ts'
import { folderBlobs } from '../blobs/folder-blobs.ts'
import { readConfig } from '../config.ts'

/** Of an installation without backups, for tests that are about something else. */
export const noBackups = makeKeeper({
  config: readConfig({ DATA_DIR: tmpdir() }),
  store: folderBlobs(join(tmpdir(), 'tiendo-no-backups')),
  wallNow: Date.now,
  run: async () => undefined,
})

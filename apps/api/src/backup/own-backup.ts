import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind } from '@app/shared/backups/rules.ts'
import type { Config } from '../config.ts'
import { type Backup, makeBackup } from './backup.ts'
import { dumpOf, ownPlace } from './places.ts'
import { backupNameAt } from './retention.ts'

/** Backs up this installation into a folder, which is made when there is none. `now` in epoch milliseconds. */
export async function backUpOwn(
  config: Config,
  folder: string,
  { now, kind }: { now: number; kind: BackupKind },
): Promise<{ file: string; backup: Backup }> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, backupNameAt(now))
  if (existsSync(file)) throw new Error(`Đã có tệp ${file}.`)
  const dump = await dumpOf(ownPlace(config))
  try {
    return { file, backup: await makeBackup(dump, file, { now, kind }) }
  } finally {
    await dump.close()
  }
}

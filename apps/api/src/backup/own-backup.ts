import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind } from '@app/shared/backups/rules.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Config } from '../config.ts'
import { type Backup, checkBackup, makeBackup } from './backup.ts'
import { fetchBackup, inWorkFolder } from './backup-store.ts'
import { BackupDamaged } from './container.ts'
import { dumpOf, ownPlace } from './places.ts'
import { backupNameAt } from './retention.ts'
import { differing } from './tally.ts'

interface Made {
  readonly name: string
  readonly bytes: number
  readonly backup: Backup
}

/**
 * Backs up this installation into a store, by way of a folder of its own. What bears the name of a backup
 * has been fetched back from there and holds what was written. `now` in epoch milliseconds.
 */
export async function backUpOwn(
  config: Config,
  store: BlobStore,
  given: { now: number; kind: BackupKind },
): Promise<Made> {
  const name = backupNameAt(given.now)
  if ((await store.list(name)).some((found) => found.name === name))
    throw new Error(`Đã có bản sao lưu ${name} trong ${store.place}.`)
  return inWorkFolder(async (folder) => {
    const file = join(folder, name)
    const made = await dumpInto(config, file, given)
    try {
      await store.put(name, createReadStream(file))
      return { name, ...(await checkStored(store, name, made)) }
    } catch (error) {
      await store.remove(name).catch(() => undefined)
      throw error
    }
  })
}

async function dumpInto(config: Config, file: string, given: { now: number; kind: BackupKind }) {
  const dump = await dumpOf(ownPlace(config))
  try {
    return await makeBackup(dump, file, given)
  } finally {
    await dump.close()
  }
}

/** As whoever restores it will get it. */
async function checkStored(store: BlobStore, name: string, { sums }: Backup) {
  return inWorkFolder(async (folder) => {
    const file = await fetchBackup(store, name, folder)
    if (file === undefined) throw new BackupDamaged(`${store.place}: không đọc lại được ${name}`)
    const backup = await checkBackup(file)
    const tables = differing(sums, backup.sums, { byContent: true })
    if (tables.length > 0)
      throw new BackupDamaged(`${store.place}: đọc lại ${name} thấy khác ở ${tables.join(', ')}`)
    return { backup, bytes: statSync(file).size }
  })
}

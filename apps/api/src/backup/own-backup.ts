import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind } from '@app/shared/backups/rules.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Config } from '../config.ts'
import { type Backup, makeBackup } from './backup.ts'
import { inWorkFolder } from './backup-store.ts'
import { BackupDamaged, sha256Of } from './container.ts'
import { dumpOf, ownPlace } from './places.ts'
import { backupNameAt } from './retention.ts'

interface Made {
  readonly name: string
  readonly bytes: number
  readonly backup: Backup
}

/**
 * Backs up this installation into a store, by way of a folder of its own, where it is read through as whoever
 * restores it will. What stays there under the name of a backup has been fetched back and is the same.
 * `now` in epoch milliseconds.
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
    const backup = await dumpInto(config, file, given)
    try {
      await store.put(name, createReadStream(file))
      await assertStored(store, name, file)
      return { name, backup, bytes: statSync(file).size }
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

/** Byte for byte what was read through here. */
async function assertStored(store: BlobStore, name: string, file: string): Promise<void> {
  const opened = await store.open(name)
  const isSame =
    opened && (await sha256Of(opened.content)) === (await sha256Of(createReadStream(file)))
  if (!isSame) throw new BackupDamaged(`${store.place}: đọc lại ${name} không thấy như đã ghi`)
}

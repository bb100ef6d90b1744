import { existsSync, statfsSync, statSync } from 'node:fs'
import type { BackupWarning } from '@app/shared/backups/contract.ts'
import { oldAfterDays } from '@app/shared/backups/rules.ts'
import { assertFolderWritable } from '#store/install-marker.ts'
import { type BlobStore, BlobsUnavailable } from '../blobs/blob-store.ts'
import type { Config } from '../config.ts'
import { newestIn } from './backup-store.ts'
import { databaseFile } from './places.ts'

const dayMs = 24 * 3_600_000
const megabyte = 1_048_576
/** A backup, a migration and the log of writes need room even for a small database. */
const leastFree = 200 * megabyte
/** Types of file systems as Linux numbers them: NFS, SMB, CIFS, FUSE, 9p. */
const onNetwork = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997])

interface Looked {
  readonly config: Config
  readonly store: BlobStore
  /** Epoch milliseconds. */
  readonly now: number
}

/** What is not well with where data and backups are, without reading either. */
export async function warningsOf({ config, store, now }: Looked): Promise<BackupWarning[]> {
  const { DATA_DIR, DATABASE_URL } = config
  if (!canWrite(DATA_DIR)) return [{ code: 'folder', about: DATA_DIR, amount: null }]
  const isRemote = DATABASE_URL === undefined && onNetwork.has(statfsSync(DATA_DIR).type)
  return [
    ...(isRemote ? [{ code: 'network' as const, about: DATA_DIR, amount: null }] : []),
    ...tightIn(config, store),
    ...(await lastBackup(store, now)),
  ]
}

/** Free and taken room, in bytes; what is taken is unknown where another server holds the data. */
export function roomOf(config: Config, store: BlobStore): { free: number; data: number | null } {
  const isHere = store.kind === 'folder' && existsSync(store.place)
  const { bavail, bsize } = statfsSync(isHere ? store.place : config.DATA_DIR)
  return { free: bavail * bsize, data: dataBytes(config) }
}

function dataBytes({ DATA_DIR, DATABASE_URL }: Config): number | null {
  if (DATABASE_URL !== undefined) return null
  return statSync(databaseFile(DATA_DIR), { throwIfNoEntry: false })?.size ?? 0
}

function tightIn(config: Config, store: BlobStore): BackupWarning[] {
  const { free, data } = roomOf(config, store)
  if (free >= Math.max(2 * (data ?? 0), leastFree)) return []
  return [{ code: 'disk', about: config.DATA_DIR, amount: Math.round(free / megabyte) }]
}

async function lastBackup(store: BlobStore, now: number): Promise<BackupWarning[]> {
  try {
    const newest = await newestIn(store)
    if (newest === 0) return [{ code: 'none', about: store.place, amount: null }]
    const days = Math.floor((now - newest) / dayMs)
    return days < oldAfterDays ? [] : [{ code: 'old', about: store.place, amount: days }]
  } catch (error) {
    if (!(error instanceof BlobsUnavailable)) throw error
    return [{ code: 'store', about: error.message, amount: null }]
  }
}

function canWrite(folder: string): boolean {
  try {
    assertFolderWritable(folder)
    return true
  } catch {
    // Which of the system's reasons it was is told by `doctor`.
    return false
  }
}

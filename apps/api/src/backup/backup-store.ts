import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '../blobs/blob-store.ts'
import { folderBlobs } from '../blobs/folder-blobs.ts'
import type { Config } from '../config.ts'
import { instantOf } from './retention.ts'

/** Where the backups of this installation are: a bucket where one is configured, else a folder. */
export async function backupStore(config: Config): Promise<BlobStore> {
  const bucket = bucketOf(config)
  if (!bucket) return folderBlobs(config.BACKUP_DIR ?? join(config.DATA_DIR, 'backups'))
  // Its library costs a start a third of a second.
  const { s3Blobs } = await import('../blobs/s3-blobs.ts')
  return s3Blobs(bucket)
}

function bucketOf(config: Config) {
  const { BACKUP_S3_ENDPOINT: endpoint, BACKUP_S3_BUCKET: bucket } = config
  const { BACKUP_S3_REGION: region, BACKUP_S3_KEY: key, BACKUP_S3_SECRET: secret } = config
  if (!endpoint || !bucket || !key || !secret) return undefined
  return { endpoint, bucket, region, key, secret }
}

/** Epoch milliseconds of the latest backup; 0 when there is none. */
export async function newestIn(store: BlobStore): Promise<number> {
  const found = await store.list('tiendo-')
  const backups = found.filter(({ name }) => instantOf(name) !== null)
  return Math.max(0, ...backups.map(({ writtenAt }) => writtenAt))
}

/** Brings one onto this machine; `undefined` when there is none of this name. */
export async function fetchBackup(
  store: BlobStore,
  name: string,
  folder: string,
): Promise<string | undefined> {
  const opened = await store.open(name)
  if (!opened) return undefined
  const file = join(folder, name)
  await pipeline(opened.content, createWriteStream(file, { mode: 0o600 }))
  return file
}

/** A folder that nobody else may look into and that is gone afterwards. */
export async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-backup-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

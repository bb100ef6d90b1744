import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { codeOf, refusals, StoreRefused } from './refusal.ts'

/**
 * A file beside the database says that there is one: SQLite would make a new, empty database in the
 * place of a lost one without a word.
 */
const name = 'installed.json'

export function isInstalled(folder: string): boolean {
  return existsSync(join(folder, name))
}

/** After the first successful start. */
export function markInstalled(folder: string): void {
  if (isInstalled(folder)) return
  const written = join(folder, `${name}.new`)
  write(written, `${JSON.stringify({ application: 'tiendo', database: 'tiendo.db' })}\n`)
  renameSync(written, join(folder, name))
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes the folder when there is none. Throws `StoreRefused` when nothing can be written into it. */
export function assertFolderWritable(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    write(probe, 'probe')
  } catch (error) {
    throw new StoreRefused(refusals.folder(folder, codeOf(error)), { cause: error })
  } finally {
    rmSync(probe, { force: true })
  }
}

function write(file: string, text: string): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

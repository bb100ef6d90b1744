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
import { dirname, join } from 'node:path'
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
  writeWhole(join(folder, name), { application: 'tiendo', database: 'tiendo.db' })
}

/** What bears the name is on the disk whole, also after a power cut. */
export function writeWhole(file: string, content: object): void {
  const written = `${file}.new`
  write(written, `${JSON.stringify(content)}\n`)
  renameSync(written, file)
  const handle = openSync(dirname(file), 'r')
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

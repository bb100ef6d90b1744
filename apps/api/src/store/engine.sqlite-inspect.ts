import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import Database from 'better-sqlite3'
import { type Applied, applicationId, ledgerQuery, missing, NewerDatabase } from './migrate.ts'
import { codeOf, refusals, StoreRefused } from './refusal.ts'

/**
 * Looks at a database file before anything opens it for writing. Throws `StoreRefused` when it is
 * gone, damaged, not ours, of a later version or sealed, and leaves every byte as it was. Answers whether
 * an earlier version of the program wrote it.
 */
export function inspectSqlite(file: string, migrations: string, installed: boolean): boolean {
  if (sizeOf(file) === 0) {
    // Where there is a log there was a database; SQLite would throw the log away.
    if (!installed && sizeOf(`${file}-wal`) === 0) return false
    throw new StoreRefused(existsSync(file) ? refusals.empty(file) : refusals.missing(file))
  }
  if (!hasHeader(file)) throw new StoreRefused(refusals.damaged(file, 'không phải tệp SQLite'))
  const absent = [`${file}-wal`, `${file}-shm`].filter((log) => !existsSync(log))
  let isEarlier: boolean
  try {
    isEarlier = readThrough(file, migrations, installed)
  } finally {
    // A reader makes the two when they are absent, and leaves them, with nothing in them.
    for (const log of absent) rmSync(log, { force: true })
  }
  assertWritable(file)
  return isEarlier
}

function readThrough(file: string, migrations: string, installed: boolean): boolean {
  let raw: Database.Database | undefined
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
    const damage = raw.pragma('quick_check(1)', { simple: true })
    if (damage !== 'ok') throw new StoreRefused(refusals.damaged(file, String(damage)))
    const tables = raw.prepare("select name from sqlite_schema where type = 'table'").all()
    if (tables.length === 0) {
      if (installed) throw new StoreRefused(refusals.empty(file))
      // A first start that was cut short.
      return false
    }
    if (raw.pragma('application_id', { simple: true }) !== applicationId) {
      throw new StoreRefused(refusals.foreign(file))
    }
    // The migrator's own table: its columns are fixed.
    return missing(migrations, raw.prepare(ledgerQuery).all() as Applied[]).length > 0
  } catch (error) {
    throw refused(error, file)
  } finally {
    raw?.close()
  }
}

/** Opens it for writing: a sealed file or file system refuses even root, whatever the rights say. */
function assertWritable(file: string): void {
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    closeSync(openSync(file, 'r+'))
  } catch (error) {
    throw new StoreRefused(refusals.readOnly(file, codeOf(error)), { cause: error })
  }
}

function refused(error: unknown, file: string): unknown {
  if (error instanceof NewerDatabase) {
    return new StoreRefused(refusals.newer(error.tag), { cause: error })
  }
  const code = codeOf(error)
  const damaged = /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)
  return damaged ? new StoreRefused(refusals.damaged(file, code), { cause: error }) : error
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function hasHeader(file: string): boolean {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === 'SQLite format 3\0'
}

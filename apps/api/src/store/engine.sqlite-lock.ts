import { join } from 'node:path'
import Database from 'better-sqlite3'
import { codeOf, refusals, StoreRefused } from './refusal.ts'

export const lockFile = (folder: string) => join(folder, 'server.lock')

/**
 * For a server, as long as it runs; several may share a folder. The lock is the system's on a file of its
 * own, so it ends with the process, however that ends, and knows nothing of process numbers, which
 * containers do not share. Answers how to let go; whoever forgets the answer lets go as well.
 */
export function shareFolder(folder: string): () => void {
  return lock(folder, { sql: 'BEGIN; SELECT * FROM sqlite_schema', refusal: refusals.beingMade })
}

/** For a command that must be alone with a folder. Throws `StoreRefused` while a server runs on it. */
export function takeFolder(folder: string): () => void {
  return lock(folder, { sql: 'BEGIN EXCLUSIVE', refusal: refusals.inUse })
}

interface Wanted {
  readonly sql: string
  readonly refusal: (folder: string) => string
}

function lock(folder: string, { sql, refusal }: Wanted): () => void {
  const raw = new Database(lockFile(folder), { timeout: 0 })
  try {
    raw.exec(sql)
  } catch (error) {
    raw.close()
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new StoreRefused(refusal(folder), { cause: error })
    throw error
  }
  return () => raw.close()
}

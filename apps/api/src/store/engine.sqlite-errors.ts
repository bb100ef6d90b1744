import { StoreUnavailable, Taken } from './store.ts'

const unavailable = /^SQLITE_(FULL|READONLY|IOERR|CORRUPT|CANTOPEN|NOTADB|BUSY)/

/** What SQLite says, in the words of the store; anything else as it is. */
export function translated(error: unknown): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(code)) return new Taken(message)
  return unavailable.test(code) ? new StoreUnavailable(message, { cause: error }) : error
}

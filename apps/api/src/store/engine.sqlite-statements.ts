import type Database from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

/** Per connection. More than one request asks; lists of ids make texts of their own, which fall out again. */
const kept = 100

/**
 * The connection as drizzle uses it, which prepares the same text for each question: here it gets the
 * statement of the last time. One that is at work is given to nobody: better-sqlite3 throws.
 */
export function keepStatements(raw: Database.Database): Database.Database {
  const statements = new LRUCache<string, Database.Statement>({ max: kept })
  function prepare(text: string): Database.Statement {
    const known = statements.get(text)
    if (known) return known.reader ? known.raw(false) : known
    const made = raw.prepare(text)
    statements.set(text, made)
    return made
  }
  // Nothing else of a connection is called: transactions begin and end on the real one.
  return { prepare } as Database.Database
}

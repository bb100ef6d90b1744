import Database from 'better-sqlite3'

/**
 * Loaded into a server before its own code (`--import`): every connection then syncs as little as SQLite
 * in WAL does by default, and says otherwise. What the power cut must find.
 */
const pragma = Database.prototype.pragma
Database.prototype.pragma = function (source: string, options?: Database.PragmaOptions) {
  if (source === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL', options)
  return source === 'synchronous' ? 2 : pragma.call(this, source, options)
}

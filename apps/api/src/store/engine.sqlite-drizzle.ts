import { createRequire } from 'node:module'

/** drizzle for SQLite, loaded as CommonJS: see drizzle.ts. */
const load = createRequire(import.meta.url)

export const {
  check,
  foreignKey,
  getTableConfig,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
}: typeof import('drizzle-orm/sqlite-core') = load('drizzle-orm/sqlite-core')

export const { drizzle }: typeof import('drizzle-orm/better-sqlite3') = load(
  'drizzle-orm/better-sqlite3',
)

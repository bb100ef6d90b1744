import { createRequire } from 'node:module'

/**
 * The only door to drizzle's words for SQL. They are loaded as CommonJS: as ES modules they cost every
 * start half a second and 150 MB (docs/adr/0011).
 */
export type { SQL } from 'drizzle-orm'
export type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
export const {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  max,
  ne,
  or,
  sql,
}: typeof import('drizzle-orm') = createRequire(import.meta.url)('drizzle-orm')

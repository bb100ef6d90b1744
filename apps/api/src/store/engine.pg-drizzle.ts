import { createRequire } from 'node:module'

/** drizzle for PostgreSQL, loaded as CommonJS: see drizzle.ts. */
const load = createRequire(import.meta.url)

export const {
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  uniqueIndex,
}: typeof import('drizzle-orm/pg-core') = load('drizzle-orm/pg-core')

export const { drizzle }: typeof import('drizzle-orm/node-postgres') = load(
  'drizzle-orm/node-postgres',
)

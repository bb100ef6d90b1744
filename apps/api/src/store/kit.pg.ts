import {
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
} from './engine.pg-drizzle.ts'
import type { Kit } from './kit.sqlite.ts'

/** Byte order, as in SQLite: the database's own collation must not decide how units sort. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

// The cast is the point of the kit: the same words, the same row types, another engine.
export const kit = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
  text: (name: string) => text(name),
  enum: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => doublePrecision(name),
  instant: (name: string) => bigint(name, { mode: 'number' }),
  bool: (name: string) => boolean(name),
  json: (name: string) => jsonb(name),
  sequence: (name: string) => bigserial(name, { mode: 'number' }).primaryKey(),
} as unknown as Kit

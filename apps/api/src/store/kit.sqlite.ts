import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from './engine.sqlite-drizzle.ts'

/** Column words on SQLite. This side decides the TypeScript types for both engines. */
export const kit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
  text: (name: string) => text(name),
  enum: <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
    text(name, { enum: values as unknown as [T[number], ...T[number][]] }),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  /** Epoch milliseconds. */
  instant: (name: string) => integer(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  /** Opaque: never searched, compared or hashed in SQL. */
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  /** A primary key that rises with every row. */
  sequence: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
}
export type Kit = typeof kit

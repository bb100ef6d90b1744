export type CellValue = string | number | boolean | null | object

/** What a column holds beside text and numbers: the engines keep these two differently. */
export type ColumnShape = { readonly name: string; readonly is?: 'bool' | 'json' }

/** A table as its rows travel from one database to another. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly ColumnShape[]
  /** The order in which the rows travel, the same on both engines. */
  readonly key: readonly string[]
}

export type DumpedRow = readonly CellValue[]

/** All rows of a database as of one moment, while others go on writing. */
export interface Dump {
  readonly engine: 'sqlite' | 'pg'
  /** The newest step of the schema. */
  readonly migration: string
  readonly shapes: readonly TableShape[]
  rows(shape: TableShape): AsyncIterable<DumpedRow>
  close(): Promise<void>
}

/** A database that is being made from rows. It becomes visible as a whole, or not at all. */
export interface Filling {
  insert(shape: TableShape, rows: readonly DumpedRow[]): Promise<void>
  /** All rows are in: checks them and brings the database to this program's schema. */
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** Rows for one insert, by what both engines take as parameters. */
export const rowsPerInsert = 250

/** JSON with its keys in order: PostgreSQL keeps them in one of its own. */
export function ordered(value: unknown): CellValue {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value as CellValue
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function selectOf({ name, columns, key }: TableShape): string {
  const list = columns.map((column) => quoted(column.name)).join(', ')
  return `select ${list} from ${quoted(name)} order by ${key.map(quoted).join(', ')}`
}

import type Database from 'better-sqlite3'
import {
  type CellValue,
  type ColumnShape,
  type Dump,
  type DumpedRow,
  type Filling,
  ordered,
  quoted,
  selectOf,
  type TableShape,
} from './dump.ts'
import { type FoundTable, shapesOf } from './engine.shapes.ts'
import { assertSafe, connect } from './engine.sqlite-connection.ts'
import { migrateSqlite } from './migrate.ts'

/** From a connection of its own: writers and their log go on beside it. */
export function dumpSqlite(file: string): Dump {
  const { raw } = connect(file, true)
  const { migration, shapes } = describe(raw)
  return {
    ...{ engine: 'sqlite', migration, shapes },
    async *rows(shape) {
      // Selected as the shape names them, so each value belongs to its column.
      const rows = raw.prepare(selectOf(shape)).raw().iterate() as Iterable<CellValue[]>
      for (const row of rows) yield row.map((value, at) => neutral(shape.columns[at], value))
    },
    async close() {
      raw.close()
    },
  }
}

/** From here on the connection sees this one moment. */
function describe(raw: Database.Database) {
  try {
    raw.exec('BEGIN')
    const newest = raw.prepare('select tag from schema_migration order by tag desc limit 1')
    return { migration: String(newest.pluck().get()), shapes: shapesOf(tablesIn(raw)) }
  } catch (error) {
    raw.close()
    throw error
  }
}

function tablesIn(raw: Database.Database): FoundTable[] {
  const names = raw
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return names.map((name) => {
    const columns = raw.pragma(`table_info(${quoted(name)})`) as { name: string; pk: number }[]
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    return {
      name,
      columns: columns.map((column) => column.name),
      key: key.map((column) => column.name),
    }
  })
}

function neutral(column: ColumnShape | undefined, value: CellValue): CellValue {
  if (value === null || column?.is === undefined) return value
  return column.is === 'bool' ? value === 1 : ordered(JSON.parse(String(value)))
}

/** Into a file that is not there yet, first at the step of the schema that the rows come from. */
export function fillSqlite(file: string, migrations: string, migration: string): Filling {
  const { raw } = connect(file, false)
  try {
    migrateSqlite(raw, migrations, migration)
    raw.exec('BEGIN IMMEDIATE')
  } catch (error) {
    raw.close()
    throw error
  }
  return {
    async insert(shape, rows) {
      const statement = raw.prepare(insertOf(shape))
      for (const row of rows) statement.run(...parametersOf(shape, row))
    },
    async finish() {
      raw.exec('COMMIT')
      migrateSqlite(raw, migrations)
      assertWhole(raw)
      assertSafe(raw)
      raw.close()
    },
    async abandon() {
      raw.close()
    },
  }
}

function insertOf({ name, columns }: TableShape): string {
  const list = columns.map((column) => quoted(column.name)).join(', ')
  return `insert into ${quoted(name)} (${list}) values (${columns.map(() => '?').join(', ')})`
}

function parametersOf({ columns }: TableShape, row: DumpedRow) {
  return row.map((value, at) => {
    if (value === null) return null
    const { is } = columns[at] ?? {}
    if (is === 'json') return JSON.stringify(value)
    return is === 'bool' ? Number(value) : value
  })
}

function assertWhole(raw: Database.Database): void {
  const damage = raw.pragma('integrity_check(1)', { simple: true })
  if (damage !== 'ok') throw new Error(`integrity_check: ${String(damage)}`)
}

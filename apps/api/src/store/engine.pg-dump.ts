import type pg from 'pg'
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
import { connectPg, locks } from './engine.pg-connect.ts'
import { inspectPg } from './engine.pg-inspect.ts'
import { type FoundTable, shapesOf } from './engine.shapes.ts'
import { migrateClient } from './migrate.ts'
import { placeOf, refusals, StoreRefused } from './refusal.ts'

const rowsPerFetch = 1000
/** Longer a server that is there needs for none of the questions. */
const answerMs = 60_000

/** In one snapshot, by a cursor: what the server sends at once stays small. */
export async function dumpPg(url: string): Promise<Dump> {
  const client = await connectPg(url, { query_timeout: answerMs })
  try {
    await client.query('begin isolation level repeatable read read only')
    return {
      engine: 'pg',
      migration: await newestOf(client),
      shapes: shapesOf(await tablesIn(client)),
      rows: (shape) => rowsBy(client, shape),
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

async function newestOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ tag: string }>(
    'select tag from schema_migration order by tag desc limit 1',
  )
  return String(rows[0]?.tag)
}

async function tablesIn(client: pg.Client): Promise<FoundTable[]> {
  const { rows } = await client.query<FoundTable>(
    `select t.table_name as "name",
       (select array_agg(c.column_name::text) from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.table_name) as "columns",
       (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indisprimary and i.indrelid = quote_ident(t.table_name)::regclass) as "key"
     from information_schema.tables t
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  )
  return rows
}

async function* rowsBy(client: pg.Client, shape: TableShape): AsyncGenerator<DumpedRow> {
  await client.query(`declare kept no scroll cursor for ${selectOf(shape)}`)
  for (;;) {
    const { rows } = await client.query<CellValue[]>({
      text: `fetch ${rowsPerFetch} from kept`,
      rowMode: 'array',
    })
    for (const row of rows) yield row.map((value, at) => neutral(shape.columns[at], value))
    if (rows.length < rowsPerFetch) break
  }
  await client.query('close kept')
}

function neutral(column: ColumnShape | undefined, value: CellValue): CellValue {
  return column?.is === 'json' ? ordered(value) : value
}

/**
 * Into an empty database, in one transaction. Throws `StoreRefused` where there are tables already, and
 * where a server would refuse to start.
 */
export async function fillPg(url: string, migrations: string, migration: string): Promise<Filling> {
  const client = await connectPg(url)
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [locks.schema])
    await assertEmpty(client, url)
    await inspectPg(client, url, migrations)
    await migrateClient(client, migrations, migration)
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    async insert(shape, rows) {
      await client.query(insertOf(shape, rows.length), rows.flatMap(parametersBy(shape)))
    },
    async finish() {
      await raiseSequences(client)
      await migrateClient(client, migrations)
      await client.query('commit')
      await client.end()
    },
    abandon: () => client.end(),
  }
}

async function assertEmpty(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1")
  if (rows.length > 0) throw new StoreRefused(refusals.notEmpty(placeOf(url)))
}

function insertOf({ name, columns }: TableShape, count: number): string {
  const list = columns.map((column) => quoted(column.name)).join(', ')
  const row = (at: number) =>
    `(${columns.map((_, column) => `$${at * columns.length + column + 1}`).join(', ')})`
  const rows = Array.from({ length: count }, (_, at) => row(at)).join(', ')
  return `insert into ${quoted(name)} (${list}) values ${rows}`
}

function parametersBy({ columns }: TableShape) {
  return (row: DumpedRow) =>
    row.map((value, at) =>
      value !== null && columns[at]?.is === 'json' ? JSON.stringify(value) : value,
    )
}

/** Rows came with their numbers; the next one must follow them. */
async function raiseSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select table_name as "table", column_name as "column",
       pg_get_serial_sequence(quote_ident(table_name), column_name) as "sequence"
     from information_schema.columns
     where table_schema = 'public' and column_default like 'nextval(%'`,
  )
  for (const { table, column, sequence } of rows) {
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    )
  }
}

import type { ColumnShape, TableShape } from './dump.ts'
import { getTableConfig } from './engine.sqlite-drizzle.ts'
import { kit } from './kit.sqlite.ts'
import { makeSchema } from './schema.ts'

/**
 * Sessions, counted tries, reports held for review and the runs of jobs end where the database ends; the
 * ledger is made anew.
 */
const left = new Set([
  ...['session', 'rate_bucket', 'review_hold', 'lease', 'job_run'],
  'schema_migration',
])

/** A table as the database itself describes it. */
export interface FoundTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/**
 * What travels, those tables first that others refer to. The database says what there is, also one of
 * an earlier version; the schema says what SQLite cannot: which columns hold JSON or yes and no.
 */
export function shapesOf(found: readonly FoundTable[]): TableShape[] {
  const known = new Map(Object.values(makeSchema(kit)).map((table) => describe(table)))
  const rank = new Map([...known.keys()].map((name, at) => [name, at]))
  return found
    .filter(({ name }) => !left.has(name))
    .sort((a, b) => (rank.get(a.name) ?? rank.size) - (rank.get(b.name) ?? rank.size))
    .map(({ name, columns, key }) => ({
      name,
      // By name: the engines add columns in different places.
      columns: [...columns]
        .sort()
        .map((column) => known.get(name)?.get(column) ?? { name: column }),
      key,
    }))
}

function describe(table: Parameters<typeof getTableConfig>[0]) {
  const { name, columns } = getTableConfig(table)
  const shapes = columns.map(({ name: column, dataType }): [string, ColumnShape] => {
    const is = dataType === 'boolean' ? 'bool' : dataType === 'json' ? 'json' : undefined
    return [column, { name: column, ...(is && { is }) }]
  })
  return [name, new Map(shapes)] as const
}

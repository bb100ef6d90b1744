import { and, eq, getTableColumns, sql } from './drizzle.ts'
import type { Schema } from './schema.ts'
import { StaleVersion, type WriteTx } from './store.ts'

/** Versioned tables and their twins of closed versions. */
export const historyOf = {
  user: 'userHistory',
  period: 'periodHistory',
  project: 'projectHistory',
  report: 'reportHistory',
  feed: 'feedHistory',
  form: 'formHistory',
} as const
export type Entity = keyof typeof historyOf
type Versioning = 'version' | 'validFrom' | 'changeId'
export type Row<E extends Entity> = Schema[E]['$inferSelect']
export type NewRow<E extends Entity> = Omit<Schema[E]['$inferInsert'], Versioning>
export type Patch<E extends Entity> = Partial<Omit<Row<E>, 'id' | Versioning>>

/** Adds versioned rows. */
export async function introduce<E extends Entity>(
  tx: WriteTx,
  entity: E,
  rows: readonly NewRow<E>[],
): Promise<void> {
  const versioning = { version: 1, validFrom: tx.at, changeId: tx.changeId }
  for (const chunk of chunks(rows, 200)) {
    // One generic insert over six tables: the row type is checked by the signature above.
    const table = tx.t[entity] as Schema['report']
    await tx.db.insert(table).values(chunk.map((row) => ({ ...row, ...versioning })) as never)
    await tx.db.insert(tx.t.changeItem).values(
      chunk.map((row) => ({
        changeId: tx.changeId,
        entity,
        entityId: row.id,
        version: 1,
        fields: [],
      })),
    )
  }
}

/**
 * The only way a versioned row changes: the old row goes to its history, the new one takes its place,
 * the log gets a line. Throws `StaleVersion` when somebody was faster or there is no such row.
 */
export async function revise<E extends Entity>(
  tx: WriteTx,
  entity: E,
  seen: { id: string; version: number },
  patch: Patch<E>,
): Promise<Row<E>> {
  const table = tx.t[entity] as Schema['report']
  const history = tx.t[historyOf[entity]] as Schema['reportHistory']
  const here = and(eq(table.id, seen.id), eq(table.version, seen.version))
  const now = sql`cast(${tx.at} as bigint)`
  // Two machines' clocks may disagree: an interval must never be empty.
  const at = sql<number>`case when ${table.validFrom} >= ${now} then ${table.validFrom} + 1 else ${now} end`
  const closing = tx.db
    .select({ ...getTableColumns(table), validTo: at.as('valid_to') })
    .from(table)
    .where(here)
  // A concurrent winner has filed it already: the update below finds nothing.
  await tx.db.insert(history).select(closing).onConflictDoNothing()
  const [row] = await tx.db
    .update(table)
    .set({ ...patch, version: seen.version + 1, validFrom: at, changeId: tx.changeId } as never)
    .where(here)
    .returning()
  if (!row) throw new StaleVersion(await standing(tx, table, seen.id))
  await tx.db.insert(tx.t.changeItem).values({
    changeId: tx.changeId,
    entity,
    entityId: seen.id,
    version: row.version,
    fields: Object.keys(patch),
  })
  return row as unknown as Row<E>
}

async function standing(tx: WriteTx, table: Schema['report'], id: string) {
  const [row] = await tx.db
    .select({
      version: table.version,
      changedBy: tx.t.change.actorName,
      changedAt: tx.t.change.at,
    })
    .from(table)
    .innerJoin(tx.t.change, eq(tx.t.change.id, table.changeId))
    .where(eq(table.id, id))
  return row ?? null
}

export function chunks<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
}

import { and, eq, getTableColumns, inArray, max, type SQL, sql } from './drizzle.ts'
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
  signInPolicy: 'signInPolicyHistory',
} as const
export type Entity = keyof typeof historyOf
type Versioning = 'version' | 'validFrom' | 'changeId'
export type Row<E extends Entity> = Schema[E]['$inferSelect']
export type NewRow<E extends Entity> = Omit<Schema[E]['$inferInsert'], Versioning>
export type Patch<E extends Entity> = Partial<Omit<Row<E>, 'id' | Versioning>>

/** Between so many others have their turn; fewer hold the writer for no longer than they take. */
export const rowsAtOnce = 20

/**
 * Adds versioned rows and answers with their versions. A row that was withdrawn comes back as its next
 * version: what it was before is not forgotten.
 */
export async function introduce<E extends Entity>(
  tx: WriteTx,
  entity: E,
  rows: readonly NewRow<E>[],
): Promise<number[]> {
  const versions: number[] = []
  for (const chunk of chunks(rows, rowsAtOnce)) {
    const former = await lastClosed(tx, entity, chunk)
    const versioned = chunk.map((row) => {
      const { version = 0, until = 0 } = former.get(row.id) ?? {}
      const validFrom = Math.max(tx.at, until)
      return { ...row, version: version + 1, validFrom, changeId: tx.changeId }
    })
    // One generic insert over all tables: the row type is checked by the signature above.
    const table = tx.t[entity] as Schema['report']
    await tx.db.insert(table).values(versioned as never)
    await tx.db.insert(tx.t.changeItem).values(
      versioned.map(({ id, version }) => ({
        ...{ changeId: tx.changeId, entity, entityId: id, version },
        fields: [],
      })),
    )
    versions.push(...versioned.map(({ version }) => version))
    if (chunk.length === rowsAtOnce) await tx.breathe()
  }
  return versions
}

/** Last closed versions of these rows, and when they ended: what comes back goes on after them. */
export async function lastClosed(
  tx: WriteTx,
  entity: Entity,
  rows: readonly { readonly id: string }[],
): Promise<Map<string, { version: number; until: number }>> {
  const history = tx.t[historyOf[entity]] as Schema['reportHistory']
  const ids = rows.map(({ id }) => id)
  const found = await tx.db
    .select({ id: history.id, version: max(history.version), until: max(history.validTo) })
    .from(history)
    .where(inArray(history.id, ids))
    .groupBy(history.id)
  return new Map(
    found.map(({ id, version, until }) => [id, { version: version ?? 0, until: until ?? 0 }]),
  )
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
  const at = closingAt(tx, table)
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

/** When a version ends. Two machines' clocks may disagree: an interval must never be empty. */
export function closingAt({ at }: WriteTx, { validFrom }: Schema['report']): SQL<number> {
  const now = sql`cast(${at} as bigint)`
  return sql<number>`case when ${validFrom} >= ${now} then ${validFrom} + 1 else ${now} end`
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

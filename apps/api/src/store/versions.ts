import { and, inArray } from './drizzle.ts'
import { type Entity, historyOf } from './revise.ts'
import type { Schema } from './schema.ts'
import type { ReadTx } from './store.ts'

/**
 * The versions that changes made, and the ones before them, of one entity. `validTo`, epoch milliseconds, is
 * absent in what still stands. Typed as reports: every versioned table has these columns and others.
 */
export async function selectVersions(
  { db, t }: ReadTx,
  entity: Entity,
  items: readonly { readonly entityId: string; readonly version: number }[],
) {
  const table = t[entity] as Schema['report']
  const history = t[historyOf[entity]] as Schema['reportHistory']
  const ids = [...new Set(items.map(({ entityId }) => entityId))]
  const versions = [...new Set(items.flatMap(({ version }) => [version - 1, version]))]
  const closed = await db
    .select()
    .from(history)
    .where(and(inArray(history.id, ids), inArray(history.version, versions)))
  const current = await db.select().from(table).where(inArray(table.id, ids))
  return [...closed, ...current.map((row) => ({ ...row, validTo: undefined }))]
}

export function isVersioned(entity: string): entity is Entity {
  return Object.hasOwn(historyOf, entity)
}

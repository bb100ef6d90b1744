import { and, count, desc, eq, exists, gte, inArray, lte, type SQL } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

export interface ChangeFilter {
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  readonly actorId?: string | undefined
  /** Epoch milliseconds, both included. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

export async function countChanges(tx: ReadTx, filter: ChangeFilter): Promise<number> {
  const [row] = await tx.db.select({ n: count() }).from(tx.t.change).where(matching(tx, filter))
  return row?.n ?? 0
}

/** Latest first. */
export function selectChanges(
  tx: ReadTx,
  filter: ChangeFilter,
  page: { offset: number; limit: number },
) {
  return tx.db
    .select()
    .from(tx.t.change)
    .where(matching(tx, filter))
    .orderBy(desc(tx.t.change.id))
    .limit(page.limit)
    .offset(page.offset)
}

export function selectChangeItems({ db, t }: ReadTx, changeIds: readonly number[]) {
  return db
    .select()
    .from(t.changeItem)
    .where(inArray(t.changeItem.changeId, [...changeIds]))
    .orderBy(t.changeItem.changeId, t.changeItem.entity, t.changeItem.entityId)
}

function matching({ db, t }: ReadTx, filter: ChangeFilter): SQL | undefined {
  const { entity, entityId, actorId, since, until } = filter
  const touched = db
    .select({ id: t.changeItem.changeId })
    .from(t.changeItem)
    .where(
      and(
        eq(t.changeItem.changeId, t.change.id),
        entity === undefined ? undefined : eq(t.changeItem.entity, entity),
        entityId === undefined ? undefined : eq(t.changeItem.entityId, entityId),
      ),
    )
  return and(
    actorId === undefined ? undefined : eq(t.change.actorId, actorId),
    since === undefined ? undefined : gte(t.change.at, since),
    until === undefined ? undefined : lte(t.change.at, until),
    entity === undefined && entityId === undefined ? undefined : exists(touched),
  )
}

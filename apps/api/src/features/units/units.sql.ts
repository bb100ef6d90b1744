import { count, eq, inArray, isNotNull } from '#store/drizzle.ts'
import { chunks } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'

/** Every unit there ever was, in Vietnamese order of the names. */
export function selectUnits({ db, t }: ReadTx) {
  return db.select().from(t.unit).orderBy(t.unit.sortKey, t.unit.id)
}

/** By unit, closed ones too. */
export async function countAccounts({ db, t }: ReadTx): Promise<ReadonlyMap<string, number>> {
  const { unitId } = t.user
  const rows = await db
    .select({ unitId, accounts: count() })
    .from(t.user)
    .where(isNotNull(unitId))
    .groupBy(unitId)
  return new Map(rows.map((row) => [row.unitId ?? '', row.accounts]))
}

/** Units have no versions of their own yet: the change log alone keeps who switched it. */
export async function setSigns({ db, t }: WriteTx, id: string, signs: boolean): Promise<void> {
  await db.update(t.unit).set({ signs }).where(eq(t.unit.id, id))
}

type UnitRow = WriteTx['t']['unit']['$inferInsert']

export async function insertUnits(tx: WriteTx, rows: readonly UnitRow[]): Promise<void> {
  for (const chunk of chunks(rows, 100)) {
    await tx.db.insert(tx.t.unit).values(chunk)
    await note(
      tx,
      chunk.map(({ id }) => ({ id, fields: [] })),
    )
  }
}

export async function updateUnit(
  tx: WriteTx,
  id: string,
  patch: Partial<Omit<UnitRow, 'id'>>,
): Promise<void> {
  await tx.db.update(tx.t.unit).set(patch).where(eq(tx.t.unit.id, id))
  await note(tx, [{ id, fields: Object.keys(patch) }])
}

/** Only what nothing belongs to: the foreign key of projects has the last word. */
export async function deleteUnits(tx: WriteTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db.delete(tx.t.unit).where(inArray(tx.t.unit.id, [...ids]))
  await note(
    tx,
    ids.map((id) => ({ id, fields: ['withdrawn'] })),
  )
}

async function note(
  { db, t, changeId }: WriteTx,
  touched: readonly { id: string; fields: string[] }[],
): Promise<void> {
  const rows = touched.map(({ id, fields }) => ({
    ...{ changeId, entity: 'unit', entityId: id, version: 1, fields },
  }))
  await db.insert(t.changeItem).values(rows)
}

/** Units that something belongs to or names. */
export async function selectReferred({ db, t }: ReadTx): Promise<Set<string>> {
  const { project, report, user, unit } = t
  const leading = await db
    .select({ unitId: project.unitId, cooperatingUnitIds: project.cooperatingUnitIds })
    .from(project)
  const reporting = await db.selectDistinct({ unitId: report.unitId }).from(report)
  const working = await db.selectDistinct({ unitId: user.unitId }).from(user)
  const above = await db.selectDistinct({ unitId: unit.parentId }).from(unit)
  return new Set([
    ...leading.flatMap(({ unitId, cooperatingUnitIds }) => [unitId, ...cooperatingUnitIds]),
    ...[...reporting, ...working, ...above].flatMap(({ unitId }) => unitId ?? []),
  ])
}

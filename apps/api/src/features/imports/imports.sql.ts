import type { Batch } from '@app/shared/imports/contract.ts'
import type { Mapping } from '@app/shared/imports/model.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'
import { and, asc, desc, eq, inArray, isNull } from '#store/drizzle.ts'
import { chunks } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'

type ItemRow = WriteTx['t']['importItem']['$inferInsert']
export type ItemRecord = WriteTx['t']['importItem']['$inferSelect']
export type BatchRecord = WriteTx['t']['importBatch']['$inferSelect']

/** What the cells of a file may name. */
export async function selectNamed({ db, t }: ReadTx) {
  const { id, name, shortName, committee, kind, validFrom, validTo } = t.unit
  return {
    units: await db
      .select({ id, name, shortName, committee, kind, validFrom, validTo })
      .from(t.unit)
      .orderBy(t.unit.sortKey, t.unit.id),
    areas: await db.select({ id: t.workArea.id, name: t.workArea.name }).from(t.workArea),
    cityProjects: await db
      .select({ id: t.project.id, code: t.project.code })
      .from(t.project)
      .where(eq(t.project.level, 'city')),
    periods: await db
      .select({ id: t.period.id, name: t.period.name, state: t.period.state })
      .from(t.period)
      .orderBy(t.period.endsOn, desc(t.period.startsOn), t.period.id),
    programmes: await db.select({ startsOn: t.programme.startsOn }).from(t.programme),
  }
}

export function selectRemembered({ db, t }: ReadTx) {
  const { shape, kind, mapping } = t.importMapping
  return db
    .select({ shape, kind, mapping })
    .from(t.importMapping)
    .orderBy(desc(t.importMapping.at), t.importMapping.shape)
    .limit(100)
}

export async function putMapping(
  { db, t, at }: WriteTx,
  row: { shape: string; kind: ImportKind; mapping: Mapping },
): Promise<void> {
  await db
    .insert(t.importMapping)
    .values({ ...row, at })
    .onConflictDoUpdate({ target: t.importMapping.shape, set: { ...row, at } })
}

/** The last import of exactly this file that was not taken back. */
export async function findEarlier({ db, t }: ReadTx, sha256: string) {
  const { importBatch: batch } = t
  const [row] = await db
    .select()
    .from(batch)
    .where(and(eq(batch.sha256, sha256), isNull(batch.undoneAt)))
    .orderBy(desc(batch.id))
    .limit(1)
  return row
}

export async function insertBatch(
  { db, t, at, who }: WriteTx,
  row: Pick<BatchRecord, 'kind' | 'fileName' | 'sha256'> & { counts: Batch['counts'] },
): Promise<BatchRecord> {
  const [batch] = await db
    .insert(t.importBatch)
    .values({ ...row, at, by: who.actorName, undoneAt: null, undoneBy: null })
    .returning()
  if (!batch) throw new Error('the import was not kept')
  return batch
}

export async function insertItems(tx: WriteTx, rows: readonly ItemRow[]): Promise<void> {
  for (const chunk of chunks(rows, 50)) {
    await tx.db.insert(tx.t.importItem).values(chunk)
    await tx.breathe()
  }
}

export function selectBatches({ db, t }: ReadTx) {
  return db.select().from(t.importBatch).orderBy(desc(t.importBatch.id)).limit(500)
}

export async function findBatch({ db, t }: ReadTx, id: number): Promise<BatchRecord | undefined> {
  const [row] = await db.select().from(t.importBatch).where(eq(t.importBatch.id, id))
  return row
}

export function selectItems({ db, t }: ReadTx, batchId: number): Promise<ItemRecord[]> {
  return db
    .select()
    .from(t.importItem)
    .where(eq(t.importItem.batchId, batchId))
    .orderBy(asc(t.importItem.row), t.importItem.entity, t.importItem.entityId)
}

export async function closeBatch(
  { db, t, at, who }: WriteTx,
  id: number,
): Promise<BatchRecord | undefined> {
  const [row] = await db
    .update(t.importBatch)
    .set({ undoneAt: at, undoneBy: who.actorName })
    .where(and(eq(t.importBatch.id, id), isNull(t.importBatch.undoneAt)))
    .returning()
  return row
}

type Versioned = 'project' | 'report' | 'user'

export async function selectVersionsOf(
  { db, t }: ReadTx,
  entity: Versioned,
  ids: readonly string[],
): Promise<Map<string, number>> {
  // The three tables name both columns alike.
  const table = t[entity] as WriteTx['t']['report']
  const rows = await db
    .select({ id: table.id, version: table.version })
    .from(table)
    .where(inArray(table.id, [...ids]))
  return new Map(rows.map(({ id, version }) => [id, version]))
}

export function selectReportsOfProjects({ db, t }: ReadTx, projectIds: readonly string[]) {
  const { id, version, state, projectId } = t.report
  return db
    .select({ id, version, state, projectId })
    .from(t.report)
    .where(inArray(projectId, [...projectIds]))
}

/** Those that serve one of these city-level projects. */
export function selectServing({ db, t }: ReadTx, cityProjectIds: readonly string[]) {
  return db
    .select({ id: t.project.id, cityProjectId: t.project.cityProjectId })
    .from(t.project)
    .where(inArray(t.project.cityProjectId, [...cityProjectIds]))
}

export function selectTotalled({ db, t }: ReadTx) {
  const { id, name, validFrom, validTo } = t.unit
  return db.select({ id, name, validFrom, validTo }).from(t.unit).orderBy(t.unit.sortKey, id)
}

/** Reports as an import made them, `<id> <version>`: another import may correct them. */
export async function selectImportedReports({ db, t }: ReadTx): Promise<Set<string>> {
  const rows = await db
    .select({ id: t.importItem.entityId, version: t.importItem.version })
    .from(t.importItem)
    .where(eq(t.importItem.entity, 'report'))
  return new Set(rows.map(({ id, version }) => `${id} ${version}`))
}

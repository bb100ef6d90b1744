import { fold } from '@app/shared/core/text.ts'
import {
  and,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  like,
  lte,
  or,
  type SQL,
  sql,
} from '#store/drizzle.ts'
import { hasWord } from '#store/search.ts'
import type { ReadTx } from '#store/store.ts'

export interface ChangeFilter {
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  readonly actorId?: string | undefined
  /** What the names of actions begin with. */
  readonly groups?: readonly string[] | undefined
  readonly unitId?: string | undefined
  readonly text?: string | undefined
  /** Epoch milliseconds, both included. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

export async function countChanges(tx: ReadTx, filter: ChangeFilter): Promise<number> {
  const { change, changeSeal } = tx.t
  const [row] = await tx.db
    .select({ n: count() })
    .from(change)
    .leftJoin(changeSeal, eq(changeSeal.changeId, change.id))
    .where(matching(tx, filter))
  return row?.n ?? 0
}

/** Latest first. */
export function selectChanges(
  tx: ReadTx,
  filter: ChangeFilter,
  page: { offset: number; limit: number },
) {
  const { change } = tx.t
  return select(tx)
    .where(matching(tx, filter))
    .orderBy(desc(change.id))
    .limit(page.limit)
    .offset(page.offset)
}

export type ChangeRecord = Awaited<ReturnType<typeof selectChanges>>[number]

export async function findChange(tx: ReadTx, id: number): Promise<ChangeRecord | undefined> {
  const [row] = await select(tx).where(eq(tx.t.change.id, id))
  return row
}

function select({ db, t }: ReadTx) {
  const { change, changeSeal, unit } = t
  return db
    .select({
      ...getTableColumns(change),
      number: changeSeal.number,
      seal: changeSeal.hash,
      unitName: unit.name,
    })
    .from(change)
    .leftJoin(changeSeal, eq(changeSeal.changeId, change.id))
    .leftJoin(unit, eq(unit.id, change.actorUnitId))
}

export function selectChangeItems({ db, t }: ReadTx, changeIds: readonly number[]) {
  return db
    .select()
    .from(t.changeItem)
    .where(inArray(t.changeItem.changeId, [...changeIds]))
    .orderBy(t.changeItem.changeId, t.changeItem.entity, t.changeItem.entityId)
}

export type ItemRecord = Awaited<ReturnType<typeof selectChangeItems>>[number]

export function selectUnits({ db, t }: ReadTx) {
  return db.select({ id: t.unit.id, name: t.unit.name }).from(t.unit)
}

export function selectPeriods({ db, t }: ReadTx) {
  return db.select({ id: t.period.id, name: t.period.name }).from(t.period)
}

export function selectPeople({ db, t }: ReadTx) {
  return db.select({ id: t.user.id, name: t.user.name }).from(t.user)
}

export function selectWorkAreas({ db, t }: ReadTx) {
  return db.select({ id: t.workArea.id, name: t.workArea.name }).from(t.workArea)
}

export function selectProjects({ db, t }: ReadTx, ids: readonly string[]) {
  const { id, code, title } = t.project
  return db
    .select({ id, code, title })
    .from(t.project)
    .where(inArray(id, [...ids]))
}

/** The seal that has this number and begins so, with the entry it belongs to. */
export async function findSealed({ db, t }: ReadTx, { number, start }: SealStart) {
  const [row] = await db
    .select({ id: t.change.id, at: t.change.at, hash: t.changeSeal.hash })
    .from(t.changeSeal)
    .innerJoin(t.change, eq(t.change.id, t.changeSeal.changeId))
    .where(eq(t.changeSeal.number, number))
  return row?.hash.startsWith(start) ? row : undefined
}

interface SealStart {
  readonly number: number
  readonly start: string
}

function matching({ db, t }: ReadTx, filter: ChangeFilter): SQL | undefined {
  const { entity, entityId, actorId, groups, unitId, text, since, until } = filter
  const { change, changeItem } = t
  const touched = db
    .select({ id: changeItem.changeId })
    .from(changeItem)
    .where(
      and(
        eq(changeItem.changeId, change.id),
        entity === undefined ? undefined : eq(changeItem.entity, entity),
        entityId === undefined ? undefined : eq(changeItem.entityId, entityId),
      ),
    )
  return and(
    actorId === undefined ? undefined : eq(change.actorId, actorId),
    groups && or(...groups.map((group) => like(change.action, `${group}.%`))),
    unitId === undefined ? undefined : eq(change.actorUnitId, unitId),
    since === undefined ? undefined : gte(change.at, since),
    until === undefined ? undefined : lte(change.at, until),
    entity === undefined && entityId === undefined ? undefined : exists(touched),
    text === undefined ? undefined : saying({ db, t }, text),
  )
}

/** In the name, in the reason, as a number, or of a project that is called so. */
function saying({ db, t }: ReadTx, text: string): SQL | undefined {
  const { change, changeItem, changeSeal, project, report } = t
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const within = (column: typeof change.reason | typeof change.actorName) =>
    sql`${like(column, pattern)} escape '\\'`
  const digits = text.replaceAll('.', '')
  const named = db
    .select({ id: changeItem.changeId })
    .from(changeItem)
    .leftJoin(report, and(eq(changeItem.entity, 'report'), eq(report.id, changeItem.entityId)))
    .innerJoin(project, or(eq(project.id, changeItem.entityId), eq(project.id, report.projectId)))
    .where(and(eq(changeItem.changeId, change.id), hasWord(project.search, fold(text))))
  return or(
    within(change.actorName),
    and(isNotNull(change.reason), within(change.reason)),
    eq(change.requestId, text),
    /^\d{1,9}$/.test(digits) ? eq(changeSeal.number, Number(digits)) : undefined,
    fold(text) === '' ? undefined : exists(named),
  )
}

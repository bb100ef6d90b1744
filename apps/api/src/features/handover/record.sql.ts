import { and, eq, inArray } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

/** The entry of the log with everything that it touched. */
export async function findHandover({ db, t }: ReadTx, id: number) {
  const { change, changeSeal } = t
  const [made] = await db
    .select({
      ...{ id: change.id, at: change.at, by: change.actorName, reason: change.reason },
      ...{ number: changeSeal.number, hash: changeSeal.hash },
    })
    .from(change)
    .leftJoin(changeSeal, eq(changeSeal.changeId, change.id))
    .where(and(eq(change.id, id), eq(change.action, 'user.hand-over')))
  if (!made) return undefined
  const { entity, entityId, version, facts } = t.changeItem
  const items = await db
    .select({ entity, entityId, version, facts })
    .from(t.changeItem)
    .where(eq(t.changeItem.changeId, id))
  return { ...made, items }
}

export type HandoverEntry = NonNullable<Awaited<ReturnType<typeof findHandover>>>

/** An account as it stood after a change: the order of changes, unlike clocks, never goes back. */
export async function accountAt({ db, t }: ReadTx, id: string, changeId: number) {
  const { user, userHistory } = t
  const columns = (table: typeof user | typeof userHistory) => ({
    ...{ username: table.username, name: table.name, unitId: table.unitId, state: table.state },
    ...{ version: table.version, changeId: table.changeId },
  })
  const closed = await db
    .select(columns(userHistory))
    .from(userHistory)
    .where(eq(userHistory.id, id))
  const current = await db.select(columns(user)).from(user).where(eq(user.id, id))
  const account = [...closed, ...current]
    .filter((row) => row.changeId <= changeId)
    .toSorted((left, right) => left.version - right.version)
    .at(-1)
  return account && { id, ...account }
}

export async function findUnit({ db, t }: ReadTx, id: string) {
  const { name, committee } = t.unit
  const [row] = await db.select({ name, committee }).from(t.unit).where(eq(t.unit.id, id))
  return row
}

/** Of the city's own bodies, the one that stands under no other. */
export async function findCityCommittee({ db, t }: ReadTx): Promise<string> {
  const { id, committee, parentId, kind, sortKey } = t.unit
  const bodies = await db
    .select({ committee, parentId })
    .from(t.unit)
    .where(eq(kind, 'thanh_pho'))
    .orderBy(sortKey, id)
  return bodies.find((body) => body.parentId === null)?.committee ?? ''
}

type Items = readonly { readonly entityId: string }[]

/** Every version of these projects, each in the order of codes. */
export async function selectProjectVersions({ db, t }: ReadTx, items: Items) {
  const ids = items.map(({ entityId }) => entityId)
  const columns = ({ id, version, code, title, officer, sortKey }: Table) => ({
    ...{ id, version, code, title, officer, sortKey },
  })
  type Table = typeof t.project | typeof t.projectHistory
  const { project, projectHistory } = t
  const closed = await db
    .select(columns(projectHistory))
    .from(projectHistory)
    .where(inArray(projectHistory.id, ids))
  const current = await db.select(columns(project)).from(project).where(inArray(project.id, ids))
  return [...closed, ...current]
}

export async function selectFeedVersions({ db, t }: ReadTx, items: Items) {
  const ids = items.map(({ entityId }) => entityId)
  const { feed, feedHistory } = t
  const columns = ({ id, version, name }: typeof feed | typeof feedHistory) => ({
    ...{ id, version, name },
  })
  const closed = await db
    .select(columns(feedHistory))
    .from(feedHistory)
    .where(inArray(feedHistory.id, ids))
  const current = await db.select(columns(feed)).from(feed).where(inArray(feed.id, ids))
  return [...closed, ...current]
}

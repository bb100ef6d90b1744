import { and, asc, desc, eq, inArray } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx, WriteTx } from '#store/store.ts'

export function selectAccounts({ db, t }: ReadTx) {
  const { id, username, name, roles, unitId, state, version } = t.user
  return db
    .select({ id, username, name, roles, unitId, state, version })
    .from(t.user)
    .orderBy(username)
}

/**
 * By user name, with what is known of its password and its second factor; the committee's own people belong
 * to no unit.
 */
export function selectAccountFacts({ db, t }: ReadTx) {
  const { id, username, name, roles, unitId, state, version } = t.user
  const { mustChange, oneTimeUntil, signedInAt } = t.credential
  return db
    .select({
      ...{ id, username, name, roles, unitId, state, version },
      ...{ mustChange, oneTimeUntil, signedInAt },
      ...{ unitName: t.unit.name, unitKey: t.unit.sortKey },
      secondFactorAt: t.secondFactor.confirmedAt,
    })
    .from(t.user)
    .leftJoin(t.credential, eq(t.credential.userId, id))
    .leftJoin(t.unit, eq(t.unit.id, unitId))
    .leftJoin(t.secondFactor, eq(t.secondFactor.userId, id))
    .orderBy(username)
}

export type AccountFacts = Awaited<ReturnType<typeof selectAccountFacts>>[number]

export async function findUser({ db, t }: ReadTx, id: string) {
  const [row] = await db.select().from(t.user).where(eq(t.user.id, id))
  return row
}

export async function findNamesake({ db, t }: ReadTx, username: string) {
  const [row] = await db.select({ id: t.user.id }).from(t.user).where(eq(t.user.username, username))
  return row
}

export async function findUnit({ db, t }: ReadTx, id: string) {
  const [row] = await db.select({ id: t.unit.id }).from(t.unit).where(eq(t.unit.id, id))
  return row
}

export async function insertCredential(
  { db, t }: UpkeepTx,
  row: UpkeepTx['t']['credential']['$inferInsert'],
): Promise<void> {
  await db.insert(t.credential).values(row)
}

const powerLock = 'accounts'

/**
 * Whoever changes what administrators may do waits here for those before him, and then sees what they
 * did: PostgreSQL would let two of them take each other's place at once.
 */
export async function takeTurn({ db, t, at }: WriteTx): Promise<void> {
  const value = String(at)
  await db
    .insert(t.setting)
    .values({ key: powerLock, value })
    .onConflictDoUpdate({ target: t.setting.key, set: { value } })
}

/** Every change that touched the account, latest first. */
export function selectAccountChanges({ db, t }: ReadTx, id: string) {
  const { at, actorName: by, action, reason } = t.change
  const { version, fields, facts } = t.changeItem
  return db
    .select({ at, by, action, reason, version, fields, facts })
    .from(t.changeItem)
    .innerJoin(t.change, eq(t.change.id, t.changeItem.changeId))
    .where(and(eq(t.changeItem.entity, 'user'), eq(t.changeItem.entityId, id)))
    .orderBy(desc(t.change.id), desc(version))
}

/** Every version of the account, earliest first. */
export async function selectAccountVersions({ db, t }: ReadTx, id: string) {
  const { version, username, name, roles, unitId, state } = t.userHistory
  const closed = await db
    .select({ version, username, name, roles, unitId, state })
    .from(t.userHistory)
    .where(eq(t.userHistory.id, id))
    .orderBy(asc(version))
  const { user } = t
  const current = await db
    .select({
      ...{ version: user.version, username: user.username, name: user.name },
      ...{ roles: user.roles, unitId: user.unitId, state: user.state },
    })
    .from(user)
    .where(eq(user.id, id))
  return [...closed, ...current]
}

export type AccountVersion = Awaited<ReturnType<typeof selectAccountVersions>>[number]

export function selectUnitNames({ db, t }: ReadTx) {
  const { id, name, validFrom, validTo } = t.unit
  return db.select({ id, name, validFrom, validTo }).from(t.unit).orderBy(t.unit.sortKey, id)
}

/** Those with a session, or whose given password was changed. */
export async function selectUsed({ db, t }: ReadTx, ids: readonly string[]): Promise<Set<string>> {
  const { credential, session } = t
  const changed = await db
    .select({ id: credential.userId })
    .from(credential)
    .where(and(inArray(credential.userId, [...ids]), eq(credential.mustChange, false)))
  const present = await db
    .select({ id: session.userId })
    .from(session)
    .where(inArray(session.userId, [...ids]))
  return new Set([...changed, ...present].map(({ id }) => id))
}

export async function forgetAccounts({ db, t }: UpkeepTx, ids: readonly string[]): Promise<void> {
  await db.delete(t.credential).where(inArray(t.credential.userId, [...ids]))
  for (const table of [t.formerPassword, t.secondFactor, t.recoveryCode, t.device])
    await db.delete(table).where(inArray(table.userId, [...ids]))
  await db.delete(t.notice).where(inArray(t.notice.userId, [...ids]))
}

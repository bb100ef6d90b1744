import { and, eq, inArray } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

export function selectAccounts({ db, t }: ReadTx) {
  const { id, username, name, roles, unitId, state, version } = t.user
  return db
    .select({ id, username, name, roles, unitId, state, version })
    .from(t.user)
    .orderBy(username)
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

export function selectUnitNames({ db, t }: ReadTx) {
  const { id, name, validFrom, validTo } = t.unit
  return db.select({ id, name, validFrom, validTo }).from(t.unit).orderBy(t.unit.sortKey)
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
  await db.delete(t.formerPassword).where(inArray(t.formerPassword.userId, [...ids]))
  await db.delete(t.formerPassword).where(inArray(t.formerPassword.userId, [...ids]))
  await db.delete(t.notice).where(inArray(t.notice.userId, [...ids]))
}

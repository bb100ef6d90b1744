import { and, eq, gte, like, lt, lte, ne, or, sql } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

export async function findSession({ db, t }: ReadTx, tokenHash: string) {
  const { session, user, credential, secondFactor } = t
  const [row] = await db
    .select({
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      confirmedAt: session.confirmedAt,
      id: user.id,
      name: user.name,
      roles: user.roles,
      unitId: user.unitId,
      state: user.state,
      mustChange: credential.mustChange,
      changedAt: credential.changedAt,
      factorAt: secondFactor.confirmedAt,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(credential, eq(credential.userId, user.id))
    .leftJoin(secondFactor, eq(secondFactor.userId, user.id))
    .where(eq(session.tokenHash, tokenHash))
  return row
}

export async function insertSession(
  { db, t }: UpkeepTx,
  row: Omit<UpkeepTx['t']['session']['$inferInsert'], 'seenAt'>,
): Promise<void> {
  await db.insert(t.session).values({ ...row, seenAt: row.createdAt })
}

export async function noteSignIn(
  { db, t }: UpkeepTx,
  userId: string,
  signedInAt: number,
): Promise<void> {
  await db.update(t.credential).set({ signedInAt }).where(eq(t.credential.userId, userId))
}

export async function touchSession(
  { db, t }: UpkeepTx,
  tokenHash: string,
  seenAt: number,
): Promise<void> {
  await db.update(t.session).set({ seenAt }).where(eq(t.session.tokenHash, tokenHash))
}

export async function confirmSession(
  { db, t }: UpkeepTx,
  tokenHash: string,
  confirmedAt: number,
): Promise<void> {
  await db.update(t.session).set({ confirmedAt }).where(eq(t.session.tokenHash, tokenHash))
}

export async function deleteSession({ db, t }: UpkeepTx, tokenHash: string): Promise<void> {
  await db.delete(t.session).where(eq(t.session.tokenHash, tokenHash))
}

/** All sessions of an account, but for the one named. */
export async function deleteSessionsOf(
  { db, t }: UpkeepTx,
  userId: string,
  except = '',
): Promise<void> {
  await db
    .delete(t.session)
    .where(and(eq(t.session.userId, userId), ne(t.session.tokenHash, except)))
}

/** Sessions that no request can wake up again. */
export async function deleteEndedSessions(
  { db, t }: UpkeepTx,
  { now, begunBefore, seenBefore }: { now: number; begunBefore: number; seenBefore: number },
): Promise<void> {
  const { createdAt, seenAt } = t.session
  await db.delete(t.session).where(or(lte(createdAt, begunBefore), lte(seenAt, seenBefore)))
  await db.delete(t.rateBucket).where(lt(t.rateBucket.until, now))
}

export async function findAccount({ db, t }: ReadTx, username: string) {
  const [row] = await db
    .select({
      id: t.user.id,
      username: t.user.username,
      name: t.user.name,
      state: t.user.state,
      passwordHash: t.credential.passwordHash,
      oneTimeUntil: t.credential.oneTimeUntil,
    })
    .from(t.user)
    .innerJoin(t.credential, eq(t.credential.userId, t.user.id))
    .where(eq(t.user.username, username))
  return row
}

export async function findProfile({ db, t }: ReadTx, userId: string) {
  const [row] = await db
    .select({
      username: t.user.username,
      name: t.user.name,
      passwordHash: t.credential.passwordHash,
      mustChange: t.credential.mustChange,
      changedAt: t.credential.changedAt,
      roles: t.user.roles,
      factorAt: t.secondFactor.confirmedAt,
      unit: { id: t.unit.id, name: t.unit.name, shortName: t.unit.shortName },
    })
    .from(t.user)
    .innerJoin(t.credential, eq(t.credential.userId, t.user.id))
    .leftJoin(t.secondFactor, eq(t.secondFactor.userId, t.user.id))
    .leftJoin(t.unit, eq(t.unit.id, t.user.unitId))
    .where(eq(t.user.id, userId))
  return row
}

/** Buckets that are still running, by key. */
export function selectTries({ db, t }: ReadTx, now: number) {
  return db.select().from(t.rateBucket).where(gte(t.rateBucket.until, now))
}

export async function forgetTries({ db, t }: UpkeepTx, key: string): Promise<void> {
  await db.delete(t.rateBucket).where(eq(t.rateBucket.key, key))
}

/** On whatever computer: buckets of known ones have a name behind this one. */
export async function forgetAllTries({ db, t }: UpkeepTx, key: string): Promise<void> {
  const { rateBucket } = t
  await db.delete(rateBucket).where(or(eq(rateBucket.key, key), like(rateBucket.key, `${key} %`)))
}

/** Takes back the try of somebody who turned out to be the right one. */
export async function uncountTry({ db, t }: UpkeepTx, key: string): Promise<void> {
  await db
    .update(t.rateBucket)
    .set({ count: sql`${t.rateBucket.count} - 1` })
    .where(eq(t.rateBucket.key, key))
}

/**
 * Who is active and has kept the password that was set at this moment (epoch milliseconds): without a unit
 * first, then by unit in Vietnamese order.
 */
export function selectAccountsSince({ db, t }: ReadTx, changedAt: number) {
  const { username, name, roles } = t.user
  return db
    .select({ username, name, roles, unit: t.unit.shortName })
    .from(t.user)
    .innerJoin(t.credential, eq(t.credential.userId, t.user.id))
    .leftJoin(t.unit, eq(t.unit.id, t.user.unitId))
    .where(and(eq(t.user.state, 'active'), eq(t.credential.changedAt, changedAt)))
    .orderBy(sql`coalesce(${t.unit.sortKey}, '')`, t.user.username)
}

import { and, desc, eq, lt } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

/** The password that somebody has thought up. */
export async function putOwnPassword(
  { db, t }: UpkeepTx,
  userId: string,
  { passwordHash, changedAt }: { passwordHash: string; changedAt: number },
): Promise<void> {
  const own = { passwordHash, changedAt, mustChange: false, oneTimeUntil: null }
  await db.update(t.credential).set(own).where(eq(t.credential.userId, userId))
}

/** One that somebody else has made, for its own change. */
export async function putGivenPassword(
  { db, t }: UpkeepTx,
  userId: string,
  given: { passwordHash: string; changedAt: number; mustChange: true; oneTimeUntil: number },
): Promise<void> {
  await db.update(t.credential).set(given).where(eq(t.credential.userId, userId))
}

/** The same password under another hash, unless it was changed meanwhile. */
export async function putSamePassword(
  { db, t }: UpkeepTx,
  userId: string,
  { before, after }: { before: string; after: string },
): Promise<void> {
  const { credential } = t
  await db
    .update(credential)
    .set({ passwordHash: after })
    .where(and(eq(credential.userId, userId), eq(credential.passwordHash, before)))
}

/** Latest first. */
export function selectFormerPasswords({ db, t }: ReadTx, userId: string, limit: number) {
  const { id, passwordHash } = t.formerPassword
  return db
    .select({ id, passwordHash })
    .from(t.formerPassword)
    .where(eq(t.formerPassword.userId, userId))
    .orderBy(desc(id))
    .limit(limit)
}

/** Keeps no more than any policy may ask for. */
export async function fileFormerPassword(
  tx: UpkeepTx,
  row: { userId: string; passwordHash: string },
  keep: number,
): Promise<void> {
  const { db, t } = tx
  await db.insert(t.formerPassword).values(row)
  const kept = await selectFormerPasswords(tx, row.userId, keep)
  const oldest = kept.at(-1)
  const { userId, id } = t.formerPassword
  if (oldest)
    await db.delete(t.formerPassword).where(and(eq(userId, row.userId), lt(id, oldest.id)))
}

/** What somebody may have put into a password of this place. */
export async function selectKnownNames({ db, t }: ReadTx): Promise<string[]> {
  const units = await db.select({ name: t.unit.name, other: t.unit.shortName }).from(t.unit)
  const programmes = await db
    .select({ name: t.programme.name, other: t.programme.code })
    .from(t.programme)
  return [...units, ...programmes].flatMap(({ name, other }) => [name, other])
}

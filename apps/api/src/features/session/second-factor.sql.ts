import { and, count, eq, isNotNull, isNull, lt, or } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

export async function findFactor({ db, t }: ReadTx, userId: string) {
  const [row] = await db.select().from(t.secondFactor).where(eq(t.secondFactor.userId, userId))
  return row
}

export async function countRecoveryCodes({ db, t }: ReadTx, userId: string): Promise<number> {
  const { recoveryCode } = t
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)))
  return row?.left ?? 0
}

/** A key that nothing asks for yet; one that was begun before is forgotten. */
export async function beginFactor(
  { db, t }: UpkeepTx,
  row: { userId: string; secret: string },
): Promise<void> {
  await db
    .insert(t.secondFactor)
    .values(row)
    .onConflictDoUpdate({ target: t.secondFactor.userId, set: { secret: row.secret } })
}

export async function confirmFactor(
  { db, t }: UpkeepTx,
  userId: string,
  set: { confirmedAt: number; lastStep: number },
): Promise<void> {
  await db.update(t.secondFactor).set(set).where(eq(t.secondFactor.userId, userId))
}

/** Whether this half minute is later than every one of which a code was taken; it is taken by asking. */
export async function takeStep(
  { db, t }: UpkeepTx,
  userId: string,
  lastStep: number,
): Promise<boolean> {
  const { secondFactor } = t
  const isLater = or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, lastStep))
  const taken = await db
    .update(secondFactor)
    .set({ lastStep })
    .where(and(eq(secondFactor.userId, userId), isNotNull(secondFactor.confirmedAt), isLater))
    .returning({ userId: secondFactor.userId })
  return taken.length > 0
}

/** Whether the code was good; now it is used. */
export async function takeRecoveryCode(
  { db, t }: UpkeepTx,
  { userId, codeHash, usedAt }: { userId: string; codeHash: string; usedAt: number },
): Promise<boolean> {
  const { recoveryCode } = t
  const here = and(eq(recoveryCode.userId, userId), eq(recoveryCode.codeHash, codeHash))
  const taken = await db
    .update(recoveryCode)
    .set({ usedAt })
    .where(and(here, isNull(recoveryCode.usedAt)))
    .returning({ userId: recoveryCode.userId })
  return taken.length > 0
}

export async function putRecoveryCodes(
  { db, t }: UpkeepTx,
  userId: string,
  hashes: readonly string[],
): Promise<void> {
  await db.delete(t.recoveryCode).where(eq(t.recoveryCode.userId, userId))
  await db.insert(t.recoveryCode).values(hashes.map((codeHash) => ({ userId, codeHash })))
}

/** Whether it was in use, not only begun. */
export async function deleteFactor({ db, t }: UpkeepTx, userId: string): Promise<boolean> {
  await db.delete(t.recoveryCode).where(eq(t.recoveryCode.userId, userId))
  const deleted = await db
    .delete(t.secondFactor)
    .where(eq(t.secondFactor.userId, userId))
    .returning({ confirmedAt: t.secondFactor.confirmedAt })
  return deleted.some(({ confirmedAt }) => confirmedAt !== null)
}

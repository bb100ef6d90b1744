import { policyLimits } from '@app/shared/policy/rules.ts'
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

/** Files the present one before another takes its place. Nobody thought up a given one: it is not filed. */
export async function filePassword(tx: UpkeepTx, userId: string): Promise<void> {
  const { db, t } = tx
  const [own] = await db
    .select({ userId: t.credential.userId, passwordHash: t.credential.passwordHash })
    .from(t.credential)
    .where(and(eq(t.credential.userId, userId), eq(t.credential.mustChange, false)))
  if (!own) return
  await db.insert(t.formerPassword).values(own)
  // No more than any policy may ask for.
  const [, most] = policyLimits.history
  const oldest = (await selectFormerPasswords(tx, userId, most)).at(-1)
  const { formerPassword } = t
  const isOlder = and(eq(formerPassword.userId, userId), lt(formerPassword.id, oldest?.id ?? 0))
  await db.delete(formerPassword).where(isOlder)
}

/** What somebody may have put into a password of this place. */
export async function selectKnownNames({ db, t }: ReadTx): Promise<string[]> {
  const units = await db.select({ name: t.unit.name, other: t.unit.shortName }).from(t.unit)
  const programmes = await db
    .select({ name: t.programme.name, other: t.programme.code })
    .from(t.programme)
  return [...units, ...programmes].flatMap(({ name, other }) => [name, other])
}

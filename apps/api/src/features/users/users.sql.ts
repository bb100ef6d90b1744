import { eq } from '#store/drizzle.ts'
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
  row: { userId: string; passwordHash: string; mustChange: boolean; changedAt: number },
): Promise<void> {
  await db.insert(t.credential).values(row)
}

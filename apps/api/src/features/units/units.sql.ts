import { eq } from '#store/drizzle.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'

/** Every unit there ever was, in Vietnamese order of the names. */
export function selectUnits({ db, t }: ReadTx) {
  return db.select().from(t.unit).orderBy(t.unit.sortKey, t.unit.id)
}

/** Units have no versions of their own yet: the change log alone keeps who switched it. */
export async function setSigns(
  { db, t, changeId }: WriteTx,
  id: string,
  signs: boolean,
): Promise<void> {
  await db.update(t.unit).set({ signs }).where(eq(t.unit.id, id))
  const entry = { entity: 'unit', entityId: id, version: 1, fields: ['signs'] }
  await db.insert(t.changeItem).values({ changeId, ...entry })
}

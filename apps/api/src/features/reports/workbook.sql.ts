import { asc } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

/** When this database began, epoch milliseconds: no two that live have it in common. */
export async function findBeginning({ db, t }: ReadTx): Promise<number> {
  const [first] = await db
    .select({ at: t.change.at })
    .from(t.change)
    .orderBy(asc(t.change.id))
    .limit(1)
  return first?.at ?? 0
}

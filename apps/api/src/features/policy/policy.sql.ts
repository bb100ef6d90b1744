import { eq } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

/** The one row there is. */
export const policyId = 'policy'

export async function findPolicy({ db, t }: ReadTx) {
  const [row] = await db.select().from(t.signInPolicy).where(eq(t.signInPolicy.id, policyId))
  return row
}

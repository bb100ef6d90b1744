import { count, gt, max } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

export async function countSessions({ db, t }: ReadTx, now: number): Promise<number> {
  const [row] = await db.select({ n: count() }).from(t.session).where(gt(t.session.expiresAt, now))
  return row?.n ?? 0
}

/** When each job last ended, by how it ended. Epoch milliseconds. */
export function selectLastEnds({ db, t }: ReadTx) {
  const { job, result, endedAt } = t.jobRun
  return db
    .select({ job, result, endedAt: max(endedAt) })
    .from(t.jobRun)
    .where(gt(endedAt, 0))
    .groupBy(job, result)
}

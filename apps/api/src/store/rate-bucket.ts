import { sql } from './drizzle.ts'
import type { UpkeepTx } from './store.ts'

/**
 * Counts once more and answers with the count in the running window, which many processes share. A window
 * that is over begins anew, and ends at `until` (epoch milliseconds).
 */
export async function countIn(
  { db, t }: UpkeepTx,
  { key, now, until }: { key: string; now: number; until: number },
): Promise<{ count: number; until: number }> {
  const { rateBucket } = t
  const ended = sql`${rateBucket.until} <= ${now}`
  const [row] = await db
    .insert(rateBucket)
    .values({ key, count: 1, until })
    .onConflictDoUpdate({
      target: rateBucket.key,
      set: {
        count: sql`case when ${ended} then 1 else ${rateBucket.count} + 1 end`,
        until: sql`case when ${ended} then ${until} else ${rateBucket.until} end`,
      },
    })
    .returning({ count: rateBucket.count, until: rateBucket.until })
  return row ?? { count: 1, until }
}

import { and, eq, lt } from './drizzle.ts'
import type { UpkeepTx } from './store.ts'

/** One person's key for one request that may be repeated on a bad line. */
export interface Once {
  readonly userId: string
  readonly key: string
  /** Of method, address and body: the same key with other content is refused. */
  readonly requestHash: string
}

/**
 * Takes the key for this transaction, or answers with what it led to before. A second request with the
 * key waits here until the first one has committed. `null`: the key is taken now, do the work.
 */
export async function claim(
  { db, t, at }: UpkeepTx,
  once: Once,
): Promise<{ requestHash: string; answer: string } | null> {
  const [claimed] = await db
    .insert(t.idempotency)
    .values({ ...once, answer: '', at })
    .onConflictDoNothing()
    .returning({ key: t.idempotency.key })
  if (claimed) return null
  const [earlier] = await db
    .select({ requestHash: t.idempotency.requestHash, answer: t.idempotency.answer })
    .from(t.idempotency)
    .where(and(eq(t.idempotency.userId, once.userId), eq(t.idempotency.key, once.key)))
  return earlier ?? null
}

/** Keeps the answer under the key, in the transaction of the effect itself. */
export async function settle({ db, t }: UpkeepTx, once: Once, answer: string): Promise<void> {
  await db
    .update(t.idempotency)
    .set({ answer })
    .where(and(eq(t.idempotency.userId, once.userId), eq(t.idempotency.key, once.key)))
}

/** Nobody repeats a request after days. */
export async function forgetKeys({ db, t }: UpkeepTx, before: number): Promise<void> {
  await db.delete(t.idempotency).where(lt(t.idempotency.at, before))
}

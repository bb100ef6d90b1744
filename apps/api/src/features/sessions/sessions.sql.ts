import { and, desc, eq, gt, ne } from '#store/drizzle.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'

/** Those that a request could still wake up, the last seen first. */
export function selectOpenSessions(
  { db, t }: ReadTx,
  { userId, begunAfter, seenAfter }: { userId: string; begunAfter: number; seenAfter: number },
) {
  const { tokenHash, createdAt, seenAt, address, agent } = t.session
  return db
    .select({ id: tokenHash, createdAt, seenAt, address, agent })
    .from(t.session)
    .where(and(eq(t.session.userId, userId), gt(createdAt, begunAfter), gt(seenAt, seenAfter)))
    .orderBy(desc(seenAt), desc(createdAt), tokenHash)
}

/** One session of an account, or all of them but the one that asks. */
export async function deleteSessions(
  { db, t }: WriteTx,
  { userId, sessionId, except }: { userId: string; sessionId: string | null; except: string },
): Promise<number> {
  const { session } = t
  const which =
    sessionId === null ? ne(session.tokenHash, except) : eq(session.tokenHash, sessionId)
  const gone = await db
    .delete(session)
    .where(and(eq(session.userId, userId), which))
    .returning({ id: session.tokenHash })
  return gone.length
}

import { count, desc, eq } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

/** A link with its owner as he is now, and when it was last used. */
export type FeedRecord = Awaited<ReturnType<typeof selectFeeds>>[number]

/** `null`: everybody's. Latest first. */
export function selectFeeds(tx: ReadTx, ownerId: string | null) {
  const { feed } = tx.t
  return joined(tx)
    .where(ownerId === null ? undefined : eq(feed.ownerId, ownerId))
    .orderBy(desc(feed.createdAt), desc(feed.changeId))
}

export async function findFeed(tx: ReadTx, id: string): Promise<FeedRecord | undefined> {
  const [row] = await joined(tx).where(eq(tx.t.feed.id, id))
  return row
}

/** What the holder of the token may have, with all that decides whether he still may. */
export async function findByToken(tx: ReadTx, tokenHash: string): Promise<FeedRecord | undefined> {
  const [row] = await joined(tx).where(eq(tx.t.feedKey.tokenHash, tokenHash))
  return row
}

function joined({ db, t: { feed, feedKey, user, credential } }: ReadTx) {
  return db
    .select({
      ...{ id: feed.id, name: feed.name, view: feed.view, question: feed.question },
      ...{ createdAt: feed.createdAt, expiresAt: feed.expiresAt, revokedAt: feed.revokedAt },
      ...{ version: feed.version, usedAt: feedKey.usedAt },
      owner: { id: user.id, name: user.name, roles: user.roles, unitId: user.unitId },
      ownerState: user.state,
      ownerMustChangePassword: credential.mustChange,
    })
    .from(feed)
    .innerJoin(feedKey, eq(feedKey.feedId, feed.id))
    .innerJoin(user, eq(user.id, feed.ownerId))
    .leftJoin(credential, eq(credential.userId, feed.ownerId))
}

export async function insertKey(
  { db, t }: UpkeepTx,
  key: { tokenHash: string; feedId: string },
): Promise<void> {
  await db.insert(t.feedKey).values(key)
}

export async function touchKey({ db, t }: UpkeepTx, feedId: string, usedAt: number): Promise<void> {
  await db.update(t.feedKey).set({ usedAt }).where(eq(t.feedKey.feedId, feedId))
}

/** Grows with every change that is committed, and with nothing else. */
export async function countChanges({ db, t }: ReadTx): Promise<number> {
  const [row] = await db.select({ n: count() }).from(t.change)
  return row?.n ?? 0
}

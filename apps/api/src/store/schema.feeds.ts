import { feedViews } from '@app/shared/feeds/rules.ts'
import type { Kit } from './kit.sqlite.ts'
import { version } from './schema.changes.ts'

export function feedTables(k: Kit) {
  const columns = () => ({
    ownerId: k.text('owner_id').notNull(),
    name: k.text('name').notNull(),
    view: k.enum('list_view', feedViews).notNull(),
    /** The query part of the list's address, as it was sent: read again at each call. */
    question: k.text('question').notNull(),
    createdAt: k.instant('created_at').notNull(),
    expiresAt: k.instant('expires_at').notNull(),
    revokedAt: k.instant('revoked_at'),
    ...version(k),
  })
  const feed = k.table('feed', { id: k.text('id').primaryKey(), ...columns() }, (t) => [
    k.index('feed_owner_ix').on(t.ownerId),
  ])
  const feedHistory = k.table(
    'feed_history',
    { id: k.text('id').notNull(), ...columns(), validTo: k.instant('valid_to').notNull() },
    (t) => [k.primaryKey({ columns: [t.id, t.version] })],
  )

  /** What opens a link. Never in history, never in a log. */
  const feedKey = k.table(
    'feed_key',
    {
      /** SHA-256 of the token: the table alone opens no door. */
      tokenHash: k.text('token_hash').primaryKey(),
      feedId: k.text('feed_id').notNull(),
      usedAt: k.instant('used_at'),
    },
    (t) => [k.uniqueIndex('feed_key_feed_uq').on(t.feedId)],
  )

  return { feed, feedHistory, feedKey }
}

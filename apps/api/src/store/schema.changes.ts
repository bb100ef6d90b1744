import type { Kit } from './kit.sqlite.ts'

/** The log of changes, and what a transaction needs to be repeatable. */
export function changeTables(k: Kit) {
  /** One row per transaction that changed something: who, when, what for. Append-only. */
  const change = k.table(
    'change',
    {
      id: k.sequence('id'),
      at: k.instant('at').notNull(),
      actorId: k.text('actor_id').notNull(),
      actorName: k.text('actor_name').notNull(),
      action: k.text('action').notNull(),
      reason: k.text('reason'),
      requestId: k.text('request_id'),
    },
    (t) => [k.index('change_at_ix').on(t.at), k.index('change_actor_ix').on(t.actorId, t.id)],
  )

  /** The rows that a change touched, with the version it made. Append-only. */
  const changeItem = k.table(
    'change_item',
    {
      changeId: k.instant('change_id').notNull(),
      entity: k.text('entity').notNull(),
      entityId: k.text('entity_id').notNull(),
      version: k.int('version').notNull(),
      fields: k.json<string[]>('fields').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.changeId, t.entity, t.entityId, t.version] }),
      k.index('change_item_entity_ix').on(t.entityId, t.version),
    ],
  )

  /** Answers already given to a person's key: the same request has one effect. */
  const idempotency = k.table(
    'idempotency',
    {
      userId: k.text('user_id').notNull(),
      key: k.text('key').notNull(),
      requestHash: k.text('request_hash').notNull(),
      answer: k.text('answer').notNull(),
      at: k.instant('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.userId, t.key] }), k.index('idempotency_at_ix').on(t.at)],
  )

  const setting = k.table('setting', {
    key: k.text('key').primaryKey(),
    value: k.text('value').notNull(),
  })

  return { change, changeItem, idempotency, setting }
}

/** What every versioned row carries. */
export function version(k: Kit) {
  return {
    version: k.int('version').notNull(),
    validFrom: k.instant('valid_from').notNull(),
    changeId: k.instant('change_id').notNull(),
  }
}

import type { Role } from '@app/shared/users/rules.ts'
import type { Kit } from './kit.sqlite.ts'

/** What became of one field of something that has no versions. */
export interface Fact {
  readonly field: string
  readonly before: FactValue
  readonly after: FactValue
}
export type FactValue = string | number | boolean | null

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
      /** As they stood then; null: before this was noted, or nobody who has signed in. */
      actorRoles: k.json<Role[]>('actor_roles'),
      actorUnitId: k.text('actor_unit_id'),
      /** Where the request came from. */
      address: k.text('address'),
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
      /** Of what has no versions, and so version 0 here. */
      facts: k.json<Fact[]>('facts'),
    },
    (t) => [
      k.primaryKey({ columns: [t.changeId, t.entity, t.entityId, t.version] }),
      k.index('change_item_entity_ix').on(t.entityId, t.version),
    ],
  )

  /** The chain over all changes, in the order of their commits. Append-only. */
  const changeSeal = k.table(
    'change_seal',
    {
      number: k.int('number').primaryKey(),
      changeId: k.instant('change_id').notNull(),
      /** SHA-256 over the seal before it and all that this change says. */
      hash: k.text('hash').notNull(),
    },
    (t) => [k.uniqueIndex('change_seal_change_uq').on(t.changeId)],
  )

  /** One row, `chain`: how many seals there are. Whoever seals holds it until the commit. */
  const sealHead = k.table('seal_head', {
    id: k.text('id').primaryKey(),
    number: k.int('number').notNull(),
    /** Changes from before there were seals are still being sealed. */
    catchingUp: k.bool('catching_up').notNull(),
  })

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

  return { change, changeItem, changeSeal, sealHead, idempotency, setting }
}

/** What every versioned row carries. */
export function version(k: Kit) {
  return {
    version: k.int('version').notNull(),
    validFrom: k.instant('valid_from').notNull(),
    changeId: k.instant('change_id').notNull(),
  }
}

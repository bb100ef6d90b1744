import type { Role } from '@app/shared/users/rules.ts'
import type { Kit } from './kit.sqlite.ts'
import { version } from './schema.changes.ts'

export function accountTables(k: Kit) {
  const columns = () => ({
    username: k.text('username').notNull(),
    name: k.text('name').notNull(),
    roles: k.json<Role[]>('roles').notNull(),
    unitId: k.text('unit_id'),
    state: k.enum('state', ['active', 'closed']).notNull(),
    ...version(k),
  })
  const user = k.table('app_user', { id: k.text('id').primaryKey(), ...columns() }, (t) => [
    k.uniqueIndex('app_user_username_uq').on(t.username),
  ])
  const userHistory = k.table(
    'app_user_history',
    { id: k.text('id').notNull(), ...columns(), validTo: k.instant('valid_to').notNull() },
    (t) => [k.primaryKey({ columns: [t.id, t.version] })],
  )

  /** Never in history, never in a log. */
  const credential = k.table('credential', {
    userId: k.text('user_id').primaryKey(),
    passwordHash: k.text('password_hash').notNull(),
    mustChange: k.bool('must_change').notNull(),
    changedAt: k.instant('changed_at').notNull(),
    /** A given password opens nothing after this; `null` for one that its owner has chosen. */
    oneTimeUntil: k.instant('one_time_until'),
    signedInAt: k.instant('signed_in_at'),
  })

  /** Passwords that were replaced, so that they do not come again. Never in history, never in a log. */
  const formerPassword = k.table(
    'former_password',
    {
      id: k.sequence('id'),
      userId: k.text('user_id').notNull(),
      passwordHash: k.text('password_hash').notNull(),
    },
    (t) => [k.index('former_password_user_ix').on(t.userId, t.id)],
  )

  /** The key of the app, and the last half minute of which a code was taken. Never in history, never in a log. */
  const secondFactor = k.table('second_factor', {
    userId: k.text('user_id').primaryKey(),
    secret: k.text('secret').notNull(),
    /** Absent: somebody has begun to set it up. */
    confirmedAt: k.instant('confirmed_at'),
    lastStep: k.instant('last_step'),
  })

  const recoveryCode = k.table(
    'recovery_code',
    {
      userId: k.text('user_id').notNull(),
      codeHash: k.text('code_hash').notNull(),
      usedAt: k.instant('used_at'),
    },
    (t) => [k.primaryKey({ columns: [t.userId, t.codeHash] })],
  )

  /** Computers on which somebody has signed in. */
  const device = k.table(
    'device',
    {
      /** SHA-256 of the cookie. */
      tokenHash: k.text('token_hash').notNull(),
      userId: k.text('user_id').notNull(),
      seenAt: k.instant('seen_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.userId, t.tokenHash] }),
      k.index('device_seen_ix').on(t.seenAt),
    ],
  )

  const session = k.table(
    'session',
    {
      /** SHA-256 of the cookie: the table alone opens no door. */
      tokenHash: k.text('token_hash').primaryKey(),
      userId: k.text('user_id').notNull(),
      createdAt: k.instant('created_at').notNull(),
      seenAt: k.instant('seen_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      /** Where it was opened from and with what, as the request said it. */
      address: k.text('address'),
      agent: k.text('agent'),
      /** When the password was last said in it; absent: when it began. */
      confirmedAt: k.instant('confirmed_at'),
    },
    (t) => [k.index('session_user_ix').on(t.userId), k.index('session_expires_ix').on(t.expiresAt)],
  )

  /** Failed sign-ins per account and per address. */
  const rateBucket = k.table('rate_bucket', {
    key: k.text('key').primaryKey(),
    count: k.int('count').notNull(),
    until: k.instant('until').notNull(),
  })

  return {
    ...{ user, userHistory, credential, formerPassword, secondFactor, recoveryCode },
    ...{ device, session, rateBucket },
  }
}

import { secondFactorRules } from '@app/shared/policy/rules.ts'
import type { Kit } from './kit.sqlite.ts'
import { version } from './schema.changes.ts'

export function policyTables(k: Kit) {
  const columns = () => ({
    minLength: k.int('min_length').notNull(),
    classes: k.int('classes').notNull(),
    maxAgeDays: k.int('max_age_days'),
    history: k.int('history').notNull(),
    maxTries: k.int('max_tries').notNull(),
    lockMinutes: k.int('lock_minutes').notNull(),
    idleMinutes: k.int('idle_minutes').notNull(),
    absoluteHours: k.int('absolute_hours').notNull(),
    secondFactor: k.enum('second_factor', secondFactorRules).notNull(),
    ...version(k),
  })
  /** How people sign in: one row, absent while nobody has decided anything. */
  const signInPolicy = k.table('sign_in_policy', { id: k.text('id').primaryKey(), ...columns() })
  const signInPolicyHistory = k.table(
    'sign_in_policy_history',
    { id: k.text('id').notNull(), ...columns(), validTo: k.instant('valid_to').notNull() },
    (t) => [k.primaryKey({ columns: [t.id, t.version] })],
  )
  return { signInPolicy, signInPolicyHistory }
}

import type { Kit } from './kit.sqlite.ts'
import { accountTables } from './schema.accounts.ts'
import { changeTables } from './schema.changes.ts'
import { feedTables } from './schema.feeds.ts'
import { formTables } from './schema.forms.ts'
import { importTables } from './schema.imports.ts'
import { jobTables } from './schema.jobs.ts'
import { noticeTables } from './schema.notices.ts'
import { policyTables } from './schema.policy.ts'
import { programmeTables } from './schema.programme.ts'
import { reportTables } from './schema.reports.ts'

/** Every table, once, for both engines. Versioned tables have a twin `<name>_history` of closed versions. */
export function makeSchema(kit: Kit) {
  return {
    ...changeTables(kit),
    ...accountTables(kit),
    ...programmeTables(kit),
    ...reportTables(kit),
    ...noticeTables(kit),
    ...feedTables(kit),
    ...formTables(kit),
    ...importTables(kit),
    ...jobTables(kit),
    ...policyTables(kit),
  }
}
export type Schema = ReturnType<typeof makeSchema>

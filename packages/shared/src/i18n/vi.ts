import { audit } from '../vi/audit.ts'
import { backups } from '../vi/backups.ts'
import { entryGrid } from '../vi/entry-grid.ts'
import { feeds } from '../vi/feeds.ts'
import { forms } from '../vi/forms.ts'
import { handover } from '../vi/handover.ts'
import { importWizard } from '../vi/import-wizard.ts'
import { imports } from '../vi/imports.ts'
import { policy } from '../vi/policy.ts'
import { projectForm } from '../vi/project-form.ts'
import { secondFactor } from '../vi/second-factor.ts'
import { sessions } from '../vi/sessions.ts'
import { units } from '../vi/units.ts'
import { users } from '../vi/users.ts'
import { frame } from './frame.ts'

/**
 * The Vietnamese catalogue is the source: its shape is what every other language must have.
 * What stands here and not in `frame` comes with the pages that use it.
 */
export const vi = {
  ...frame,
  audit,
  backups,
  entryGrid,
  feeds,
  forms,
  handover,
  imports,
  importWizard,
  policy,
  projectForm,
  sessions,
  units,
  users,
  secondFactor,
}

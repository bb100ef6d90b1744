import { account } from '../en/account.ts'
import { audit } from '../en/audit.ts'
import { backups } from '../en/backups.ts'
import { domain } from '../en/domain.ts'
import { drafts } from '../en/drafts.ts'
import { entry } from '../en/entry.ts'
import { entryGrid } from '../en/entry-grid.ts'
import { errors } from '../en/errors.ts'
import { feeds } from '../en/feeds.ts'
import { forms } from '../en/forms.ts'
import { handover } from '../en/handover.ts'
import { importWizard } from '../en/import-wizard.ts'
import { imports } from '../en/imports.ts'
import { method } from '../en/method.ts'
import { notices } from '../en/notices.ts'
import { overview } from '../en/overview.ts'
import { periods } from '../en/periods.ts'
import { policy } from '../en/policy.ts'
import { projectForm } from '../en/project-form.ts'
import { projectPage } from '../en/project-page.ts'
import { projectTable } from '../en/project-table.ts'
import { reading } from '../en/reading.ts'
import { review } from '../en/review.ts'
import { secondFactor } from '../en/second-factor.ts'
import { sessions } from '../en/sessions.ts'
import { sheets } from '../en/sheets.ts'
import { shell } from '../en/shell.ts'
import { tasks } from '../en/tasks.ts'
import { units } from '../en/units.ts'
import { users } from '../en/users.ts'
import { workbook } from '../en/workbook.ts'
import type { AllMessages } from './messages.ts'

export const en: AllMessages = {
  ...domain,
  ...errors,
  account,
  audit,
  backups,
  drafts,
  entry,
  entryGrid,
  feeds,
  forms,
  handover,
  imports,
  importWizard,
  method,
  notices,
  overview,
  periods,
  policy,
  projectForm,
  projectPage,
  projectTable,
  reading,
  review,
  sessions,
  secondFactor,
  sheets,
  shell,
  tasks,
  units,
  users,
  workbook,
}

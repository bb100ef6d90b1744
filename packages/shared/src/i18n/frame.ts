import { account } from '../vi/account.ts'
import { domain } from '../vi/domain.ts'
import { drafts } from '../vi/drafts.ts'
import { entry } from '../vi/entry.ts'
import { errors } from '../vi/errors.ts'
import { method } from '../vi/method.ts'
import { notices } from '../vi/notices.ts'
import { overview } from '../vi/overview.ts'
import { periods } from '../vi/periods.ts'
import { projectPage } from '../vi/project-page.ts'
import { projectTable } from '../vi/project-table.ts'
import { reading } from '../vi/reading.ts'
import { review } from '../vi/review.ts'
import { sheets } from '../vi/sheets.ts'
import { shell } from '../vi/shell.ts'
import { tasks } from '../vi/tasks.ts'
import { workbook } from '../vi/workbook.ts'

/** The Vietnamese words that every page has: they are in the first thing a browser loads. */
export const frame = {
  ...domain,
  ...errors,
  account,
  drafts,
  entry,
  method,
  notices,
  overview,
  periods,
  projectPage,
  projectTable,
  reading,
  review,
  sheets,
  shell,
  tasks,
  workbook,
}

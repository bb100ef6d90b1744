import { openAccounts } from './accounts.ts'
import { Book } from './book.ts'
import { type Ledger, writeLedger } from './ledger.ts'
import { liveProject } from './project-life.ts'
import { planProjects } from './project-plan.ts'
import { enterPeriods, enterProject } from './registry.ts'
import { enterReports } from './reporting.ts'

/** Everything that happened up to an instant, as rows. Pure: the same instant gives the same rows. */
export function writeHistory(until: number): Ledger {
  const book = new Book()
  openAccounts(book)
  enterPeriods(book)
  const lives = planProjects().map(liveProject)
  for (const life of lives) enterProject(book, life)
  for (const life of lives) enterReports(book, life)
  return writeLedger(book.until(until))
}

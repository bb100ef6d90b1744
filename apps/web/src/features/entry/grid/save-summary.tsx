import type { Report } from '@app/shared/reports/model.ts'
import type { Drafted } from '../drafts/drafts.ts'
import { useDrafts } from '../drafts/use-drafts.ts'
import { SaveLine } from '../save-line.tsx'

interface Props {
  reports: readonly Report[]
  className?: string | undefined
}

/** One line for all reports: the worst of them, else when the last was saved. */
export function SaveSummary({ reports, className }: Props) {
  const drafts = useDrafts()
  const shown = worstOf(reports.map(drafts.see))
  return shown && <SaveLine drafted={shown} className={className} />
}

const worst = ['failed', 'conflict', 'local', 'saving', 'saved'] as const

function worstOf(all: readonly Drafted[]): Drafted | null {
  let found: Drafted | null = null
  for (const drafted of all) {
    if (drafted.state === 'saved' && drafted.report.state === 'todo') continue
    if (found === null || isWorse(drafted, found)) found = drafted
  }
  return found
}

/** Of equally bad ones the later; instants are written in one zone, so that they compare as texts. */
function isWorse(one: Drafted, other: Drafted): boolean {
  const rank = worst.indexOf(one.state) - worst.indexOf(other.state)
  return rank < 0 || (rank === 0 && one.report.savedAt > other.report.savedAt)
}

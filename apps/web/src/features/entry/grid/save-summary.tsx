import { SaveLine } from '../save-line.tsx'
import type { EntryRow } from './entry-rows.ts'

const worst = ['failed', 'conflict', 'local', 'saving', 'saved'] as const

/** One line for all rows: the worst of them, else when the last was saved. */
export function SaveSummary({
  rows,
  className,
}: {
  rows: readonly EntryRow[]
  className?: string | undefined
}) {
  const drafted = rows.map((row) => row.drafted)
  const state = worst.find((known) => drafted.some((one) => one.state === known))
  const latest = drafted
    .filter((one) => one.state === state && (state !== 'saved' || one.report.state !== 'todo'))
    .sort((a, b) => Date.parse(b.report.savedAt) - Date.parse(a.report.savedAt))[0]
  return latest ? <SaveLine drafted={latest} className={className} /> : null
}

import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Remarks } from './beside.tsx'

/** The latest return or reopening, while the report is with the unit because of it. */
export function latestReturn({ state, rounds }: ReportDetail) {
  if (state !== 'returned') return null
  return rounds.findLast(({ action }) => action === 'return' || action === 'reopen') ?? null
}

export function remarksOf(report: ReportDetail): Remarks {
  const fields = latestReturn(report)?.fields ?? []
  return Object.fromEntries(fields.map(({ field, reason }) => [field, reason]))
}

/** On top: why the report is back. */
export function ReturnNote({ report }: { report: ReportDetail }) {
  const { entry } = useWords()
  const { instant } = useFormat()
  const round = latestReturn(report)
  if (!round) return null
  return (
    <Notice tone="warning" title={round.action === 'reopen' ? entry.reopened : entry.returned}>
      <p lang="vi">{round.reason}</p>
      <p className="muted">
        {round.by} · {instant(round.at)}
      </p>
    </Notice>
  )
}

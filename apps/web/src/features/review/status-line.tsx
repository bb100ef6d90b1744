import { suggestedStatus } from '@app/shared/projects/rules.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { ContentField, ReportContent } from '@app/shared/reports/rules.ts'
import { useWords } from '#core/words.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { RemarkButton } from './remark-button.tsx'
import css from './status-line.module.css'

interface Props {
  report: ReportDetail
  before: Pick<ReportContent, 'status'> | null
  onRemark: ((field: ContentField) => void) | undefined
}

/** What the officer claims, before and now, beside what the plan suggests; and whether earlier difficulties are settled. */
export function StatusLine({ report, before, onRemark }: Props) {
  const words = useWords()
  const { one } = words.review
  const { status, percent, plannedPercent, limits, difficultiesSettled, previous } = report
  const suggested = percent === null ? null : suggestedStatus(percent, plannedPercent, limits)
  const answered =
    difficultiesSettled === null
      ? one.settledUnknown
      : difficultiesSettled
        ? one.settledYes
        : one.settledNo
  return (
    <dl className={css.facts}>
      <div>
        <dt>{words.report.status}</dt>
        <dd className={css.line}>
          {before?.status && before.status !== status && (
            <>
              <StatusBadge status={before.status} />
              <span aria-hidden="true">→</span>
            </>
          )}
          {status ? <StatusBadge status={status} /> : '–'}
          {suggested && (
            <span className="muted">
              {one.suggested}: {words.status[suggested]},{' '}
              {status === suggested ? one.asSuggested : <strong>{one.against}</strong>}
            </span>
          )}
          <RemarkButton field="status" onRemark={onRemark} />
        </dd>
      </div>
      {(difficultiesSettled !== null || (previous && previous.difficulties !== '')) && (
        <div>
          <dt>{one.settled}</dt>
          <dd>{answered}</dd>
        </div>
      )}
    </dl>
  )
}

import { suggestedStatus } from '@app/shared/projects/rules.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { ContentField, ReportContent } from '@app/shared/reports/rules.ts'
import { useWords } from '#core/words.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { Figure } from './figure.tsx'
import css from './figures.module.css'
import { RemarkButton } from './remark-button.tsx'

interface Props {
  report: ReportDetail
  before: Pick<ReportContent, 'status'> | null
  onRemark: ((field: ContentField) => void) | undefined
}

/** What the officer claims, before and now, beside what the plan suggests; and whether earlier difficulties are settled. */
export function StatusFigure({ report, before, onRemark }: Props) {
  const words = useWords()
  const { one } = words.review
  const { status, percent, plannedPercent, limits, difficultiesSettled, previous } = report
  const suggested = percent === null ? null : suggestedStatus(percent, plannedPercent, limits)
  const settled = difficultiesSettled ? one.settledYes : one.settledNo
  return (
    <>
      <Figure label={words.report.status}>
        <span className={css.status}>
          {before?.status && before.status !== status && (
            <>
              <StatusBadge status={before.status} />
              <span aria-hidden="true">→</span>
            </>
          )}
          {status ? <StatusBadge status={status} /> : '–'}
          {status !== null && suggested !== null && (
            <span className={css.suggested} data-against={status !== suggested || undefined}>
              {status === suggested ? one.asSuggested : one.against(words.status[suggested])}
            </span>
          )}
          <RemarkButton field="status" onRemark={onRemark} />
        </span>
      </Figure>
      {(difficultiesSettled !== null || (previous && previous.difficulties !== '')) && (
        <div className={css.settled}>
          <dt>{one.settled}:</dt>
          <dd>{difficultiesSettled === null ? one.settledUnknown : settled}</dd>
        </div>
      )}
    </>
  )
}

import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { type ContentField, contentFields, proseFields } from '@app/shared/reports/rules.ts'
import type { ReactNode } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import css from './report-comparison.module.css'
import { StatusBadge } from './status-badge.tsx'

type Content = Pick<ReportDetail, ContentField>

/** One report beside the period before: every part in the order of the form, what did not change in one line. */
export function ReportComparison({ report }: { report: ReportDetail }) {
  const words = useWords()
  const { previous } = report
  const says = words.review.one
  const isSame = (field: ContentField) =>
    previous !== null && report[field] !== '' && report[field] === previous[field]
  const shown = contentFields.filter((field) => !isFolded(field, report, previous))
  const folded = contentFields.filter((field) => isFolded(field, report, previous) && isSame(field))
  return (
    <div className="stack">
      <TableFrame label={says.caption(report.projectCode)}>
        <table className={`data-table ${css.table}`}>
          <caption className="visually-hidden">{says.caption(report.projectCode)}</caption>
          <thead>
            <tr>
              <th scope="col">{says.part}</th>
              <th scope="col">{previous ? says.before(previous.periodName) : says.noBefore}</th>
              <th scope="col">
                {report.state === 'approved'
                  ? says.nowApproved(report.periodName)
                  : report.periodName}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field}>
                <th scope="row">{words.content[field]}</th>
                <td>
                  <Part field={field} content={previous} />
                </td>
                <td data-new={previous !== null && report[field] !== previous[field]}>
                  <Part field={field} content={report} planned={report.plannedPercent} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {folded.length > 0 && (
        <p className="muted">
          {says.unchanged(folded.map((field) => words.content[field]).join(', '))}
        </p>
      )}
    </div>
  )
}

/** A part that says nothing on both sides, or the same, needs no row; percent, status and results always have one. */
function isFolded(field: ContentField, now: Content, before: Content | null): boolean {
  if (field === 'percent' || field === 'status' || field === 'results') return false
  const then = before === null ? '' : before[field]
  return now[field] === then || (now[field] === '' && then === '')
}

interface PartProps {
  field: ContentField
  content: Content | null
  planned?: number | undefined
}

function Part({ field, content, planned }: PartProps): ReactNode {
  const { review } = useWords()
  const format = useFormat()
  if (!content) return <span className="muted">–</span>
  if (field === 'percent') {
    return (
      <>
        <strong>{format.percent(content.percent)}</strong>
        {planned !== undefined && (
          <span className="muted"> · {review.one.planned(format.percent(planned))}</span>
        )}
      </>
    )
  }
  if (field === 'status') {
    return content.status ? (
      <StatusBadge status={content.status} />
    ) : (
      <span className="muted">–</span>
    )
  }
  const text = content[field]
  if (text === '') return <span className="muted">{review.one.empty}</span>
  return (
    <p lang="vi" className={css.prose} data-prose={isProse(field) || undefined}>
      {text}
    </p>
  )
}

function isProse(field: ContentField): boolean {
  const prose: readonly ContentField[] = proseFields
  return prose.includes(field)
}

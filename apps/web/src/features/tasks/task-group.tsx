import type { Messages } from '@app/shared/i18n/messages.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Link } from 'react-router'
import { type Formats, useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { paths } from '#paths.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import css from './task-group.module.css'
import { awaitsSignature, faultCount, type GroupKey } from './task-groups.ts'

interface Props {
  groupKey: GroupKey
  reports: readonly Report[]
}

/** What is done already waits behind its heading. */
export function TaskGroup({ groupKey, reports }: Props) {
  const { tasks } = useWords()
  const title = tasks.group(tasks.groups[groupKey], reports.length)
  const rows = <Rows reports={reports} label={title} />
  if (groupKey === 'approved' || groupKey === 'sent') {
    return <Disclosure summary={title}>{rows}</Disclosure>
  }
  return (
    <section>
      <h2>{title}</h2>
      {rows}
    </section>
  )
}

function Rows({ reports, label }: { reports: readonly Report[]; label: string }) {
  return (
    <ul className={css.rows} aria-label={label}>
      {reports.map((report) => (
        <li key={report.id}>
          <Row report={report} />
        </li>
      ))}
    </ul>
  )
}

/** The whole row is the link. */
function Row({ report }: { report: Report }) {
  const words = useWords()
  const format = useFormat()
  const { id, periodId, projectCode, projectTitle, returnReason, state } = report
  return (
    <Link to={paths.report(periodId, id)} className={css.row}>
      <span className={css.code}>{projectCode}</span>
      <span className={css.title} lang="vi">
        <span className="two-lines">{projectTitle}</span>
        {state === 'returned' && returnReason && <span className={css.reason}>{returnReason}</span>}
      </span>
      <span className={css.state}>
        <ReportStateBadge state={state} />
      </span>
      <span className={css.next}>
        {nextStep(report, words, format)}
        <span className="muted">
          {words.tasks.figures(
            format.percent(report.previousPercent),
            format.percent(report.plannedPercent),
          )}
        </span>
      </span>
    </Link>
  )
}

function nextStep(report: Report, { tasks }: Messages, { instant }: Formats): string {
  const { state, savedAt, submittedAt } = report
  if (state === 'returned') return tasks.next.returned
  if (state === 'todo') return tasks.next.todo
  if (state !== 'draft') return tasks.next.sentAt(instant(submittedAt))
  const faults = faultCount(report)
  const ready = awaitsSignature(report) ? tasks.next.unsigned : tasks.next.ready
  const what = faults === 0 ? ready : tasks.next.missing(faults)
  return `${what} · ${tasks.next.savedAt(instant(savedAt))}`
}

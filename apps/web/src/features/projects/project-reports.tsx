import { reports as files } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { type ReportColumnKey, reportColumns } from '@app/shared/reports/sheet.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { useSheetColumns } from '#parts/sheet-columns.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import css from './record.module.css'

/** Few enough for an upright sheet of paper; the rest stands in the report itself. */
const columns: readonly ReportColumnKey[] = [
  ...(['periodName', 'plannedPercent', 'percent'] as const),
  ...(['status', 'state', 'submittedAt', 'onTime'] as const),
]

interface Props {
  projectId: string
  asOf: string | undefined
  reports: readonly Report[]
}

/** What was reported, period by period, each a link to the whole report. */
export function ProjectReports({ projectId, asOf, reports }: Props) {
  const { projectPage: words } = useWords()
  const linkTo = useReportLink()
  const shown = useSheetColumns(reportColumns, columns, {
    periodName: (report) => (
      <Link to={linkTo(report)} className="nowrap">
        {report.periodName}
      </Link>
    ),
    status: ({ status }) => status && <StatusBadge status={status} />,
    state: ({ state }) => <ReportStateBadge state={state} />,
  })
  return (
    <section aria-labelledby="reports">
      <div className={css.heading}>
        <h2 id="reports">{words.reports}</h2>
        <ExportButton
          quiet
          file={files.file}
          query={{ project: projectId, asOf, columns: columns.join(',') }}
          rows={reports.length}
        />
      </div>
      <DataTable
        caption={words.reportsCaption}
        captionHidden
        columns={shown}
        rows={reports}
        rowKey={({ id }) => id}
        density="compact"
        empty={<EmptyState title={words.noReports}>{words.noReportsHint}</EmptyState>}
      />
    </section>
  )
}

/** People of a unit open the report itself, the committee's people the page that judges it. */
export function useReportLink(): (report: { id: string; periodId: string }) => string {
  const { person } = useSession()
  const isUnits = hasRole(person, ...unitRoles)
  return ({ id, periodId }) => (isUnits ? paths.report(periodId, id) : paths.review(id))
}

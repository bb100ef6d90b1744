import type { Report } from '@app/shared/reports/model.ts'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { paths } from '#paths.ts'

type Facts = Pick<Report, 'periodName' | 'unitName' | 'state' | 'projectId'>

/** Whose report it is and where it stands, in one line. */
export function ReportFacts({ report }: { report: Facts }) {
  const { review } = useWords()
  return (
    <>
      {report.unitName} · {report.periodName} · <ReportStateBadge state={report.state} />{' '}
      <Link to={paths.project(report.projectId)}>{review.one.project}</Link>
    </>
  )
}

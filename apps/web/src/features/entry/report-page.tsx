import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { DueText } from '#parts/due-text.tsx'
import { LogLink } from '#parts/log-link.tsx'
import { ReportComparison } from '#parts/report-comparison.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { Rounds } from '#parts/rounds.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { LeftNote } from './left-note.tsx'
import { ReadOnlyNote } from './read-only-note.tsx'
import { ReportEditor } from './report-editor.tsx'
import { ReportHead } from './report-head.tsx'
import { reportQuery } from './report-queries.ts'
import { ReturnNote } from './return-note.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  await load(reportQuery(String(params.baoCao)))
  return null
}

/** Keyed by the report: what was typed for one never stands in another. */
export function Component() {
  const { baoCao = '' } = useParams()
  return <ReportPage key={baoCao} id={baoCao} />
}

function ReportPage({ id }: { id: string }) {
  const { data: report, error } = useQuery(reportQuery(id))
  const { entry, shell } = useWords()
  const { person } = useSession()
  if (error) return <ProblemNotice error={error} />
  if (!report) return <Loading />
  return (
    <Page
      title={`${report.projectCode} ${report.projectTitle}`}
      contextText={`${entry.title} ${report.periodName}`}
      context={<Context report={report} />}
    >
      <div className="stack">
        <ReportHead report={report} />
        <ReturnNote report={report} />
        {report.allowedActions.includes('save') ? (
          <ReportEditor report={report} />
        ) : (
          <>
            <ReadOnlyNote report={report} />
            {person.unitId === report.unitId && <LeftNote report={report} />}
            <ReportComparison report={report} />
          </>
        )}
        <section className="panel">
          <h2>{shell.rounds.title}</h2>
          <Rounds rounds={report.rounds} />
          <LogLink entity="report" id={report.id} />
        </section>
      </div>
    </Page>
  )
}

function Context({ report }: { report: ReportDetail }) {
  const { shell } = useWords()
  return (
    <>
      {report.periodName} · {report.unitName} · <ReportStateBadge state={report.state} />{' '}
      {report.state !== 'approved' && <DueText dueAt={report.dueAt} prefix={shell.due.label} />}
    </>
  )
}

import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { FlagList } from '#parts/flag-list.tsx'
import { ReportComparison } from '#parts/report-comparison.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { Rounds } from '#parts/rounds.tsx'
import { Sparkline } from '#parts/sparkline.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { QueueSteps } from './queue-steps.tsx'
import { ReviewActions } from './review-actions.tsx'
import css from './review-page.module.css'
import { reportQuery } from './review-queries.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  await load(reportQuery(String(params.baoCao)))
  return null
}

export function Component() {
  const { baoCao = '' } = useParams()
  return <ReviewPage key={baoCao} id={baoCao} />
}

/** One report beside its previous period; why it needs a close look stands first, what to do last. */
function ReviewPage({ id }: { id: string }) {
  const { data: report, error } = useQuery(reportQuery(id))
  const { review, shell } = useWords()
  if (error) return <ProblemNotice error={error} />
  if (!report) return <Loading />
  return (
    <Page
      title={`${report.projectCode} ${report.projectTitle}`}
      contextText={`${review.title} ${report.periodName}`}
      context={<Context report={report} />}
      actions={<QueueSteps report={report} />}
    >
      <div className="stack">
        <Reasons report={report} />
        <ReportComparison report={report} />
        <section className={`panel ${css.curve}`}>
          <h2>{review.one.curve}</h2>
          <Sparkline
            values={report.series.map(({ periodName, ...point }) => ({
              name: periodName,
              ...point,
            }))}
          />
        </section>
        <section className="panel">
          <h2>{shell.rounds.title}</h2>
          <Rounds rounds={report.rounds} />
        </section>
        <ReviewActions report={report} />
      </div>
    </Page>
  )
}

function Context({ report }: { report: ReportDetail }) {
  const { review } = useWords()
  return (
    <>
      {report.periodName} · {report.unitName} · <ReportStateBadge state={report.state} />{' '}
      <Link to={paths.project(report.projectId)}>{review.one.project}</Link>
    </>
  )
}

function Reasons({ report }: { report: ReportDetail }) {
  const { shell } = useWords()
  return report.flags.length > 0 ? (
    <section aria-label={shell.flags.title} className={css.reasons}>
      <strong>{shell.flags.title}</strong>
      <FlagList flags={report.flags} />
    </section>
  ) : (
    <p className="muted">{shell.flags.none}</p>
  )
}

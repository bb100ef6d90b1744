import { useQuery } from '@tanstack/react-query'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { ReportFacts } from './report-facts.tsx'
import { ReportText } from './report-text.tsx'
import { reportQuery } from './review-queries.ts'

/** For the city's leaders: one report as the reviewer reads it, without a queue and without deciding. */
export function ReadOnlyReport({ id }: { id: string }) {
  const { data: report, error } = useQuery(reportQuery(id))
  const { review } = useWords()
  if (error) return <ProblemNotice error={error} />
  if (!report) return <Loading />
  return (
    <Page
      title={`${report.projectCode} ${report.projectTitle}`}
      contextText={`${review.title} ${report.periodName}`}
      context={<ReportFacts report={report} />}
    >
      <ReportText report={report} />
    </Page>
  )
}

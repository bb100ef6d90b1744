import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { loadAsOf, useAsOf } from '#parts/url-state.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { DeadlineChanges } from './deadline-changes.tsx'
import { OfficersInCharge } from './officers-in-charge.tsx'
import { ProjectActions } from './project-actions.tsx'
import { ProjectCurve } from './project-curve.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHistory } from './project-history.tsx'
import css from './project-page.module.css'
import { historyQuery, projectQuery, projectReportsQuery } from './project-queries.ts'
import { ProjectReports } from './project-reports.tsx'
import { SampleMark } from './sample-mark.tsx'
import { Standing } from './standing.tsx'

export async function loader({ request, params: { ma = '' } }: LoaderFunctionArgs) {
  const asOf = await loadAsOf(request)
  await Promise.all([
    load(projectQuery(ma, asOf)),
    load(historyQuery(ma, asOf)),
    load(projectReportsQuery(ma, asOf)),
  ])
  return null
}

/** Keyed by the project: nothing of one stands on the page of another. */
export function Component() {
  const { ma = '' } = useParams()
  return <ProjectPage key={ma} id={ma} />
}

function ProjectPage({ id }: { id: string }) {
  const asOf = useAsOf()
  const words = useWords()
  const { project, history, reports, error } = useParts(id, asOf)
  if (error) return <ProblemNotice error={error} />
  if (!project || !history || !reports) return <Loading />
  return (
    <Page
      title={`${project.code} ${project.title}`}
      titleLang="vi"
      contextText={project.unitName}
      context={
        <>
          {words.kind[project.kind]} · {words.level[project.level]} ·{' '}
          <span lang="vi">{project.unitName}</span>
          {project.sample && <SampleMark />}
        </>
      }
      actions={<ProjectActions {...{ project, asOf, reports }} />}
    >
      <div className={css.page}>
        <Standing project={project} />
        <div className={css.halves}>
          <ProjectCurve project={project} asOf={asOf} />
          <ProjectFacts project={project} />
        </div>
        <ProjectReports projectId={id} {...{ asOf, reports }} />
        <div className={css.halves}>
          <DeadlineChanges project={project} />
          <OfficersInCharge officers={project.officers} />
        </div>
        <ProjectHistory projectId={id} asOf={asOf} entries={history} />
      </div>
    </Page>
  )
}

/** Another day's answer takes the place of the one before it, without a blank between them. */
function useParts(id: string, asOf: string | undefined) {
  const placeholderData = keepPreviousData
  const project = useQuery({ ...projectQuery(id, asOf), placeholderData })
  const history = useQuery({ ...historyQuery(id, asOf), placeholderData })
  const reports = useQuery({ ...projectReportsQuery(id, asOf), placeholderData })
  return {
    project: project.data,
    history: history.data?.items,
    reports: reports.data?.items,
    error: project.error ?? history.error ?? reports.error,
  }
}

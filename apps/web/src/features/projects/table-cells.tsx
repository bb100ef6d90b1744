import type { Project } from '@app/shared/projects/model.ts'
import type { ProjectColumnKey } from '@app/shared/projects/sheet.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { DeadlineBadge } from '#parts/deadline-badge.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { paths } from '#paths.ts'
import { SampleMark } from './sample-mark.tsx'

type Cells = Partial<Record<ProjectColumnKey, (project: Project) => ReactNode>>

/** Cells that say more than their text. `keepAsOf` makes a link stay on the day asked about. */
export function cellsOf(keepAsOf: (path: string) => string): Cells {
  const toProject = ({ id }: Project) => keepAsOf(paths.project(id))
  return {
    code: (project) => (
      <Link to={toProject(project)} lang="vi" className="nowrap">
        {project.code}
      </Link>
    ),
    title: (project) => (
      <>
        <Link to={toProject(project)} lang="vi">
          {project.title}
        </Link>
        {project.sample && <SampleMark />}
      </>
    ),
    unitName: ({ unitName }) => <span lang="vi">{unitName}</span>,
    status: ({ status }) => <StatusBadge status={status} />,
    deadline: ({ deadline }) => <DeadlineBadge deadline={deadline} />,
    reportState: ({ reportState }) => reportState && <ReportStateBadge state={reportState} />,
  }
}

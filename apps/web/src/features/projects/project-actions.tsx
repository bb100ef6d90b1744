import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { type Halt, mayHalt } from '@app/shared/projects/rules.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { HaltAction } from './halt-action.tsx'

interface Props {
  project: ProjectDetail
  asOf: string | undefined
  reports: readonly Report[]
}

const verbs: readonly Halt[] = ['pause', 'resume', 'stop']

export function ProjectActions({ project, asOf, reports }: Props) {
  const { person } = useSession()
  const { projectTable } = useWords()
  const blockedBy = asOf === undefined ? null : projectTable.pastDay
  return (
    <>
      <AsOfControl />
      {hasRole(person, 'reviewer', 'admin') && (
        <>
          {verbs
            .filter((verb) => mayHalt(verb, project.runState))
            .map((verb) => (
              <HaltAction key={verb} {...{ verb, project, blockedBy }} />
            ))}
          <EditButton project={project} blockedBy={blockedBy} />
        </>
      )}
      {hasRole(person, ...unitRoles) && <ReportButton {...{ project, reports, blockedBy }} />}
    </>
  )
}

interface BlockableProps {
  project: ProjectDetail
  /** Why nothing can be changed now. */
  blockedBy: string | null
}

function EditButton({ project, blockedBy }: BlockableProps) {
  const { projectPage } = useWords()
  const icon = <IconPencil size={18} aria-hidden="true" />
  if (blockedBy !== null) {
    return (
      <ActionButton leftSection={icon} blockedBy={blockedBy}>
        {projectPage.edit}
      </ActionButton>
    )
  }
  return (
    <Button component={Link} to={paths.projectEdit(project.id)} leftSection={icon}>
      {projectPage.edit}
    </Button>
  )
}

/** Leads to the open period's report; without one it says why. */
function ReportButton({ project, reports, blockedBy }: BlockableProps & Pick<Props, 'reports'>) {
  const { projectPage } = useWords()
  const report = reports.find(({ id }) => id === project.reportId)
  const reason = blockedBy ?? (report ? null : projectPage.noOpenReport)
  if (reason !== null || !report) {
    return <ActionButton blockedBy={reason}>{projectPage.report}</ActionButton>
  }
  return (
    <Button component={Link} to={paths.report(report.periodId, report.id)}>
      {report.allowedActions.includes('save') ? projectPage.report : projectPage.readReport}
    </Button>
  )
}

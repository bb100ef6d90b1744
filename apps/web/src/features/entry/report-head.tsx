import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { FlagList } from '#parts/flag-list.tsx'
import { ownReportsQuery } from '#parts/own-reports.ts'
import { paths } from '#paths.ts'
import css from './report-head.module.css'

/** The way to the reports before and after this one, to its project, and what a reviewer would ask. */
export function ReportHead({ report }: { report: ReportDetail }) {
  const { entry, review } = useWords()
  const { periodId, unitId, projectId } = report
  const own = useQuery(ownReportsQuery(periodId, unitId)).data?.items ?? []
  const place = own.findIndex(({ id }) => id === report.id)
  return (
    <div className={css.head}>
      <nav className={`${css.steps} no-print`} aria-label={entry.allReports}>
        <Step to={own[place - 1]?.id} periodId={periodId} label={entry.previousReport}>
          <IconChevronLeft size={18} aria-hidden="true" />
        </Step>
        {place >= 0 && <span className="nowrap">{entry.position(place + 1, own.length)}</span>}
        <Step to={own[place + 1]?.id} periodId={periodId} label={entry.nextReport}>
          <IconChevronRight size={18} aria-hidden="true" />
        </Step>
        <Link to={paths.project(projectId)}>{review.one.project}</Link>
      </nav>
      <FlagList flags={report.flags} />
    </div>
  )
}

interface StepProps {
  to: string | undefined
  periodId: string
  label: string
  children: ReactNode
}

function Step({ to, periodId, label, children }: StepProps) {
  if (to === undefined) return null
  return (
    <Button
      component={Link}
      to={paths.report(periodId, to)}
      variant="default"
      size="compact-md"
      aria-label={label}
      title={label}
    >
      {children}
    </Button>
  )
}

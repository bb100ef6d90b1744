import type { Period } from '@app/shared/periods/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { Page } from '#core/page.tsx'
import { queryClient } from '#core/query-client.ts'
import { sessionQuery, useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { askForNotices } from '#parts/notices.ts'
import { loadOwnReports, ownReportsQuery } from '#parts/own-reports.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { PeriodStrip } from './period-strip.tsx'
import { ReminderLine } from './reminder-line.tsx'
import { TaskGroup } from './task-group.tsx'
import { groupsOf } from './task-groups.ts'

export async function loader() {
  const session = await queryClient.ensureQueryData(sessionQuery)
  const open = session?.openPeriods.map(({ id }) => id) ?? []
  // The notices too, so that nothing moves when the reminder comes.
  await Promise.all([loadOwnReports(...open), askForNotices()])
  return null
}

export function Component() {
  const { unit, openPeriods } = useSession()
  const { tasks } = useWords()
  return (
    <Page title={tasks.title} context={unit?.name}>
      <div className="stack">
        {!unit && <EmptyState title={tasks.noUnit}>{tasks.noUnitNote}</EmptyState>}
        {unit && openPeriods.length === 0 && (
          <EmptyState title={tasks.noPeriod}>{tasks.noPeriodNote}</EmptyState>
        )}
        {unit &&
          openPeriods.map((period) => (
            <PeriodTasks key={period.id} period={period} unitId={unit.id} />
          ))}
      </div>
    </Page>
  )
}

function PeriodTasks({ period, unitId }: { period: Period; unitId: string }) {
  const { person } = useSession()
  const { data, error } = useQuery(ownReportsQuery(period.id, unitId))
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  return (
    <section className="stack" aria-label={period.name}>
      <ReminderLine periodId={period.id} reports={data.items} />
      <PeriodStrip period={period} reports={data.items} />
      {groupsOf(data.items, { isSigner: hasRole(person, 'unit-leader') }).map((group) => (
        <TaskGroup key={group.key} groupKey={group.key} reports={group.reports} />
      ))}
    </section>
  )
}

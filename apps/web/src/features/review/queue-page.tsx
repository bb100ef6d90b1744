import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { parseAsString, useQueryState } from 'nuqs'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { queryClient } from '#core/query-client.ts'
import { sessionQuery, useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { DueText } from '#parts/due-text.tsx'
import { PeriodSelect } from '#parts/period-select.tsx'
import { usePeriodParam } from '#parts/url-state.ts'
import { paths } from '#paths.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { TabsNav } from '#ui/tabs-nav.tsx'
import { type Tab, tabKeys, tabOf, tabs } from './queue-groups.ts'
import { QueueList } from './queue-list.tsx'
import { queueQuery } from './review-queries.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  const period = new URL(request.url).searchParams.get('ky') ?? session?.openPeriods[0]?.id
  if (period) await load(queueQuery(period))
  return null
}

export function Component() {
  const { openPeriods } = useSession()
  const { review, shell } = useWords()
  const [chosen] = usePeriodParam()
  const period = openPeriods.find(({ id }) => id === chosen) ?? openPeriods[0]
  const periodId = chosen ?? period?.id
  return (
    <Page
      title={review.title}
      context={period && <DueText dueAt={period.dueAt} prefix={shell.due.label} />}
      contextText={period?.name}
      actions={
        openPeriods.length > 1 && (
          <PeriodSelect periods={openPeriods} fallback={openPeriods[0]?.id ?? null} />
        )
      }
    >
      {periodId ? (
        <Queue periodId={periodId} />
      ) : (
        <EmptyState
          title={review.noPeriod}
          action={
            <Button component={Link} to={paths.periods()}>
              {review.toPeriods}
            </Button>
          }
        >
          {review.noPeriodNote}
        </EmptyState>
      )}
    </Page>
  )
}

function Queue({ periodId }: { periodId: string }) {
  const { review } = useWords()
  const { data, error } = useQuery(queueQuery(periodId))
  const [muc] = useQueryState('muc', parseAsString)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  const tab = tabKeys.find((key) => tabs[key] === muc) ?? 'flagged'
  const of = (key: Tab) => data.items.filter((report) => tabOf(report) === key)
  const waiting = of('flagged').length + of('plain').length
  return (
    <div className="stack">
      <p role="status">{review.lead(waiting, of('flagged').length)}</p>
      <TabsNav
        label={review.tabs.label}
        tabs={tabKeys.map((key) => ({
          to: `${paths.queue()}?${new URLSearchParams({ ky: periodId, muc: tabs[key] })}`,
          label: review.tabs[key],
          count: of(key).length,
          current: key === tab,
        }))}
      />
      <QueueList key={tab} tab={tab} reports={of(tab)} all={data.items} />
    </div>
  )
}

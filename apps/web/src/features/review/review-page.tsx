import type { Messages } from '@app/shared/i18n/messages.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { tabOf } from '@app/shared/review/queue.ts'
import type { Session } from '@app/shared/session/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { parseAsString, useQueryState } from 'nuqs'
import {
  Link,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useNavigate,
  useParams,
} from 'react-router'
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
import { addressOf, tabKeys, tabs } from './queue-groups.ts'
import { ReadOnlyReport } from './read-only-report.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { queueQuery, reportQuery } from './review-queries.ts'
import { type Queue, useQueue } from './use-queue.ts'

/**
 * A link to a report alone is completed: the address always says in which queue it is read. From one report
 * to the next nothing is waited for: the desk asks for what it shows, and may leave it before it has come.
 */
export async function loader({ request, params: { baoCao } }: LoaderFunctionArgs) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (!session) return null
  const asked = new URL(request.url).searchParams
  const period = asked.get('ky') ?? session.openPeriods[0]?.id
  if (!hasRole(session, 'reviewer')) {
    if (baoCao !== undefined) await load(reportQuery(baoCao))
  } else if (baoCao === undefined) {
    if (period) await load(queueQuery(period))
  } else if (period && asked.has('ky') && asked.has('muc')) {
    await load({ ...queueQuery(period), staleTime: 'static' })
  } else throw redirect(home(await load(reportQuery(baoCao)), session))
  return null
}

function home(report: ReportDetail, { today }: Session): string {
  return addressOf(report.periodId, tabOf(report, today) ?? 'flagged', report.id)
}

/** Nothing is asked again for a step within one queue. */
export function shouldRevalidate(step: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, defaultShouldRevalidate } = step
  const isSame = ['ky', 'muc'].every(
    (name) => currentUrl.searchParams.get(name) === nextUrl.searchParams.get(name),
  )
  return isSame ? false : defaultShouldRevalidate
}

export function Component() {
  const { baoCao } = useParams()
  const { person } = useSession()
  if (!hasRole(person, 'reviewer') && baoCao !== undefined) return <ReadOnlyReport id={baoCao} />
  return <ReviewPage reportId={baoCao} />
}

function ReviewPage({ reportId }: { reportId: string | undefined }) {
  const { openPeriods } = useSession()
  const { review, shell } = useWords()
  const navigate = useNavigate()
  const [chosen] = usePeriodParam()
  const [muc] = useQueryState('muc', parseAsString)
  const tab = tabKeys.find((key) => tabs[key] === muc) ?? 'flagged'
  const period = openPeriods.find(({ id }) => id === chosen) ?? openPeriods[0]
  const periodId = chosen ?? period?.id
  const queue = useQueue({ periodId, tab, reportId })
  const { open } = queue
  const name = open && `${open.projectCode} ${open.projectTitle}`
  return (
    <Page
      title={review.title}
      place={paths.queue()}
      context={
        <>
          <span role="status">{leadOf(queue, review)}</span>
          {period && <> · {<DueText dueAt={period.dueAt} prefix={shell.due.label} />}</>}
        </>
      }
      contextText={[name, period?.name].filter(Boolean).join(' · ')}
      actions={
        openPeriods.length > 1 && (
          <PeriodSelect
            periods={openPeriods}
            fallback={openPeriods[0]?.id ?? null}
            onChoose={(id) => id && void navigate(addressOf(id, tab))}
          />
        )
      }
    >
      {periodId ? (
        <ReviewDesk periodId={periodId} tab={tab} queue={queue} />
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

function leadOf({ isThere, of }: Queue, { lead }: Messages['review']): string {
  const flagged = of('flagged').length
  return isThere ? lead(flagged + of('plain').length, flagged) : ''
}

import type { Report } from '@app/shared/reports/model.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { announce } from '#core/announcer.tsx'
import { queryClient } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { addressOf, groupsOf, nextOf, type Tab } from './queue-groups.ts'
import { QueuePane } from './queue-pane.tsx'
import { ReportPane } from './report-pane.tsx'
import { useQueueKeys } from './review-keys.ts'
import { reasonsQuery, reportQuery } from './review-queries.ts'
import type { Undo } from './use-undo.ts'
import css from './workspace.module.css'

interface Props {
  periodId: string
  tab: Tab
  reportId: string | undefined
  /** Of the tab. */
  reports: readonly Report[]
  /** Of the period, whatever their state. */
  all: readonly Report[]
  later: readonly string[]
  onPutOff: (id: string) => void
  undo: Undo
}

/** How many reports of the queue are fetched before they are wanted. */
const aheadCount = 2

/** The queue and one report of it. */
export function Workspace(props: Props) {
  const { tab, all, later, undo } = props
  const { review } = useWords()
  const groups = groupsOf(props.reports, all, later)
  const order = groups.flatMap(({ reports }) => reports)
  const { chosen, hasMoved, choose } = useChoice(props, order)
  const id = chosen ?? order[0]?.id
  const { data: report, error } = useQuery({ ...reportQuery(id ?? ''), enabled: id !== undefined })
  const root = useRef<HTMLDivElement>(null)
  const place = order.findIndex((known) => known.id === id)
  const goOn = () => id !== undefined && choose(nextOf(order, id)?.id)
  const step = (by: -1 | 1) => order[place + by] && choose(order[place + by]?.id)
  useAhead(order.slice(place + 1, place + 1 + aheadCount))
  useQueueKeys(root, step)
  const putOff = (own: Pick<Report, 'id' | 'projectCode'>) => {
    props.onPutOff(own.id)
    announce(review.putOff(own.projectCode))
    goOn()
  }
  return (
    <div ref={root} className={css.workspace}>
      <QueuePane
        {...{ groups, tab, place, total: order.length, later }}
        periodId={props.periodId}
        currentId={id}
        onChoose={choose}
        onStep={step}
      />
      <div className={css.report}>
        {error && <ProblemNotice error={error} />}
        {!error && !report && <Loading />}
        {report && (
          <ReportPane
            key={report.id}
            report={report}
            isLast={order.length <= 1}
            takesFocus={hasMoved}
            onDecided={goOn}
            onPutOff={() => putOff(report)}
            undo={undo}
          />
        )}
      </div>
    </div>
  )
}

/**
 * Which report is open. It is chosen here at once and the address follows, so that two quick presses are
 * two steps; the first one stays open when another is sent before it.
 */
function useChoice({ periodId, tab, reportId }: Props, order: readonly Report[]) {
  const navigate = useNavigate()
  const way = useNavigationType()
  const { key } = useLocation()
  const [seen, setSeen] = useState(key)
  const [id, setId] = useState(reportId ?? order[0]?.id)
  const [hasMoved, setMoved] = useState(false)
  if (seen !== key) {
    setSeen(key)
    // Our own steps replace the address: they have been chosen already. Anything else leads here anew,
    // be it to the report that the address still names while our step is under way.
    if (way !== 'REPLACE') setId(reportId ?? order[0]?.id)
  }
  const choose = (next: string | undefined) => {
    setId(next)
    setMoved(true)
    void navigate(addressOf(periodId, tab, next), { replace: true, preventScrollReset: true })
  }
  return { chosen: id, hasMoved, choose }
}

/** What comes next is there before it is wanted. */
function useAhead(reports: readonly Report[]): void {
  const ids = reports.map(({ id }) => id).join(' ')

  // The server is outside React.
  useEffect(() => {
    void queryClient.prefetchQuery(reasonsQuery)
    for (const id of ids.split(' ').filter(Boolean)) void queryClient.prefetchQuery(reportQuery(id))
  }, [ids])
}

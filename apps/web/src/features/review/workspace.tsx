import type { Report } from '@app/shared/reports/model.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { announce } from '#core/announcer.tsx'
import { queryClient } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { nextOf, type QueueGroup, type Tab } from './queue-groups.ts'
import { QueuePane } from './queue-pane.tsx'
import { ReportPane } from './report-pane.tsx'
import { useQueueKeys } from './review-keys.ts'
import { reasonsQuery, reportQuery } from './review-queries.ts'
import type { Choice } from './use-choice.ts'
import type { Undo } from './use-undo.ts'
import css from './workspace.module.css'

interface Props {
  periodId: string
  tab: Tab
  /** Of the tab. */
  groups: readonly QueueGroup[]
  choice: Choice
  later: readonly string[]
  onPutOff: (id: string) => void
  undo: Undo
}

/** How many reports of the queue are fetched before they are wanted. */
const aheadCount = 2

/** The queue and one report of it. */
export function Workspace(props: Props) {
  const { tab, groups, later, undo } = props
  const { review } = useWords()
  const order = groups.flatMap(({ reports }) => reports)
  const { id, hasMoved, choose } = props.choice
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

/** What comes next is there before it is wanted. */
function useAhead(reports: readonly Report[]): void {
  const ids = reports.map(({ id }) => id).join(' ')

  // The server is outside React.
  useEffect(() => {
    void queryClient.prefetchQuery(reasonsQuery)
    for (const id of ids.split(' ').filter(Boolean)) void queryClient.prefetchQuery(reportQuery(id))
  }, [ids])
}

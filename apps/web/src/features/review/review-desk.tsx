import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { TabsNav } from '#ui/tabs-nav.tsx'
import { addressOf, type Tab, tabKeys, tabOf } from './queue-groups.ts'
import { QueueTable } from './queue-table.tsx'
import { useUndoKey } from './review-keys.ts'
import { queueQuery } from './review-queries.ts'
import { useUndo } from './use-undo.ts'
import { Workspace } from './workspace.tsx'

interface Props {
  periodId: string
  tab: Tab
  /** The one that the address names. */
  reportId: string | undefined
}

/** The tabs, and under them the queue with one report; several at once only where nothing asks for a close look. */
export function ReviewDesk({ periodId, tab, reportId }: Props) {
  const { review } = useWords()
  const { today } = useSession()
  const { data, error } = useQuery(queueQuery(periodId))
  const [later, setLater] = useState<readonly string[]>([])
  const undo = useUndo(periodId)
  useUndoKey(undo.run)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  const of = (key: Tab) => data.items.filter((report) => tabOf(report, today) === key)
  const reports = of(tab)
  const isTable = tab === 'plain' && reportId === undefined
  return (
    <>
      <TabsNav
        label={review.tabs.label}
        tabs={tabKeys.map((key) => ({
          to: addressOf(periodId, key),
          label: review.tabs[key],
          count: of(key).length,
          current: key === tab,
        }))}
      />
      {reports.length === 0 && reportId === undefined ? (
        <NothingHere periodId={periodId} tab={tab} hasPlain={of('plain').length > 0} />
      ) : isTable ? (
        <QueueTable periodId={periodId} reports={reports} undo={undo} />
      ) : (
        <Workspace
          key={`${periodId} ${tab}`}
          {...{ periodId, tab, reportId, reports, later, undo }}
          all={data.items}
          onPutOff={(id) => setLater([...later.filter((known) => known !== id), id])}
        />
      )}
    </>
  )
}

function NothingHere({
  periodId,
  tab,
  hasPlain,
}: Pick<Props, 'periodId' | 'tab'> & { hasPlain: boolean }) {
  const { review } = useWords()
  return (
    <EmptyState
      title={review.empty[tab]}
      action={
        tab === 'flagged' &&
        hasPlain && <Link to={addressOf(periodId, 'plain')}>{review.empty.toPlain}</Link>
      }
    >
      {review.empty.note}
    </EmptyState>
  )
}

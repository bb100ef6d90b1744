import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { TabsNav } from '#ui/tabs-nav.tsx'
import { QueueExport } from './queue-export.tsx'
import { addressOf, type Tab, tabKeys } from './queue-groups.ts'
import { QueueTable } from './queue-table.tsx'
import css from './review-desk.module.css'
import { useUndoKey } from './review-keys.ts'
import type { Queue } from './use-queue.ts'
import { useUndo } from './use-undo.ts'
import { Workspace } from './workspace.tsx'

interface Props {
  periodId: string
  tab: Tab
  queue: Queue
}

/** The tabs, and under them the queue with one report; several at once only where nothing asks for a close look. */
export function ReviewDesk({ periodId, tab, queue }: Props) {
  const { review } = useWords()
  const undo = useUndo(periodId)
  useUndoKey(undo.run)
  const { error, of, groups, later, choice } = queue
  if (error) return <ProblemNotice error={error} />
  if (!queue.isThere) return <Loading />
  const reports = of(tab)
  return (
    <>
      <div className={css.tabs}>
        <TabsNav
          label={review.tabs.label}
          tabs={tabKeys.map((key) => ({
            to: addressOf(periodId, key),
            label: review.tabs[key],
            count: of(key).length,
            current: key === tab,
          }))}
        />
        <QueueExport {...{ periodId, tab }} rows={reports.length} />
      </div>
      {reports.length === 0 && (queue.isTable || choice.id === undefined) ? (
        <NothingHere periodId={periodId} tab={tab} hasPlain={of('plain').length > 0} />
      ) : queue.isTable ? (
        <QueueTable periodId={periodId} reports={reports} undo={undo} />
      ) : (
        <Workspace
          key={`${periodId} ${tab}`}
          {...{ periodId, tab, groups, choice, later, undo }}
          onPutOff={queue.putOff}
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

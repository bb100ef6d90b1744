import type { Report } from '@app/shared/reports/model.ts'
import { tabOf } from '@app/shared/review/queue.ts'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '#core/session.tsx'
import { groupsOf, type QueueGroup, type Tab } from './queue-groups.ts'
import { queueQuery } from './review-queries.ts'
import { type Choice, useChoice } from './use-choice.ts'
import { useLater } from './use-later.ts'

export interface Queue {
  readonly error: Error | null
  /** The queue has come. */
  readonly isThere: boolean
  readonly of: (tab: Tab) => readonly Report[]
  /** Of the tab. */
  readonly groups: readonly QueueGroup[]
  readonly later: readonly string[]
  readonly putOff: (id: string) => void
  readonly choice: Choice
  /** The one that is open, as the queue knows it; several at once are in no need of a name. */
  readonly open: Report | undefined
  /** What has no flag is shown as a table until one is chosen. */
  readonly isTable: boolean
}

interface Place {
  readonly periodId: string | undefined
  readonly tab: Tab
  readonly reportId: string | undefined
}

/** The reports of the period as this person reads them, and which of them is open. */
export function useQueue({ periodId = '', tab, reportId }: Place): Queue {
  const { today } = useSession()
  const { data, error } = useQuery({ ...queueQuery(periodId), enabled: periodId !== '' })
  const [later, putOff] = useLater(periodId)
  const all = data?.items ?? []
  const of = (key: Tab) => all.filter((report) => tabOf(report, today) === key)
  const groups = groupsOf(of(tab), all, later)
  const order = groups.flatMap(({ reports }) => reports)
  const choice = useChoice({ periodId, tab, reportId }, order)
  const isTable = tab === 'plain' && reportId === undefined
  return {
    ...{ error, of, groups, later, putOff, choice, isTable, isThere: data !== undefined },
    open: isTable ? undefined : all.find(({ id }) => id === choice.id),
  }
}

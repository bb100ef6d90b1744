import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { tabOf } from '@app/shared/review/queue.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { announce } from '#core/announcer.tsx'
import { useSend } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { toast } from '#ui/toast.ts'
import { addressOf } from './queue-groups.ts'
import { showAnswers } from './review-queries.ts'

export interface Undo {
  /**
   * Notes what was approved just now, to be taken back until the next approval. What is said stands in the
   * action bar of the report that comes next; where none comes, it is a message at the edge.
   */
  readonly offer: (approved: readonly Report[], where: 'bar' | 'edge') => void
  /** What the action bar says; `null` for nothing. */
  readonly said: string | null
  /** `null` while there is nothing to take back. */
  readonly run: (() => void) | null
}

/** The last approval of this person on this page. */
export function useUndo(periodId: string): Undo {
  const { review } = useWords()
  const { today } = useSession()
  const navigate = useNavigate()
  const [last, setLast] = useState<readonly Report[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const { mutate } = useSend(reports.unapproveSeveral, {
    onAnswer: ({ items }) => {
      const back = items.flatMap(({ report }) => report ?? [])
      const refused = items.flatMap(({ problem }) => problem ?? [])
      showAnswers(periodId, back)
      setLast([])
      setSaid(null)
      const [only, second] = back
      if (refused[0]) toast.failure(`${review.notUndone(refused.length)}: ${refused[0].message}`)
      else if (only && !second) toast.success(review.unapproved(only.projectCode))
      else toast.success(review.unapprovedSeveral(back.length))
      if (!only) return
      const tab = tabOf(only, today) ?? 'flagged'
      void navigate(addressOf(periodId, tab, second ? undefined : only.id))
    },
  })
  const takeBack = (approved: readonly Report[]) =>
    mutate(
      { body: { items: approved.map(({ id, version }) => ({ id, version })) } },
      { onError: (error) => toast.failure(error) },
    )
  return {
    said,
    offer: (approved, where) => {
      const [only, second] = approved
      const text =
        only && !second
          ? review.approved(only.projectCode)
          : review.approvedSeveral(approved.length)
      setLast(approved)
      setSaid(where === 'bar' ? text : null)
      if (where === 'edge') toast.success(text, { run: () => takeBack(approved) })
      else {
        toast.clear()
        announce(text)
      }
    },
    run: last.length > 0 ? () => takeBack(last) : null,
  }
}

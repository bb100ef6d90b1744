import { reports, type SeveralAnswers } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { Notice } from '#ui/notice.tsx'
import { showAnswers } from './review-queries.ts'
import type { Undo } from './use-undo.ts'

interface Props {
  periodId: string
  /** All that may be approved here. */
  ready: readonly Report[]
  chosen: readonly Report[]
  undo: Undo
  onDone: () => void
}

/** The bar under the unflagged reports: how many are chosen, approve, and what could not be approved. */
export function ApproveSeveral(props: Props) {
  const { ready, chosen } = props
  const { review } = useWords()
  const [isAsked, setAsked] = useState(false)
  const { send, isPending, error, failed } = useApproving(props, () => setAsked(false))
  const units = new Set(chosen.map(({ unitId }) => unitId)).size
  const codeOf = (id: string) => ready.find((report) => report.id === id)?.projectCode ?? id
  return (
    <>
      {failed.length > 0 && (
        <Notice tone="error" title={review.failedSeveral(failed.length)} live>
          <ul>
            {failed.map(({ id, problem }) => (
              <li key={id}>{`${codeOf(id)}: ${problem?.message ?? ''}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FootBar
        label={review.actions.label}
        start={<span role="status">{review.chosen(chosen.length, ready.length)}</span>}
      >
        <ActionButton
          blockedBy={chosen.length === 0 && review.noneSelected}
          onClick={() => setAsked(true)}
        >
          {review.select(chosen.length)}
        </ActionButton>
      </FootBar>
      <ConfirmDialog
        opened={isAsked}
        title={review.confirm.title(chosen.length)}
        confirmLabel={review.select(chosen.length)}
        pending={isPending}
        error={error}
        onConfirm={() => send(chosen)}
        onClose={() => setAsked(false)}
      >
        <p>{review.confirm.note(chosen.length, units)}</p>
      </ConfirmDialog>
    </>
  )
}

function useApproving({ periodId, undo, onDone }: Props, onAnswered: () => void) {
  const [failed, setFailed] = useState<SeveralAnswers['items']>([])
  const { mutate, isPending, error } = useSend(reports.approveSeveral, {
    onAnswer: ({ items }) => {
      const approved = items.flatMap(({ report }) => report ?? [])
      setFailed(items.filter(({ problem }) => problem !== null))
      showAnswers(periodId, approved)
      if (approved.length > 0) undo.offer(approved, 'edge')
      onAnswered()
      onDone()
    },
  })
  const send = (chosen: readonly Report[]) =>
    mutate({ body: { items: chosen.map(({ id, version }) => ({ id, version })) } })
  return { send, isPending, error, failed }
}

import { reports, type SeveralAnswers } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { toast } from '#ui/toast.ts'
import css from './queue-list.module.css'

interface Props {
  /** All that may be approved here. */
  ready: readonly Report[]
  chosen: readonly Report[]
  onChoose: (ids: ReadonlySet<string>) => void
}

/** The bar under the unflagged reports: choose all, approve, and what could not be approved. */
export function ApproveSeveral({ ready, chosen, onChoose }: Props) {
  const { review, shell } = useWords()
  const [isAsked, setAsked] = useState(false)
  const { send, isPending, error, failed } = useApproving(() => {
    setAsked(false)
    onChoose(new Set())
  })
  const units = new Set(chosen.map(({ unitId }) => unitId)).size
  return (
    <>
      {failed.length > 0 && (
        <Notice tone="error" title={review.failedSeveral(failed.length)} live>
          <ul>
            {failed.map(({ id, problem }) => (
              <li key={id}>{`${id}: ${problem?.message ?? ''}`}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={`${css.bar} no-print`}>
        <Button variant="default" onClick={() => onChoose(new Set(ready.map(({ id }) => id)))}>
          {shell.table.selectAll(ready.length)}
        </Button>
        <ActionButton
          blockedBy={chosen.length === 0 && review.noneSelected}
          onClick={() => setAsked(true)}
        >
          {review.select(chosen.length)}
        </ActionButton>
      </div>
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

function useApproving(onDone: () => void) {
  const { review } = useWords()
  const { mutate, isPending, error, data } = useSend(reports.approveSeveral)
  const failedOf = (answers: SeveralAnswers) =>
    answers.items.filter(({ problem }) => problem !== null)
  const send = (chosen: readonly Report[]) => {
    const items = chosen.map(({ id, version }) => ({ id, version }))
    const onSuccess = (answers: SeveralAnswers) => {
      const done = answers.items.length - failedOf(answers).length
      if (done > 0) toast.success(review.approvedSeveral(done))
      onDone()
    }
    mutate({ body: { items } }, { onSuccess })
  }
  return { send, isPending, error, failed: data ? failedOf(data) : [] }
}

import { type Batch, imports } from '@app/shared/imports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { batchQuery } from './import-queries.ts'
import { useImportWords } from './words.ts'

interface Props {
  batch: Batch
  size?: 'sm' | 'compact-md'
}

/** Takes an import back, or says what stands in the way. */
export function UndoButton({ batch, size }: Props) {
  const { undo: words } = useImportWords().importWizard
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const isGone = isDone || batch.undone !== null
  return (
    <>
      <ActionButton
        variant="default"
        {...(size && { size })}
        aria-label={words.of(batch.id)}
        blockedBy={(isGone && words.gone) || (batch.undoUntil === null && words.late)}
        onClick={() => setOpen(true)}
      >
        {words.button}
      </ActionButton>
      {isOpen && (
        <UndoDialog id={batch.id} onDone={() => setDone(true)} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

interface DialogProps {
  id: number
  onDone: () => void
  onClose: () => void
}

function UndoDialog({ id, onDone, onClose }: DialogProps) {
  const { undo: words } = useImportWords().importWizard
  const { data: detail, error } = useQuery(batchQuery(id))
  const { mutate, isPending, error: refusal } = useSend(imports.undo)
  const isBlocked = (detail?.depends.length ?? 0) > 0
  const undo = () => {
    const onSuccess = () => {
      toast.success(words.done(id))
      onDone()
      onClose()
    }
    mutate({ params: { id: String(id) } }, { onSuccess })
  }
  return (
    <>
      <ConfirmDialog
        opened={!wantsPassword(refusal)}
        title={words.of(id)}
        confirmLabel={words.confirm}
        tone="danger"
        pending={isPending}
        blockedBy={isBlocked && words.blocked}
        error={refusal}
        onConfirm={undo}
        onClose={onClose}
      >
        <ProblemNotice error={error} />
        {!detail && !error && <Loading />}
        {detail && <p>{words.lead(detail.counts.added + detail.counts.changed)}</p>}
        {detail && isBlocked && <Obstacles depends={detail.depends} />}
      </ConfirmDialog>
      <ConfirmPassword error={refusal} onConfirmed={undo} onClose={onClose} />
    </>
  )
}

const named = 10

function Obstacles({
  depends,
}: {
  depends: readonly { key: string; name: string; why: string }[]
}) {
  const { importWizard: words } = useImportWords()
  return (
    <Notice tone="warning" title={words.undo.blocked}>
      <ul>
        {depends.slice(0, named).map(({ key, name, why }) => (
          <li key={`${key} ${why}`}>
            <span lang="vi">{[key, name].filter(Boolean).join(' · ')}</span>: {why}
          </li>
        ))}
      </ul>
      {depends.length > named && <p>{words.check.more(depends.length - named)}</p>}
    </Notice>
  )
}

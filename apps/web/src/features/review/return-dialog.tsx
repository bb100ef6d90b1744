import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { toast } from '#ui/toast.ts'
import { type FieldRemark, FieldRemarks } from './field-remarks.tsx'
import { useNeighbours } from './queue-steps.tsx'

interface Props {
  report: ReportDetail
  /** `null`: not open. */
  verb: 'return' | 'reopen' | null
  onClose: () => void
}

/** Why the report goes back to the unit: one reason on top, and a word to single parts if wanted. */
export function ReturnDialog({ report, verb, onClose }: Props) {
  const { review } = useWords()
  const { returning } = review
  const navigate = useNavigate()
  const { next } = useNeighbours(report)
  const [remarks, setRemarks] = useState<readonly FieldRemark[]>([])
  const { mutate, isPending, error } = useSend(verb === 'reopen' ? reports.reopen : reports.return)
  const { id, version, projectCode } = report
  const isReopening = verb === 'reopen'
  const isIncomplete = remarks.some(({ reason }) => reason.trim() === '')
  const send = (reason: string) => {
    const onSuccess = () => {
      toast.success(isReopening ? review.reopened(projectCode) : review.returned(projectCode))
      onClose()
      if (!isReopening && next) void navigate(paths.review(next.id))
    }
    mutate({ params: { id }, body: { version, reason, fields: [...remarks] } }, { onSuccess })
  }
  return (
    <ReasonDialog
      opened={verb !== null}
      title={isReopening ? returning.reopenTitle(projectCode) : returning.title(projectCode)}
      label={returning.label}
      hint={returning.hint}
      missing={returning.missing}
      suggestions={isReopening ? [] : returning.suggestions}
      confirmLabel={isReopening ? review.actions.reopen : review.actions.return}
      pending={isPending}
      error={error}
      blockedBy={isIncomplete && returning.fieldMissing}
      onSend={send}
      onClose={onClose}
    >
      {isReopening && <p>{returning.reopenNote}</p>}
      <FieldRemarks remarks={remarks} onChange={setRemarks} />
    </ReasonDialog>
  )
}

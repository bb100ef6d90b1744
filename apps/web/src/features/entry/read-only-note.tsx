import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { toast } from '#ui/toast.ts'

/** Why nothing can be typed here, and what can be done about it. */
export function ReadOnlyNote({ report }: { report: ReportDetail }) {
  const { entry } = useWords()
  const { instant } = useFormat()
  const { person } = useSession()
  const { state, submittedBy, submittedAt, approvedBy, approvedAt, allowedActions } = report
  const isOwn = person.unitId === report.unitId
  return (
    <Notice action={allowedActions.includes('recall') && <Recall report={report} />}>
      <p>{entry.readOnly[reasonOf(state, isOwn)]}</p>
      {submittedBy && (
        <p className="muted">
          {entry.sentBy(submittedBy, instant(submittedAt))}
          {approvedBy && `. ${entry.approvedBy(approvedBy, instant(approvedAt))}`}
        </p>
      )}
    </Notice>
  )
}

function reasonOf(state: ReportDetail['state'], isOwn: boolean) {
  if (!isOwn) return 'foreign'
  if (state === 'approved' || state === 'received') return state
  return state === 'submitted' ? 'waiting' : 'closed'
}

function Recall({ report: { id, version, projectCode } }: { report: ReportDetail }) {
  const { entry } = useWords()
  const [isAsked, setAsked] = useState(false)
  const recall = useSend(reports.recall)
  const confirm = () =>
    recall.mutate(
      { params: { id }, body: { version } },
      { onSuccess: () => toast.success(entry.recalledToast(projectCode)) },
    )
  return (
    <>
      <ActionButton variant="default" onClick={() => setAsked(true)}>
        {entry.recall}
      </ActionButton>
      <ConfirmDialog
        opened={isAsked}
        title={entry.recallTitle}
        confirmLabel={entry.recall}
        pending={recall.isPending}
        error={recall.error}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
      >
        <p>{entry.recallNote}</p>
      </ConfirmDialog>
    </>
  )
}

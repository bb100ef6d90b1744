import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import { type ReportAction, refusal } from '@app/shared/reports/rules.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { KeyHint } from '#ui/key-hint.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { useNeighbours } from './queue-steps.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { useReviewKeys } from './review-keys.ts'
import css from './review-page.module.css'
import { reportQuery } from './review-queries.ts'

/** What the city can do with this report now; what it cannot do says why. */
export function ReviewActions({ report }: { report: ReportDetail }) {
  const { review } = useWords()
  const [asked, setAsked] = useState<'return' | 'reopen' | null>(null)
  const steps = useSteps(report)
  const blockedBy = useBlocked(report)
  const isApproved = report.state === 'approved'
  useReviewKeys({
    onApprove: blockedBy('approve') ? null : steps.approve,
    onReturn: blockedBy('return') ? null : () => setAsked('return'),
  })
  return (
    <>
      <ProblemNotice error={steps.error} onReload={steps.reload} />
      <div className={`${css.bar} no-print`}>
        {report.allowedActions.includes('receive') && (
          <ActionButton variant="default" pending={steps.isReceiving} onClick={steps.receive}>
            {review.actions.receive}
          </ActionButton>
        )}
        {isApproved ? (
          <ActionButton
            variant="default"
            blockedBy={blockedBy('reopen')}
            onClick={() => setAsked('reopen')}
          >
            {review.actions.reopen}
          </ActionButton>
        ) : (
          <>
            <ActionButton
              variant="default"
              blockedBy={blockedBy('return')}
              onClick={() => setAsked('return')}
              aria-keyshortcuts="F9"
              rightSection={<KeyHint keys="F9" />}
            >
              {review.actions.return}
            </ActionButton>
            <ActionButton
              blockedBy={blockedBy('approve')}
              pending={steps.isApproving}
              onClick={steps.approve}
              aria-keyshortcuts="Control+Enter"
              rightSection={<KeyHint keys="Ctrl+Enter" />}
            >
              {steps.hasNext ? review.actions.approve : review.actions.approveLast}
            </ActionButton>
          </>
        )}
      </div>
      <ReturnDialog
        key={String(asked)}
        report={report}
        verb={asked}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

/** The rule says whether; its words say why not. */
function useBlocked(report: ReportDetail) {
  const words = useWords()
  const { person } = useSession()
  return (action: ReportAction): string | null => {
    if (report.allowedActions.includes(action)) return null
    const standing = { ...report, periodState: 'open', ownWork: false } as const
    // What the rule lets pass without knowing whose work it is, is refused for just that.
    const why = refusal(action, person, standing) ?? 'own-work'
    return why === 'state'
      ? words.refusal.state(words.reportState[report.state])
      : words.refusal[why]
  }
}

function useSteps(report: ReportDetail) {
  const { review } = useWords()
  const navigate = useNavigate()
  const { next } = useNeighbours(report)
  const receive = useSend(reports.receive)
  const approve = useSend(reports.approve)
  const { id, version, projectCode } = report
  const input = { params: { id }, body: { version } }
  return {
    error: approve.error ?? receive.error,
    isReceiving: receive.isPending,
    isApproving: approve.isPending,
    hasNext: next !== undefined,
    reload: () => {
      approve.reset()
      receive.reset()
      void queryClient.invalidateQueries(reportQuery(id))
    },
    receive: () => receive.mutate(input, { onSuccess: () => toast.success(review.received) }),
    approve: () =>
      approve.mutate(input, {
        onSuccess: () => {
          toast.success(review.approved(projectCode))
          if (next) void navigate(paths.review(next.id))
        },
      }),
  }
}

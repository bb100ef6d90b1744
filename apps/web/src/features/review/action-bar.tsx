import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import { Button } from '@mantine/core'
import { useSend } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { KeyHint } from '#ui/key-hint.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import css from './action-bar.module.css'
import { KeysHelp } from './keys-help.tsx'
import { useReportKeys } from './review-keys.ts'
import { reportQuery, showAnswers } from './review-queries.ts'
import { useBlocked } from './use-blocked.ts'
import type { Undo } from './use-undo.ts'

interface Props {
  report: ReportDetail
  isLast: boolean
  /** The reason is being written in its place. */
  hidden: boolean
  onReturn: () => void
  onReopen: () => void
  onPutOff: () => void
  undo: Undo
  onDecided: () => void
}

/** What the city can do with this report now; what it cannot do says why. */
export function ActionBar(props: Props) {
  const { report, hidden, undo, onReturn, onReopen, onPutOff } = props
  const { review } = useWords()
  const { actions } = review
  const { approve, receive, reload } = useSteps(props)
  const blockedBy = useBlocked(report)
  const isWaiting = report.state === 'submitted' || report.state === 'received'
  const mayApprove = !blockedBy('approve') && !approve.isPending
  useReportKeys({
    onApprove: mayApprove && !hidden ? approve.run : null,
    onReturn: blockedBy('return') ? null : onReturn,
    onLater: isWaiting && !hidden ? onPutOff : null,
  })
  return (
    <FootBar
      label={actions.label}
      hidden={hidden}
      problem={<ProblemNotice error={approve.error ?? receive.error} onReload={reload} />}
      start={
        <>
          <span className={css.aside}>
            <KeysHelp />
            {report.allowedActions.includes('receive') && (
              <ActionButton variant="subtle" pending={receive.isPending} onClick={receive.run}>
                {actions.receive}
              </ActionButton>
            )}
          </span>
          {undo.said && undo.run && <Said text={undo.said} undo={undo.run} />}
        </>
      }
    >
      {report.state === 'approved' ? (
        <ActionButton variant="default" blockedBy={blockedBy('reopen')} onClick={onReopen}>
          {actions.reopen}
        </ActionButton>
      ) : (
        <>
          <ActionButton
            variant="default"
            blockedBy={blockedBy('return')}
            onClick={onReturn}
            aria-keyshortcuts="F9"
            rightSection={<KeyHint keys="F9" />}
          >
            {actions.return}
          </ActionButton>
          {isWaiting && (
            <ActionButton
              variant="default"
              onClick={onPutOff}
              aria-keyshortcuts="F8"
              rightSection={<KeyHint keys="F8" />}
            >
              {actions.later}
            </ActionButton>
          )}
          <ActionButton
            className={css.approve ?? ''}
            blockedBy={blockedBy('approve')}
            pending={approve.isPending}
            onClick={approve.run}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyHint keys="Ctrl+Enter" />}
          >
            {props.isLast ? actions.approveLast : actions.approve}
          </ActionButton>
        </>
      )}
    </FootBar>
  )
}

function Said({ text, undo }: { text: string; undo: () => void }) {
  const { shell } = useWords()
  return (
    <span className={css.said}>
      {text}
      <Button variant="subtle" size="compact-md" onClick={undo} aria-keyshortcuts="Control+Z">
        {shell.button.undo}
      </Button>
    </span>
  )
}

function useSteps({ report, isLast, undo, onDecided }: Props) {
  const { review } = useWords()
  const { id, version, periodId } = report
  const approve = useSend(reports.approve, {
    onAnswer: (answer) => {
      showAnswers(periodId, [answer])
      undo.offer([answer], isLast ? 'edge' : 'bar')
      onDecided()
    },
  })
  const receive = useSend(reports.receive)
  const input = { params: { id }, body: { version } }
  return {
    approve: { ...approve, run: () => approve.mutate(input) },
    receive: {
      ...receive,
      run: () => receive.mutate(input, { onSuccess: () => toast.success(review.received) }),
    },
    reload: () => {
      approve.reset()
      receive.reset()
      void queryClient.invalidateQueries(reportQuery(id))
    },
  }
}

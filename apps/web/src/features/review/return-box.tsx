import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { focusField } from '#ui/field.tsx'
import { KeyHint } from '#ui/key-hint.tsx'
import { isComposing, isSendKey } from '#ui/keys.ts'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { ProseField } from '#ui/prose-field.tsx'
import { toast } from '#ui/toast.ts'
import { type FieldRemark, FieldRemarks } from './field-remarks.tsx'
import { ReasonTemplates } from './reason-templates.tsx'
import css from './return-box.module.css'
import { reasonsQuery, showAnswers } from './review-queries.ts'

export type Verb = 'return' | 'reopen'

interface Props {
  report: ReportDetail
  verb: Verb
  /** Where writing begins; a new one moves the focus again. */
  begin: { readonly at: string }
  reason: string
  remarks: readonly FieldRemark[]
  onReason: (reason: string) => void
  onRemarks: (remarks: readonly FieldRemark[]) => void
  onDone: () => void
  onLeave: () => void
}

const reasonLimit = 2000

/** Why the report goes back to the unit: one reason on top, and a word to single parts if wanted. */
export function ReturnBox(props: Props) {
  const { report, verb, begin, reason, remarks, onReason, onLeave } = props
  const { review } = useWords()
  const { returning } = review
  const isReopening = verb === 'reopen'
  const { send, isTried, isPending, error } = useReturning(props)
  const templates = useTemplates(reason, onReason)

  // The focus is outside React.
  useEffect(() => focusField(begin.at), [begin])

  const press = (event: KeyboardEvent) => {
    // React also hands us what was pressed in a dialog opened from here.
    if (isInDialog(event.target) || isComposing(event)) return
    const isReason = event.target instanceof Element && event.target.id === 'field-reason'
    const action = isSendKey(event)
      ? send
      : event.key === 'Escape'
        ? onLeave
        : isReason && !isReopening && !event.shiftKey
          ? templates.actionOf(event.key)
          : null
    if (!action) return
    event.preventDefault()
    action()
  }
  const title = isReopening
    ? returning.reopenTitle(report.projectCode)
    : returning.title(report.projectCode)
  const isUnfinished = remarks.some((remark) => remark.reason.trim() === '')
  return (
    <form
      aria-label={title}
      className={`${css.box} no-print`}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      <h3 className={css.title}>{title}</h3>
      {isReopening && <p className="muted">{returning.reopenNote}</p>}
      <ProblemNotice error={error} />
      <div className={css.columns}>
        <ProseField
          name="reason"
          label={returning.label}
          hint={returning.hint}
          error={isTried && reason.trim() === '' ? returning.missing : null}
          value={reason}
          onChange={onReason}
          limit={reasonLimit}
          minRows={2}
        />
        {!isReopening && (
          <ReasonTemplates texts={templates.texts} chosen={reason} onChoose={onReason} />
        )}
      </div>
      <FieldRemarks remarks={remarks} onChange={props.onRemarks} />
      {isTried && isUnfinished && (
        <p role="alert" className={css.fault}>
          {returning.fieldMissing}
        </p>
      )}
      <div className={css.actions}>
        <ActionButton variant="default" onClick={onLeave} rightSection={<KeyHint keys="Esc" />}>
          {review.actions.back}
        </ActionButton>
        <ActionButton
          pending={isPending}
          onClick={send}
          rightSection={<KeyHint keys="Ctrl+Enter" />}
        >
          {isReopening ? review.actions.reopen : review.actions.return}
        </ActionButton>
      </div>
    </form>
  )
}

function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}

function useReturning({ report, verb, reason, remarks, onDone }: Props) {
  const { review } = useWords()
  const [isTried, setTried] = useState(false)
  const isReopening = verb === 'reopen'
  const { mutate, isPending, error } = useSend(isReopening ? reports.reopen : reports.return, {
    onAnswer: (answer) => {
      showAnswers(report.periodId, [answer])
      const { projectCode } = answer
      toast.success(isReopening ? review.reopened(projectCode) : review.returned(projectCode))
      onDone()
    },
  })
  const send = () => {
    setTried(true)
    const unfinished = remarks.find((remark) => remark.reason.trim() === '')
    if (isPending) return
    if (reason.trim() === '') focusField('reason')
    else if (unfinished) focusField(`remark-reason-${unfinished.field}`)
    else {
      const { id, version } = report
      mutate({ params: { id }, body: { version, reason, fields: [...remarks] } })
    }
  }
  return { send, isTried, isPending, error }
}

/** ↑ ↓ go through the templates while the reason is empty or is one of them. */
function useTemplates(reason: string, onReason: (reason: string) => void) {
  const { data } = useQuery(reasonsQuery)
  const texts = data?.items.map(({ text }) => text) ?? []
  const place = texts.indexOf(reason)
  const actionOf = (key: string) => {
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const isFree = reason === '' || place >= 0
    const next = place < 0 && by < 0 ? texts.at(-1) : texts[place + by]
    return by !== 0 && isFree && next !== undefined ? () => onReason(next) : null
  }
  return { texts, actionOf }
}

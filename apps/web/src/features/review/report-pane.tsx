import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import type { ContentField } from '@app/shared/reports/rules.ts'
import { useEffect, useRef, useState } from 'react'
import { call } from '#core/api.ts'
import { ActionBar } from './action-bar.tsx'
import type { FieldRemark } from './field-remarks.tsx'
import { ReportFacts } from './report-facts.tsx'
import css from './report-pane.module.css'
import { ReportText } from './report-text.tsx'
import { ReturnBox, type Verb } from './return-box.tsx'
import { useBlocked } from './use-blocked.ts'
import type { Undo } from './use-undo.ts'

interface Props {
  report: ReportDetail
  /** Nothing waits behind it. */
  isLast: boolean
  /** It came because of what the person did here: its heading is read. */
  takesFocus: boolean
  onDecided: () => void
  onPutOff: () => void
  undo: Undo
}

interface Asked {
  readonly verb: Verb
  /** The field in which writing begins. */
  readonly at: string
}

/** One report to be decided on: what it says, and what to do at the foot of the window. */
export function ReportPane(props: Props) {
  const { report, onDecided } = props
  const [asked, setAsked] = useState<Asked | null>(null)
  const [reason, setReason] = useState('')
  const [remarks, setRemarks] = useState<readonly FieldRemark[]>([])
  const heading = useArrival(props.takesFocus)
  const blockedBy = useBlocked(report)
  useHold(report)
  const remarkOn = (field: ContentField) => {
    if (remarks.every((remark) => remark.field !== field))
      setRemarks([...remarks, { field, reason: '' }])
    setAsked({ verb: 'return', at: `remark-reason-${field}` })
  }
  const ask = (verb: Verb) => setAsked({ verb, at: 'reason' })
  const leave = () => {
    setAsked(null)
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <article aria-labelledby={`report-${report.id}`} className="stack">
      <header>
        <h2 ref={heading} tabIndex={-1} id={`report-${report.id}`} className={css.title} lang="vi">
          {report.projectCode} {report.projectTitle}
        </h2>
        <p className={css.facts}>
          <ReportFacts report={report} />
        </p>
      </header>
      <ReportText report={report} onRemark={blockedBy('return') ? undefined : remarkOn} />
      <ActionBar
        {...props}
        hidden={asked !== null}
        onReturn={() => ask('return')}
        onReopen={() => ask('reopen')}
      />
      {asked && (
        <ReturnBox
          {...{ report, remarks, reason }}
          verb={asked.verb}
          begin={asked}
          onReason={setReason}
          onRemarks={setRemarks}
          onDone={() => {
            setAsked(null)
            onDecided()
          }}
          onLeave={leave}
        />
      )}
    </article>
  )
}

/** A report that came after deciding begins at its heading, whatever was scrolled and focused before. */
function useArrival(takesFocus: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)

  // Scrolling and the focus are outside React.
  useEffect(() => {
    const title = heading.current
    if (!takesFocus || !title) return
    const pane = title.closest('article')?.parentElement
    if (pane && pane.getBoundingClientRect().top < 0) pane.scrollIntoView?.({ block: 'start' })
    // Whoever walks through the queue stays there.
    if (!document.activeElement?.closest('nav')) title.focus({ preventScroll: true })
  }, [takesFocus])

  return heading
}

/** While it is read, the unit cannot take it back. Reading goes on without it. */
function useHold({ id, state }: ReportDetail): void {
  const [opened] = useState(state)

  // The server is outside React.
  useEffect(() => {
    if (opened === 'submitted') call(reports.hold, { params: { id } }).catch(() => undefined)
  }, [id, opened])
}

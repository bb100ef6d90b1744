import { faultsOf, faultText } from '@app/shared/reports/check.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ReportComparison } from '#parts/report-comparison.tsx'
import { focusField } from '#ui/field.tsx'
import { isComposing, isSendKey } from '#ui/keys.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { type Draft, useDraft } from '../draft.ts'
import { ReadOnlyNote } from '../read-only-note.tsx'
import { ReportForm } from '../report-form.tsx'
import { reportQuery } from '../report-queries.ts'
import { ReturnNote, remarksOf } from '../return-note.tsx'
import { SaveLine } from '../save-line.tsx'
import { useEntryGridWords } from '../words.ts'
import css from './report-panel.module.css'

interface Props {
  /** As the table has it. */
  report: Report
  /** Where the writing begins. */
  field: string
  onClose: () => void
  onNext: () => void
}

/** All parts of one report beside the table. */
export function ReportPanel({ report, field, onClose, onNext }: Props) {
  const { entryGrid: words } = useEntryGridWords()
  const { data, error } = useQuery(reportQuery(report.id))
  return (
    // The keys of the form as a whole.
    <section
      aria-label={words.panel(report.projectCode)}
      className={css.panel}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key !== 'Escape' && !isSendKey(event)) return
        event.preventDefault()
        if (event.key === 'Escape') onClose()
        else onNext()
      }}
    >
      <div className={css.head}>
        <h2 className={css.title}>
          {report.projectCode} <span lang="vi">{report.projectTitle}</span>
        </h2>
        <CloseButton aria-label={words.close} title={words.close} onClick={onClose} />
      </div>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data && <Content key={data.id} detail={data} {...{ field, onNext }} />}
    </section>
  )
}

interface ContentProps {
  detail: ReportDetail
  field: string
  onNext: () => void
}

function Content({ detail, field, onNext }: ContentProps) {
  const { entryGrid: words } = useEntryGridWords()
  const draft = useDraft(detail)
  const isOpen = draft.report.allowedActions.includes('save')
  const body = useRef<HTMLDivElement>(null)

  // The focus is outside React; the form comes after its report. Where nothing can be written: to read.
  useEffect(() => {
    if (isOpen) focusField(field)
    else body.current?.focus({ preventScroll: true })
  }, [isOpen, field])

  return (
    <>
      <div ref={body} tabIndex={-1} className={css.body}>
        <ReturnNote report={detail} />
        {isOpen ? (
          <>
            <ReportForm report={detail} draft={draft} errors={{}} remarks={remarksOf(detail)} />
            <Missing draft={draft} detail={detail} />
          </>
        ) : (
          <>
            <ReadOnlyNote report={detail} />
            <ReportComparison report={detail} />
          </>
        )}
      </div>
      <div className={css.foot}>
        <SaveLine drafted={draft} className={css.state} />
        <Button size="sm" onClick={onNext} title={words.nextHint}>
          {words.next}
        </Button>
      </div>
    </>
  )
}

function Missing({ draft, detail }: { draft: Draft; detail: ReportDetail }) {
  const words = useEntryGridWords()
  const faults = faultsOf(draft.content, { percent: detail.previousPercent })
  if (faults.length === 0) return <p className="muted">{words.entryGrid.complete}</p>
  return (
    <div>
      <h3>{words.entryGrid.missing}</h3>
      <ul className={css.faults}>
        {faults.map((fault) => (
          <li key={fault.code}>{faultText(fault, words)}</li>
        ))}
      </ul>
    </div>
  )
}

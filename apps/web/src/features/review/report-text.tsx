import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { type ContentField, isSent } from '@app/shared/reports/rules.ts'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#core/words.tsx'
import { LogLink } from '#parts/log-link.tsx'
import { Rounds } from '#parts/rounds.tsx'
import { FieldDiffs } from './field-diffs.tsx'
import { Figures } from './figures.tsx'
import css from './report-text.module.css'
import { WhyClosely } from './why-closely.tsx'

interface Props {
  report: ReportDetail
  /** Absent where the report cannot be returned. */
  onRemark?: ((field: ContentField) => void) | undefined
}

/** What the report says, against the period before or against what was sent before it was mended. */
export function ReportText({ report, onRemark }: Props) {
  const { review, shell } = useWords()
  // What the unit still has to mend says what it said when it was sent: nothing to compare.
  const isMended = report.lastSent !== null && isSent(report.state)
  const [isAgainstSent, setAgainstSent] = useState(isMended)
  const before = isAgainstSent && report.lastSent ? report.lastSent : report.previous
  return (
    <div className={css.text}>
      <WhyClosely report={report} />
      {isMended && (
        <SegmentedControl
          aria-label={review.one.base}
          className={css.base}
          value={isAgainstSent ? 'sent' : 'previous'}
          data={[
            { value: 'previous', label: review.one.toPrevious },
            { value: 'sent', label: review.one.toLastSent },
          ]}
          onChange={(value) => setAgainstSent(value === 'sent')}
        />
      )}
      <Figures report={report} before={before} onRemark={onRemark} />
      <FieldDiffs report={report} before={before} onRemark={onRemark} />
      <section className={css.rounds}>
        <h3>{shell.rounds.title}</h3>
        <Rounds rounds={report.rounds} />
        <LogLink entity="report" id={report.id} />
      </section>
    </div>
  )
}

import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { type ContentField, contentFields, type ReportContent } from '@app/shared/reports/rules.ts'
import { diffWords } from '@app/shared/review/word-diff.ts'
import { useMemo } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DiffSides } from '#parts/diff-sides.tsx'
import css from './field-diffs.module.css'
import { RemarkButton } from './remark-button.tsx'

type TextField = Exclude<ContentField, 'percent' | 'status'>

interface Props {
  report: ReportDetail
  /** What it is read against; `null`: nothing before it is known. */
  before: ReportContent | null
  onRemark: ((field: ContentField) => void) | undefined
}

/** Every text that changed, word by word beside the one before; what did not change folds into one line. */
export function FieldDiffs({ report, before, onRemark }: Props) {
  const { review } = useWords()
  const written = contentFields
    .filter((field): field is TextField => field !== 'percent' && field !== 'status')
    .filter((field) => report[field] !== '' || (before !== null && before[field] !== ''))
  const isSame = (field: TextField) => before !== null && before[field] === report[field]
  const same = written.filter(isSame)
  const changed = written.filter((field) => !isSame(field))
  return (
    <div className={css.fields}>
      {changed.length > 0 && <Heads report={report} before={before} />}
      {changed.map((field) => (
        <FieldDiff
          key={field}
          {...{ field, onRemark }}
          before={before?.[field] ?? null}
          after={report[field]}
        />
      ))}
      {same.length > 0 && (
        <details className={css.same}>
          <summary className={css.summary}>{review.one.unchangedParts(same.length)}</summary>
          {same.map((field) => (
            <FieldDiff key={field} {...{ field, onRemark }} before={null} after={report[field]} />
          ))}
        </details>
      )}
    </div>
  )
}

function Heads({ report, before }: Pick<Props, 'report' | 'before'>) {
  const { review } = useWords()
  const format = useFormat()
  const { previous, lastSent, periodName } = report
  const isSent = before !== null && before === lastSent
  return (
    <div className={css.heads} data-single={before === null || undefined}>
      {before === null ? (
        <span>{review.one.noBefore}</span>
      ) : isSent ? (
        <span>{review.one.sentBefore(format.instant(lastSent.at), lastSent.by)}</span>
      ) : (
        <span>{review.one.before(previous?.periodName ?? '')}</span>
      )}
      {before !== null && (
        <span>{report.state === 'approved' ? review.one.nowApproved(periodName) : periodName}</span>
      )}
    </div>
  )
}

interface FieldProps {
  field: TextField
  /** `null`: there is nothing to compare with. */
  before: string | null
  after: string
  onRemark: Props['onRemark']
}

function FieldDiff({ field, before, after, onRemark }: FieldProps) {
  const { content, review } = useWords()
  const diff = useMemo(() => (before === null ? null : diffWords(before, after)), [before, after])
  return (
    <section className={css.field} aria-label={content[field]}>
      <div className={css.head}>
        <h3 className={css.name}>{content[field]}</h3>
        {diff?.rewritten && <span className={css.rewritten}>{review.one.rewritten}</span>}
        <RemarkButton field={field} onRemark={onRemark} />
      </div>
      {diff ? (
        <DiffSides diff={diff} labels={[review.one.previous, review.one.now]} />
      ) : (
        <p className={css.prose} lang="vi">
          {after}
        </p>
      )}
    </section>
  )
}

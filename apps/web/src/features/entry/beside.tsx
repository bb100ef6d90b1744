import type { ContentField } from '@app/shared/reports/rules.ts'
import type { ReactNode } from 'react'
import { useWords } from '#core/words.tsx'
import css from './beside.module.css'

/** What the reviewer said of single parts in the latest return. */
export type Remarks = Partial<Record<ContentField, string>>

interface Props {
  field: ContentField
  remarks: Remarks
  previous: { readonly periodName: string } | null
  /** What stood here the period before; nothing: nothing was written. */
  before?: ReactNode
  children: ReactNode
}

/** One part of the form, the reviewer's word on it above, the period before beside it. */
export function Beside({ field, remarks, previous, before, children }: Props) {
  const { entry } = useWords()
  const remark = remarks[field]
  return (
    <div className={css.row}>
      <div className={css.input}>
        {remark && (
          <p className={css.remark}>
            <strong>{entry.reviewerSays}: </strong>
            <span lang="vi">{remark}</span>
          </p>
        )}
        {children}
      </div>
      {previous && (
        <div className={css.before}>
          <p className={css.period}>{entry.beside(previous.periodName)}</p>
          <div className={css.text}>
            {before || <span className="muted">{entry.emptyBefore}</span>}
          </div>
        </div>
      )}
    </div>
  )
}

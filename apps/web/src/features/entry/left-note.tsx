import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { contentFields, writtenFields } from '@app/shared/reports/rules.ts'
import { Button } from '@mantine/core'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { Notice } from '#ui/notice.tsx'
import { useDrafts } from './drafts/use-drafts.ts'
import css from './left-note.module.css'

/** What was typed and came too late: it can be read, and copied from, until it is dropped. */
export function LeftNote({ report }: { report: ReportDetail }) {
  const { content: labels, drafts: words, status } = useWords()
  const { percent } = useFormat()
  const drafts = useDrafts()
  const { state, content, report: row } = drafts.see(report)
  if (state === 'saved') return null
  const parts = contentFields.filter((field) => content[field] !== row[field])
  const textOf = (field: (typeof parts)[number]) => {
    if (field === 'percent') return percent(content.percent)
    if (field === 'status') return content.status === null ? '–' : status[content.status]
    return content[field]
  }
  const drop = () => {
    for (const field of writtenFields) drafts.settle(report, field, 'theirs')
  }
  return (
    <Notice
      tone="warning"
      title={words.left.title}
      action={
        <Button variant="default" onClick={drop}>
          {words.left.drop}
        </Button>
      }
    >
      <p>{words.left.note}</p>
      <dl>
        {parts.map((field) => (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd lang="vi" className={css.text}>
              {textOf(field)}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

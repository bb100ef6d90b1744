import type { Report } from '@app/shared/reports/model.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { ApproveSeveral } from './approve-several.tsx'
import { addressOf } from './queue-groups.ts'
import css from './queue-table.module.css'
import type { Undo } from './use-undo.ts'

interface Props {
  periodId: string
  reports: readonly Report[]
  undo: Undo
}

/** What is skimmed of the results, in characters. */
const skimmed = 120

/** Where nothing asks for a close look, several reports are skimmed and approved at once. */
export function QueueTable({ periodId, reports, undo }: Props) {
  const { review } = useWords()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const isOwnWork = (report: Report) =>
    report.allowedActions.includes('approve') ? null : review.ownWork
  return (
    <div className="stack">
      <DataTable
        caption={review.tabs.plain}
        captionHidden
        columns={useColumns(periodId)}
        rows={reports}
        rowKey={({ id }) => id}
        density="compact"
        selection={{
          selected,
          onChange: setSelected,
          labelOf: ({ projectCode }) => projectCode,
          blockedBy: isOwnWork,
        }}
      />
      <ApproveSeveral
        {...{ periodId, undo }}
        ready={reports.filter((report) => isOwnWork(report) === null)}
        chosen={reports.filter(({ id }) => selected.has(id))}
        onDone={() => setSelected(new Set())}
      />
    </div>
  )
}

function useColumns(periodId: string): TableColumn<Report>[] {
  const words = useWords()
  const format = useFormat()
  return [
    {
      key: 'code',
      header: words.project.code,
      width: '9rem',
      cell: ({ id, projectCode, unitName }) => (
        <>
          <Link to={addressOf(periodId, 'plain', id)}>{projectCode}</Link>
          <span className={css.unit}>{unitName}</span>
        </>
      ),
    },
    {
      key: 'title',
      header: words.project.title,
      width: '16rem',
      cell: ({ projectTitle }) => <span lang="vi">{projectTitle}</span>,
    },
    {
      key: 'change',
      header: words.review.change,
      align: 'end',
      cell: ({ previousPercent, percent }) =>
        `${format.percent(previousPercent)} → ${format.percent(percent)}`,
    },
    {
      key: 'plan',
      header: words.review.one.plan,
      align: 'end',
      cell: ({ plannedPercent }) => format.percent(plannedPercent),
    },
    {
      key: 'results',
      header: words.review.results,
      width: '18rem',
      cell: ({ results }) => <span lang="vi">{beginOf(results)}</span>,
    },
  ]
}

/** Whole letters, and no half word at the end. */
function beginOf(text: string): string {
  const letters = [...text]
  if (letters.length <= skimmed) return text
  return `${letters
    .slice(0, skimmed)
    .join('')
    .replace(/\s+\S*$/, '')} …`
}

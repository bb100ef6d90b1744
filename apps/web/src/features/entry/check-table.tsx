import { gapBetween } from '@app/shared/projects/rules.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { FlagList } from '#parts/flag-list.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { type CheckRow, isReady } from './check-rows.ts'

interface Props {
  rows: readonly CheckRow[]
  /** Complete reports that are not to be sent now. */
  left: ReadonlySet<string>
  onLeave: (left: ReadonlySet<string>) => void
}

export function CheckTable({ rows, left, onLeave }: Props) {
  const { check } = useWords().entry
  const columns = useColumns()
  const ready = rows.filter(isReady).map(({ report }) => report.id)
  return (
    <DataTable
      caption={check.caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ report }) => report.id}
      selection={{
        selected: new Set(ready.filter((id) => !left.has(id))),
        onChange: (next) => onLeave(new Set(ready.filter((id) => !next.has(id)))),
        labelOf: ({ report }) => report.projectCode,
        blockedBy: (row) => {
          if (isReady(row)) return null
          return row.faults.length > 0 ? check.notReady : check.unsigned
        },
      }}
    />
  )
}

function useColumns(): TableColumn<CheckRow>[] {
  const words = useWords()
  const format = useFormat()
  const { rows } = words.entry.check
  return [
    {
      key: 'code',
      header: words.project.code,
      nowrap: true,
      cell: ({ report }) => (
        <Link to={paths.report(report.periodId, report.id)}>{report.projectCode}</Link>
      ),
    },
    {
      key: 'title',
      header: words.project.title,
      width: '16rem',
      cell: ({ report }) => <span lang="vi">{report.projectTitle}</span>,
    },
    {
      key: 'change',
      header: rows.change,
      align: 'end',
      cell: ({ report }) =>
        `${format.percent(report.previousPercent)} → ${format.percent(report.percent)}`,
    },
    {
      key: 'gap',
      header: words.project.gap,
      align: 'end',
      cell: ({ report }) => <GapText gap={gapBetween(report.percent, report.plannedPercent)} />,
    },
    {
      key: 'status',
      header: words.content.status,
      cell: ({ report }) => (report.status ? <StatusBadge status={report.status} /> : '–'),
    },
    { key: 'note', header: rows.note, width: '14rem', cell: (row) => <Note row={row} /> },
  ]
}

function Note({ row: { report, faults, isWaiting } }: { row: CheckRow }) {
  const { check } = useWords().entry
  if (faults.length > 0) return faults.map(({ text }) => text).join('; ')
  if (isWaiting) return check.unsigned
  return report.flags.length > 0 ? <FlagList flags={report.flags} compact /> : check.ready
}

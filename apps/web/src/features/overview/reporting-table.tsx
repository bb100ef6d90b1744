import type { UnitReporting } from '@app/shared/periods/contract.ts'
import {
  type ReportingFigure,
  reportingColumns,
  reportingFigures,
  reportingSums,
} from '@app/shared/periods/sheet.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { Selection, TableColumn } from '#ui/table-column.ts'
import { reportsBehind, statesBehind } from './links.ts'
import { ReminderCell } from './reminder-cell.tsx'
import type { ReminderLog } from './use-reminding.ts'

interface Props {
  period: { id: string; name: string }
  rows: readonly UnitReporting[]
  log: ReminderLog | null
  selection: Selection<UnitReporting> | undefined
}

/** Every number opens its reports, the sums too. */
export function ReportingTable({ period, rows, log, selection }: Props) {
  const words = useWords()
  const { overview, notices } = words
  const { completeness } = overview
  const sums = reportingSums(rows)
  const columns: TableColumn<UnitReporting>[] = [
    {
      key: 'unit',
      header: reportingColumns.unitName.header(words),
      width: '8.5rem',
      cell: ({ unitName }) => <span lang="vi">{unitName}</span>,
    },
    ...reportingFigures.map((figure) => ({
      key: figure,
      header: reportingColumns[figure].header(words),
      align: 'end' as const,
      cell: (row: UnitReporting) => (
        <Count figure={figure} count={row[figure]} periodId={period.id} unit={row.unitId} />
      ),
    })),
    ...(log ? [remindedColumn(notices.log.column, { periodId: period.id, log })] : []),
  ]
  return (
    <DataTable
      caption={completeness.caption(period.name)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      density="compact"
      selection={selection}
      empty={<EmptyState title={completeness.none} />}
      foot={
        <tr>
          {selection && <td className="select-cell" />}
          <th scope="row">{completeness.sum}</th>
          {reportingFigures.map((figure) => (
            <td key={figure} className="number">
              <strong>
                <Count figure={figure} count={sums[figure]} periodId={period.id} />
              </strong>
            </td>
          ))}
          {log && <td />}
        </tr>
      }
    />
  )
}

function remindedColumn(
  header: string,
  { periodId, log }: { periodId: string; log: ReminderLog },
): TableColumn<UnitReporting> {
  return {
    ...{ key: 'reminded', header, width: '9rem' },
    cell: (unit) => (
      <ReminderCell periodId={periodId} unit={unit} reminders={log.get(unit.unitId) ?? []} />
    ),
  }
}

interface CountProps {
  figure: ReportingFigure
  count: number
  periodId: string
  /** Absent: all units in view. */
  unit?: string
}

/** Lateness is no state, so no list stands behind it. */
function Count({ figure, count, periodId, unit }: CountProps) {
  const { number } = useFormat()
  const asOf = useAsOf()
  if (count === 0 || figure === 'late') return number(count)
  const states = figure === 'total' ? undefined : statesBehind[figure]
  const behind = { period: periodId, ...(unit && { unit }), ...(states && { states }) }
  return <Link to={reportsBehind({ asOf }, behind)}>{number(count)}</Link>
}

import type { UnitReporting } from '@app/shared/periods/contract.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { reportsBehind, statesBehind } from './links.ts'
import { type Figure, figures, sumsOf } from './reporting-figures.ts'

interface Props {
  period: { id: string; name: string }
  rows: readonly UnitReporting[]
}

/** Every number opens its reports, the sums too. */
export function ReportingTable({ period, rows }: Props) {
  const { completeness } = useWords().overview
  const sums = sumsOf(rows)
  const columns: TableColumn<UnitReporting>[] = [
    {
      key: 'unit',
      header: completeness.unit,
      width: '8.5rem',
      cell: ({ unitName }) => <span lang="vi">{unitName}</span>,
    },
    ...figures.map((figure) => ({
      key: figure,
      header: completeness[figure],
      align: 'end' as const,
      cell: (row: UnitReporting) => (
        <Count figure={figure} count={row[figure]} periodId={period.id} unit={row.unitId} />
      ),
    })),
  ]
  return (
    <DataTable
      caption={completeness.caption(period.name)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ unitId }) => unitId}
      density="compact"
      empty={<EmptyState title={completeness.none} />}
      foot={
        <tr>
          <th scope="row">{completeness.sum}</th>
          {figures.map((figure) => (
            <td key={figure} className="number">
              <strong>
                <Count figure={figure} count={sums[figure]} periodId={period.id} />
              </strong>
            </td>
          ))}
        </tr>
      }
    />
  )
}

interface CountProps {
  figure: Figure
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

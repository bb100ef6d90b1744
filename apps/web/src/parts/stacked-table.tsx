import type { ProjectStatus } from '@app/shared/projects/rules.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import { type StackedRow, statusesIn, totalOf } from './stacked-rows.ts'

interface Props {
  rows: readonly StackedRow[]
  hrefOf: (rowKey: string, status: ProjectStatus) => string
  /** What the table shows, and as of which day. */
  label: string
  /** Above the names of the rows: “Đơn vị”. */
  rowHeading: string
}

/** The numbers of the bars, each a link to its list. */
export function StackedTable({ rows, hrefOf, label, rowHeading }: Props) {
  const { status: words, shell } = useWords()
  const format = useFormat()
  const statuses = statusesIn(rows)
  return (
    <TableFrame label={label}>
      <table className="data-table compact frozen">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {[...statuses.map((status) => words[status]), shell.chart.total].map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</th>
              {statuses.map((status) => {
                const count = row.counts[status] ?? 0
                return (
                  <td key={status} className="number">
                    {count > 0 ? (
                      <Link to={hrefOf(row.key, status)}>{format.number(count)}</Link>
                    ) : (
                      count
                    )}
                  </td>
                )
              })}
              <td className="number">{format.number(totalOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

import { curveColumns } from '@app/shared/projects/curve-sheet.ts'
import { gapBetween } from '@app/shared/projects/rules.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import type { CurvePoint } from './curve-geometry.ts'
import { GapText } from './gap-text.tsx'

interface Props {
  points: readonly CurvePoint[]
  /** What the table shows, and as of which day. */
  label: string
}

/** The numbers of the curve. */
export function CurveTable({ points, label }: Props) {
  const words = useWords()
  const { shell } = words
  const format = useFormat()
  const figure = (value: number | null) => (
    <td className="number">{value === null ? format.percent(null) : format.number(value)}</td>
  )
  return (
    <TableFrame label={label} maxHeight="420px">
      <table className="data-table compact">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{curveColumns.periodName.header(words)}</th>
            {(['planned', 'actual', 'gap'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {curveColumns[key].header(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ id, name, planned, actual, provisional }) => (
            <tr key={id}>
              <th scope="row" className="nowrap">
                {name}
                {provisional && <div className="muted">{shell.chart.provisional}</div>}
              </th>
              {figure(planned)}
              {figure(actual)}
              <td className="number">
                <GapText gap={gapBetween(actual, planned)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

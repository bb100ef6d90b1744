import { formatDay } from '@app/shared/core/format.ts'
import type { Heatmap } from '@app/shared/overview/contract.ts'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import { HeatCellBox } from './heat-cell.tsx'
import type { HeatRow } from './heat-rows.ts'
import css from './heat-table.module.css'
import { reportsOf } from './links.ts'

interface Props {
  periods: Heatmap['periods']
  rows: readonly HeatRow[]
}

interface Place {
  readonly row: number
  readonly column: number
}

/** A real table that is walked with the arrows: one stop of the keyboard, whatever its size. */
export function HeatTable({ periods, rows }: Props) {
  const { heat } = useWords().overview
  const [place, setPlace] = useState<Place>({ row: 0, column: periods.length - 1 })
  const last = { row: rows.length - 1, column: periods.length - 1 }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepped(event.key, place, last)
    if (!next) return
    event.preventDefault()
    const table = event.currentTarget.closest('table')
    table?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)?.focus()
  }
  return (
    <TableFrame label={heat.caption}>
      <table className={`data-table frozen ${css.table}`}>
        <caption>
          {heat.caption}. <span className="no-print">{heat.keys}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{heat.unit}</th>
            {periods.map(({ id, name }) => (
              <th key={id} scope="col" className={css.period}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.unitId}>
              <th scope="row">
                <UnitName row={row} />
              </th>
              {row.cells.map((cell, column) => (
                <HeatCellBox
                  key={cell.periodId}
                  cell={cell}
                  unitName={row.unitName}
                  periodName={periods[column]?.name ?? ''}
                  place={`${at}-${column}`}
                  isStop={at === Math.min(place.row, last.row) && column === place.column}
                  to={reportsOf({ ky: cell.periodId, dv: row.unitId })}
                  onFocus={() => setPlace({ row: at, column })}
                  onKeyDown={press}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function UnitName({ row: { shortName, validFrom, validTo } }: { row: HeatRow }) {
  const { heat } = useWords().overview
  return (
    <>
      {shortName}
      {validTo && <span className={css.validity}> {heat.until(formatDay(validTo))}</span>}
      {validFrom && <span className={css.validity}> {heat.since(formatDay(validFrom))}</span>}
    </>
  )
}

function stepped(key: string, { row, column }: Place, last: Place): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column }
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) }
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: last.column }
    default:
      return null
  }
}

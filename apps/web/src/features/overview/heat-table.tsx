import { formatDay } from '@app/shared/core/format.ts'
import { type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import { HeatCellBox } from './heat-cell.tsx'
import { type Place, stepped } from './heat-keys.ts'
import type { HeatPeriod, HeatRow } from './heat-rows.ts'
import css from './heat-table.module.css'
import { reportsBehind, unitBehind, type View } from './links.ts'

interface Props {
  view: View
  periods: readonly HeatPeriod[]
  rows: readonly HeatRow[]
}

/** A real table that is walked with the arrows: one stop of the Tab key, whatever its size. */
export function HeatTable({ view, periods, rows }: Props) {
  const { heat } = useWords().overview
  const last = { row: rows.length - 1, column: periods.length }
  const [place, setPlace] = useState<Place>({ row: 0, column: last.column })
  const stop = { row: Math.min(place.row, last.row), column: Math.min(place.column, last.column) }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = event.altKey || event.metaKey ? null : stepped(event, stop, last)
    if (!next) return
    event.preventDefault()
    const name = `[data-place="${next.row}-${next.column}"]`
    event.currentTarget.querySelector<HTMLElement>(name)?.focus()
  }
  return (
    <TableFrame label={heat.caption}>
      <table
        className={`data-table frozen ${css.table}`}
        onKeyDown={press}
        onFocus={(event) => setPlace(placeOf(event.target) ?? place)}
      >
        <caption>
          {heat.caption}. <span className="no-print">{heat.keys}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{heat.unit}</th>
            {periods.map((period) => (
              <th key={period.id} scope="col" className={css.period}>
                <PeriodName {...period} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.unitId} {...{ view, periods, row, at, stop }} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface RowProps {
  view: View
  periods: readonly HeatPeriod[]
  row: HeatRow
  at: number
  stop: Place
}

function Row({ view, periods, row, at, stop }: RowProps) {
  const isStop = (column: number) => stop.row === at && stop.column === column
  return (
    <tr>
      <th scope="row">
        <Link
          to={unitBehind(view, row)}
          className={css.unit ?? ''}
          data-place={`${at}-0`}
          tabIndex={isStop(0) ? 0 : -1}
          lang="vi"
        >
          {row.shortName}
        </Link>
        <Validity {...row} />
      </th>
      {row.cells.map((cell, column) => (
        <HeatCellBox
          key={cell.periodId}
          cell={cell}
          unitName={row.unitName}
          periodName={periods[column]?.name ?? ''}
          place={`${at}-${column + 1}`}
          isStop={isStop(column + 1)}
          to={reportsBehind(view, { period: cell.periodId, unit: row.unitId })}
        />
      ))}
    </tr>
  )
}

/** A name with its year breaks before the year, so that a term fits the width of a screen. */
function PeriodName({ name, isDue }: HeatPeriod) {
  const { heat } = useWords().overview
  const [, head, year] = /^(.+\/)(\d{4})$/.exec(name) ?? [null, name, '']
  return (
    <>
      {head}
      <wbr />
      {year}
      {!isDue && <span className={css.notDue}>{heat.notDue}</span>}
    </>
  )
}

/** When a unit began or ceased to be, where that falls into the programme's time. */
export function Validity({ validFrom, validTo }: Pick<HeatRow, 'validFrom' | 'validTo'>) {
  const { heat } = useWords().overview
  return (
    <>
      {validFrom && <span className={css.validity}>{heat.since(formatDay(validFrom))}</span>}
      {validTo && <span className={css.validity}>{heat.until(formatDay(validTo))}</span>}
    </>
  )
}

function placeOf(target: EventTarget): Place | null {
  const name = target instanceof HTMLElement ? target.dataset.place : undefined
  const [row, column] = name?.split('-').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

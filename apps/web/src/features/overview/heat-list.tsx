import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import css from './heat-list.module.css'
import type { HeatPeriod, HeatRow } from './heat-rows.ts'
import { Validity } from './heat-table.tsx'
import { cellText } from './heat-words.ts'
import { reportsBehind, unitBehind, type View } from './links.ts'

interface Props {
  view: View
  periods: readonly HeatPeriod[]
  rows: readonly HeatRow[]
}

/** Periods of each unit that are told; earlier ones are in the table. */
const told = 2

/** The same in words, for a narrow screen: each unit with its latest periods. */
export function HeatList({ view, periods, rows }: Props) {
  const words = useWords()
  const first = Math.max(0, periods.length - told)
  return (
    <ul className={css.units}>
      {rows.map((row) => (
        <li key={row.unitId} className={css.entry}>
          <Link to={unitBehind(view, row)} className={css.name ?? ''} lang="vi">
            {row.unitName}
          </Link>
          <Validity {...row} />
          <ul className={css.periods}>
            {row.cells
              .slice(first)
              .toReversed()
              .map((cell) => (
                <li key={cell.periodId}>
                  <Link to={reportsBehind(view, { period: cell.periodId, unit: row.unitId })}>
                    {periods.find(({ id }) => id === cell.periodId)?.name}
                  </Link>
                  : {cellText(cell, words)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { heatClass } from './heat-classes.ts'
import type { HeatCell } from './heat-rows.ts'
import css from './heat-table.module.css'

interface Props {
  cell: HeatCell
  unitName: string
  periodName: string
  /** The reports behind the number. */
  to: string
  /** `row-column`, for the arrows. */
  place: string
  /** The one cell that the Tab key reaches. */
  isStop: boolean
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

export function HeatCellBox({ cell, unitName, periodName, to, place, isStop, ...on }: Props) {
  const { heat } = useWords().overview
  const { points } = useFormat()
  const { gap, blocked, missing } = cell
  const says = [
    gap === null
      ? heat.cell.none(unitName, periodName)
      : heat.cell.gap(unitName, periodName, points(gap)),
    blocked > 0 && heat.cell.blocked(blocked),
    missing > 0 && heat.cell.missing(missing),
  ]
  const label = says.filter(Boolean).join(', ')
  return (
    <td
      className={css.cell}
      data-heat={gap === null ? undefined : heatClass(gap)}
      data-missing={missing > 0 || undefined}
    >
      <Link
        to={to}
        className={css.link ?? ''}
        data-place={place}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        title={label}
        {...on}
      >
        {gap === null ? heat.noProjects : points(gap)}
        {blocked > 0 && <span className={css.blocked}>▲</span>}
      </Link>
    </td>
  )
}

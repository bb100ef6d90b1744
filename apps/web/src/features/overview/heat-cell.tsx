import { noFigure } from '@app/shared/core/format.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { heatClass } from './heat-classes.ts'
import type { HeatCell } from './heat-rows.ts'
import css from './heat-table.module.css'
import { cellText } from './heat-words.ts'

interface Props {
  cell: HeatCell
  unitName: string
  periodName: string
  /** The reports behind the number. */
  to: string
  /** `row-column`, for the arrows. */
  place: string
  /** The one place of the table that the Tab key reaches. */
  isStop: boolean
}

/** A number whose colour repeats it, with a corner for what is blocked and hatching for what is missing. */
export function HeatCellBox({ cell, unitName, periodName, to, place, isStop }: Props) {
  const words = useWords()
  const { points } = useFormat()
  const { gap, total, blocked, missing } = cell
  const says = cellText(cell, words)
  const stop = { 'data-place': place, tabIndex: isStop ? 0 : -1 }
  return (
    <td
      className={css.cell}
      data-heat={gap === null ? undefined : heatClass(gap)}
      data-missing={missing > 0 || undefined}
    >
      {total === 0 ? (
        <span className={css.link} {...stop}>
          <span aria-hidden="true">{words.overview.heat.noProjects}</span>
          <span className="visually-hidden">{says}</span>
        </span>
      ) : (
        <Link
          to={to}
          className={css.link ?? ''}
          aria-label={`${unitName}, ${periodName}: ${says}`}
          title={says}
          {...stop}
        >
          {gap === null ? noFigure : points(gap)}
          {blocked > 0 && <span className={css.blocked}>▲</span>}
        </Link>
      )}
    </td>
  )
}

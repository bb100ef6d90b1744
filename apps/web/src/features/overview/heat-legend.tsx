import { noFigure } from '@app/shared/core/format.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { heatBounds } from './heat-classes.ts'
import css from './heat-table.module.css'

/** Every class with its bounds, every mark with its meaning. */
export function HeatLegend() {
  const { legend, noProjects } = useWords().overview.heat
  const { points } = useFormat()
  const classes = [...heatBounds, Number.POSITIVE_INFINITY].map((to, at) => {
    const from = heatBounds[at - 1]
    if (from === undefined) return legend.under(points(to))
    return Number.isFinite(to) ? legend.points(points(from), points(to)) : legend.over(points(from))
  })
  return (
    <ul className={css.legend} aria-label={legend.title}>
      {classes.map((text, at) => (
        <li key={text}>
          <span className={css.swatch} data-heat={at} />
          {text}
        </li>
      ))}
      <li>
        <span className={css.swatch}>▲</span>
        {legend.blocked}
      </li>
      <li>
        <span className={css.swatch} data-missing />
        {legend.missing}
      </li>
      <li>
        <span className={css.swatch}>{noFigure}</span>
        {legend.noFigure}
      </li>
      <li>
        <span className={css.swatch}>{noProjects}</span>
        {legend.none}
      </li>
    </ul>
  )
}

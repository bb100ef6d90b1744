import { line } from 'd3-shape'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { linear, spread } from './scale.ts'
import css from './sparkline.module.css'

interface SparkPoint {
  /** Of the period. */
  name: string
  percent: number | null
  planned?: number | undefined
}

const [width, height, edge] = [96, 28, 4]

/** The last periods at a glance, in the height of a line of text. */
export function Sparkline({ values }: { values: readonly SparkPoint[] }) {
  const { shell } = useWords()
  const format = useFormat()
  const { at: xOf } = spread(values.length, [edge, width - edge])
  const y = linear([0, 100], [height - edge, edge])
  const drawn = values.flatMap(({ percent, planned }, at) => [{ at, percent, planned }])
  const path = (of: 'percent' | 'planned') =>
    line<(typeof drawn)[number]>()
      .defined((point) => typeof point[of] === 'number')
      .x(({ at }) => xOf(at))
      .y((point) => y(point[of] ?? 0))(drawn)
  const last = drawn.findLast(({ percent }) => percent !== null)
  const spoken = values.map(({ name, percent }) => `${name} ${format.percent(percent)}`).join(', ')
  return (
    <svg
      role="img"
      aria-label={`${shell.chart.sparkline}: ${spoken}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={css.spark}
    >
      <path d={path('planned') ?? ''} className={css.planned} />
      <path d={path('percent') ?? ''} className={css.actual} />
      {last && <circle cx={xOf(last.at)} cy={y(last.percent ?? 0)} r="3" className={css.last} />}
    </svg>
  )
}

import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { useChartWidth, wrapText } from './chart-width.ts'
import css from './curve-chart.module.css'
import { type CurvePoint, curveGeometry, labelFont } from './curve-geometry.ts'

interface Props {
  /** One per period, earliest first. */
  points: readonly CurvePoint[]
  /** What the curve says, for those who do not see it. */
  label: string
}

/** The S-curve: plan dashed, what is done in steps, the last figure with its distance to the plan. */
export function CurveChart({ points, label }: Props) {
  const { chart } = useWords().shell
  const { ref, width } = useChartWidth()
  if (points.length < 2) return <p className="muted">{chart.empty}</p>
  const shape = curveGeometry(points, width)
  const planAt = planLabelY(shape)
  return (
    <div ref={ref}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${shape.height}`}
        className={css.chart}
      >
        <Axes shape={shape} />
        <path d={shape.plan} className={css.plan} />
        <text x={shape.right + 8} y={planAt} className={css.planLabel}>
          {chart.plan}
        </text>
        <path d={shape.approved} className={css.approved} />
        <path d={shape.waiting} className={css.waiting} />
        {shape.last && <LastFigure last={shape.last} />}
      </svg>
    </div>
  )
}

type Shape = ReturnType<typeof curveGeometry>
type Last = NonNullable<Shape['last']>

const lineHeight = 18

function Axes({ shape }: { shape: Shape }) {
  const format = useFormat()
  return (
    <g>
      {shape.grid.map(({ percent, y }) => (
        <g key={percent}>
          <path d={`M${shape.left} ${y}H${shape.right}`} className={css.grid} />
          <text x={shape.left - 8} y={y + 4} textAnchor="end" className={css.tick}>
            {format.percent(percent)}
          </text>
        </g>
      ))}
      {shape.ticks.map(({ id, x, name }) => (
        <g key={id}>
          <path d={`M${x} ${shape.bottom}v${name ? 6 : 3}`} className={css.mark} />
          <text x={x} y={shape.bottom + 20} textAnchor="middle" className={css.tick}>
            {name}
          </text>
        </g>
      ))}
    </g>
  )
}

function LastFigure({ last }: { last: Last }) {
  const { chart } = useWords().shell
  const format = useFormat()
  const wrap = (text: string) => wrapText(text, labelFont, last.room)
  const first = wrap(`${chart.actual} ${format.percent(last.percent)}`)
  const rest = [
    ...(last.gap === 0 ? [] : wrap(chart.gap(format.points(last.gap)))),
    ...(last.provisional ? wrap(chart.provisional) : []),
  ]
  const lines = last.isBelow ? [...first, ...rest] : [...rest, ...first]
  const top = last.isBelow ? last.y + 5 : last.y + 5 - (lines.length - 1) * lineHeight
  return (
    <g>
      {last.gap !== 0 && (
        <path
          d={`M${last.x + 4} ${last.plannedY}h5V${last.y}h-5`}
          className={css.bracket}
          data-below={last.gap < 0 || undefined}
        />
      )}
      <circle cx={last.x} cy={last.y} r="4.5" className={css.point} />
      {lines.map((text, at) => (
        <text
          key={text}
          x={last.x + 16}
          y={top + at * lineHeight}
          className={first.includes(text) ? css.actualLabel : css.gapLabel}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

/** Clear of the words at the last figure, when that stands at the end too. */
function planLabelY({ planEnd, last, right }: Shape): number {
  const usual = planEnd + 5
  if (!last || last.x + 100 < right) return usual
  const clear = lineHeight * 1.2
  if (Math.abs(usual - last.y - 5) >= clear * (last.isBelow ? 1 : 3)) return usual
  return last.isBelow ? last.y + 5 - clear : last.y + 5 + clear
}

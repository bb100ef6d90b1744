import type { ProjectStatus } from '@app/shared/projects/rules.ts'
import { useId } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { textWidth, useChartWidth } from './chart-width.ts'
import css from './stacked-bars.module.css'
import {
  legendPlaces,
  type StackedRow,
  stackGeometry,
  statusesIn,
  totalOf,
} from './stacked-rows.ts'
import { StatusPatterns } from './status-patterns.tsx'

interface Props {
  rows: readonly StackedRow[]
  /** The list behind a segment. */
  hrefOf: (rowKey: string, status: ProjectStatus) => string
  /** What the bars say, for those who do not see them. */
  label: string
}

const barHeight = 16
const legendLine = 24

/**
 * Projects of each row by status. A press on a segment opens its list; with the keyboard the same links
 * are in `StackedTable`, without hundreds of stops on the way through the page.
 */
export function StackedBars({ rows, hrefOf, label }: Props) {
  const words = useWords()
  const { ref, width } = useChartWidth()
  const patterns = useId()
  const statuses = statusesIn(rows)
  const sum = (status: ProjectStatus) =>
    rows.reduce((all, row) => all + (row.counts[status] ?? 0), 0)
  const legend = legendPlaces(
    statuses.map((status) => `${words.status[status]}: ${sum(status)}`),
    width,
  )
  const top = (legend.at(-1)?.y ?? 0) + legendLine + 12
  const { bars, letters, height } = stackGeometry(rows, width, top)
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links inside is no fieldset */}
      <svg role="group" aria-label={label} viewBox={`0 0 ${width} ${height}`} className={css.chart}>
        <StatusPatterns prefix={patterns} />
        {legend.map(({ text, x, y }, at) => (
          <g key={text}>
            <Block {...{ patterns, status: statuses[at] ?? 'done' }} x={x} y={y + 2} width={16} />
            <text x={x + 22} y={y + 15} className={css.word}>
              {text}
            </text>
          </g>
        ))}
        {bars.map((bar) => (
          <Bar key={bar.row.key} {...{ bar, letters, patterns, hrefOf }} />
        ))}
      </svg>
    </div>
  )
}

interface BarProps extends Pick<Props, 'hrefOf'> {
  bar: ReturnType<typeof stackGeometry>['bars'][number]
  letters: number
  patterns: string
}

function Bar({ bar: { row, y, labelY, end, segments }, letters, patterns, hrefOf }: BarProps) {
  const { status: words, shell } = useWords()
  const format = useFormat()
  const name = row.label.length > letters ? `${row.label.slice(0, letters - 1)}…` : row.label
  const label = (
    <text x={0} y={labelY} className={row.to ? css.link : css.word}>
      {name}
      {name !== row.label && <title>{row.label}</title>}
    </text>
  )
  return (
    <g>
      {row.to ? (
        <Link to={row.to} tabIndex={-1}>
          {label}
        </Link>
      ) : (
        label
      )}
      {segments.map(({ status, count, x, width }) => (
        <Link key={status} to={hrefOf(row.key, status)} tabIndex={-1} className={css.segment ?? ''}>
          <title>{`${row.label}: ${words[status]}, ${shell.chart.projects(count)}`}</title>
          {width >= textWidth(String(count), 13) && (
            <text x={x + width / 2} y={y + 11} textAnchor="middle" className={css.count}>
              {format.number(count)}
            </text>
          )}
          <Block {...{ patterns, status, x, width }} y={y + 15} />
        </Link>
      ))}
      <text x={end + 8} y={y + 28} className={css.total}>
        {format.number(totalOf(row))}
      </text>
    </g>
  )
}

interface BlockProps {
  patterns: string
  status: ProjectStatus
  x: number
  y: number
  width: number
}

function Block({ patterns, status, x, y, width }: BlockProps) {
  const box = { x: x + 0.5, y, width: Math.max(1, width - 1), height: barHeight }
  return (
    <>
      <rect {...box} className={css.block} data-status={status} />
      <rect
        {...box}
        className={css.pattern}
        data-status={status}
        fill={`url(#${patterns}${status})`}
      />
    </>
  )
}

import { stackOrder } from '@app/shared/overview/sheet.ts'
import type { ProjectStatus } from '@app/shared/projects/rules.ts'
import { textWidth } from './chart-width.ts'
import { linear } from './scale.ts'

export interface StackedRow {
  readonly key: string
  /** Short: it stands beside the bar. */
  readonly label: string
  /** Where the label leads. */
  readonly to?: string | undefined
  readonly counts: Readonly<Partial<Record<ProjectStatus, number>>>
}

export function totalOf({ counts }: StackedRow): number {
  return stackOrder.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
}

/** Statuses that somebody has. */
export function statusesIn(rows: readonly StackedRow[]): ProjectStatus[] {
  return stackOrder.filter((status) => rows.some(({ counts }) => (counts[status] ?? 0) > 0))
}

const narrow = 560
const labelWidth = 196
const totalWidth = 44

/** Where the bars stand; all share one scale, so that lengths compare. */
export function stackGeometry(rows: readonly StackedRow[], width: number, top: number) {
  const isNarrow = width < narrow
  const rowHeight = isNarrow ? 62 : 42
  const left = isNarrow ? 0 : labelWidth
  const x = linear([0, Math.max(1, ...rows.map(totalOf))], [left, width - totalWidth])
  const bars = rows.map((row, at) => {
    const y = top + at * rowHeight + (isNarrow ? 20 : 0)
    let before = 0
    const segments = statusesIn([row]).map((status) => {
      const count = row.counts[status] ?? 0
      const segment = { status, count, x: x(before), width: x(count) - x(0) }
      before += count
      return segment
    })
    return { row, y, labelY: isNarrow ? y - 4 : y + 28, end: x(before), segments }
  })
  const letters = Math.floor((isNarrow ? width : labelWidth - 12) / textWidth('a', 14))
  return { bars, letters, height: top + rows.length * rowHeight }
}

/** Words of the legend from left to right, in as many lines as they need. */
export function legendPlaces(texts: readonly string[], width: number) {
  let [x, y] = [0, 0]
  return texts.map((text) => {
    const taken = 22 + textWidth(text, 14) + 16
    if (x > 0 && x + taken > width) [x, y] = [0, y + 24]
    const place = { text, x, y }
    x += taken
    return place
  })
}

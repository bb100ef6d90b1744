import type { DrawnCell, DrawnLook, DrawnRow, DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import { linesOf } from '../cells.ts'

/** Points. */
export const bodySize = 11
export const sizes: Record<DrawnLook, number> = {
  ...{ agency: 12, 'agency-strong': 12, number: 12, title: 15, subtitle: 12, remark: 11 },
  ...{ warning: 12, measure: 11, head: 11, 'head-number': 10, body: 11, group: 11, total: 11 },
  ...{ paragraph: 11, note: 11, signature: 12 },
}
/** Of a line, for a point of its font. */
const leading = 1.32
const highestRow = 409
/** Characters that the edges of a cell take. */
const edges = 1
/** An average letter is narrower than a digit, in which widths are counted; a strong or capital one is not. */
const lettersPerDigit = 1.2
const strong: readonly DrawnLook[] = ['agency-strong', 'title', 'head', 'group', 'total', 'warning']

export interface PlacedRow {
  readonly cells: DrawnRow
  /** Points. */
  readonly height: number
}

/** All rows from the top, with heights: merged cells grow nowhere, and LibreOffice takes none for one line. */
export function placedRows({ top, head, body, foot, widths }: DrawnSheet): PlacedRow[] {
  const room = (cells: DrawnRow) => ({ cells, height: heightOf(cells, widths) })
  return [...top.map(room), ...headHeights(head, widths), ...body.map(room), ...foot.map(room)]
}

function heightOf(cells: DrawnRow, widths: readonly number[]): number {
  const own = cells.filter(({ rows }) => rows === 1).map((cell) => cellHeight(cell, widths))
  return Math.min(highestRow, Math.max(leading * bodySize, ...own))
}

function cellHeight(cell: DrawnCell, widths: readonly number[]): number {
  const { column, columns, look, value, lines } = cell
  const size = sizes[look]
  const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0)
  const letters = strong.includes(look) ? 1 : lettersPerDigit
  const room = Math.max(1, ((width - edges) * letters * bodySize) / size)
  const texts = lines ? lines.map(({ text }) => text) : [typeof value === 'string' ? value : '']
  const count = texts.reduce((sum, text) => sum + linesOf(text, room), 0)
  return count * size * leading + 3
}

/** What a heading over several rows still needs, its last row gives. */
function headHeights(head: readonly DrawnRow[], widths: readonly number[]): PlacedRow[] {
  const heights = head.map((cells) => heightOf(cells, widths))
  head.forEach((cells, at) => {
    for (const cell of cells) {
      const last = at + cell.rows - 1
      const given = heights.slice(at, last + 1).reduce((sum, height) => sum + height, 0)
      const missing = cellHeight(cell, widths) - given
      if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
    }
  })
  return head.map((cells, at) => ({ cells, height: Math.min(highestRow, heights[at] ?? 0) }))
}

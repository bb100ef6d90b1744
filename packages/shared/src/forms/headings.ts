import type { DrawnCell, DrawnRow } from '../core/drawn-sheet.ts'
import type { CellKind } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { FormHeading, FormRows, FormText } from './parts.ts'
import { columnsOf, ordinalKey } from './sheet.ts'

/** A column of the form, with its place among the others. */
export interface Leaf {
  readonly key: string
  readonly kind: CellKind
  readonly width: number
  readonly header: string
}

/** Characters, where neither the form nor the column says. */
const usualWidths: Record<CellKind, number> = {
  ...{ text: 11, prose: 20, percent: 7, points: 7, number: 7, day: 10, instant: 16 },
}
const ordinalWidth = 5

interface Saying {
  readonly rows: FormRows
  readonly words: Messages<'forms'>
  readonly say: (text: FormText) => string
}

/** Columns from left to right. */
export function leavesIn(headings: readonly FormHeading[], saying: Saying): Leaf[] {
  return headings.flatMap((heading) => {
    const { column: key, columns } = heading
    if (columns) return leavesIn(columns, saying)
    return key === undefined ? [] : [leafOf(heading, key, saying)]
  })
}

function leafOf({ header, width }: FormHeading, key: string, { rows, words, say }: Saying): Leaf {
  const own = header === undefined ? undefined : say(header)
  const column = columnsOf(rows)[key]
  if (key === ordinalKey || !column) {
    return {
      ...{ key, kind: 'text', width: width ?? ordinalWidth },
      header: own ?? words.forms.column.ordinal,
    }
  }
  return {
    ...{ key, kind: column.kind, header: own ?? column.header(words) },
    width: width ?? column.width ?? usualWidths[column.kind],
  }
}

function depthOf(headings: readonly FormHeading[]): number {
  return Math.max(...headings.map(({ columns }) => (columns ? 1 + depthOf(columns) : 1)))
}

/** One row per level; a column without words over it reaches down to the last. */
export function headRows(headings: readonly FormHeading[], saying: Saying): DrawnRow[] {
  const depth = depthOf(headings)
  const rows: DrawnCell[][] = Array.from({ length: depth }, () => [])
  place(headings, { level: 0, from: 0 })
  return rows

  function place(inner: readonly FormHeading[], { level, from }: { level: number; from: number }) {
    let column = from
    for (const heading of inner) {
      const leaves = leavesIn([heading], saying)
      const { columns, header } = heading
      rows[level]?.push({
        ...{ column, columns: leaves.length, rows: columns ? 1 : depth - level },
        ...{ kind: 'text', look: 'head' },
        value: columns && header !== undefined ? saying.say(header) : (leaves[0]?.header ?? ''),
      })
      if (columns) place(columns, { level: level + 1, from: column })
      column += leaves.length
    }
  }
}

/** `(1)`, `(2)` …: people speak of columns by their numbers. */
export function numberRow(leaves: readonly Leaf[]): DrawnRow {
  return leaves.map((_, at) => ({
    ...{ column: at, columns: 1, rows: 1, kind: 'text', look: 'head-number' },
    value: `(${at + 1})`,
  }))
}

import type { ReactNode } from 'react'

export interface GridChoice {
  readonly value: string
  readonly label: string
}

/** What is to be known of a cell beside its text. */
export interface CellMark {
  /** `invalid`: cannot be read. `unconfirmed`: stands there, nobody has said it. `changed`: not as proposed.
   * `locked`: why nothing can be written. */
  readonly tone: 'invalid' | 'unconfirmed' | 'changed' | 'locked'
  readonly message: string
}

export interface GridColumn<Row> {
  readonly key: string
  readonly header: string
  readonly kind: 'read' | 'number' | 'choice' | 'text'
  /** Pixels, at least. */
  readonly width: number
  /** Its share of the room that is left. */
  readonly grow?: number
  readonly frozen?: boolean
  /** Figures that are only read. */
  readonly align?: 'end'
  /** Names the row to people who hear it. */
  readonly isRowHeader?: boolean
  /** What is copied, edited and read aloud. */
  readonly text: (row: Row) => string
  /** What stands in the cell, where it is more than the text. */
  readonly show?: (row: Row) => ReactNode
  readonly mark?: (row: Row) => CellMark | null
  readonly choices?: readonly GridChoice[]
}

export interface CellChange {
  readonly id: string
  readonly key: string
  readonly text: string
}

/** The active cell, and the corner across from it when more than one is selected. */
export interface Cursor {
  readonly row: number
  readonly column: number
  readonly anchorRow: number
  readonly anchorColumn: number
}

export interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on a screen. */
  readonly page: number
}

export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function cursorAt(row: number, column: number): Cursor {
  return { row, column, anchorRow: row, anchorColumn: column }
}

export function rangeOf({ row, column, anchorRow, anchorColumn }: Cursor): Range {
  return {
    top: Math.min(row, anchorRow),
    bottom: Math.max(row, anchorRow),
    left: Math.min(column, anchorColumn),
    right: Math.max(column, anchorColumn),
  }
}

export interface Move {
  readonly rows?: number
  readonly columns?: number
  /** To the end of the row or column, or of the page. */
  readonly by?: 'cell' | 'page' | 'edge'
  readonly extend?: boolean
}

/** Where a move leads; it ends at the border. */
export function moved(cursor: Cursor, move: Move, size: Size): Cursor {
  const { rows = 0, columns = 0, by = 'cell', extend = false } = move
  const step = by === 'edge' ? Number.POSITIVE_INFINITY : by === 'page' ? size.page : 1
  const row = within(cursor.row + times(rows, step), size.rows)
  const column = within(cursor.column + times(columns, by === 'page' ? 1 : step), size.columns)
  return extend ? { ...cursor, row, column } : cursorAt(row, column)
}

/** The rows may have become fewer. */
export function clamped(cursor: Cursor, size: Pick<Size, 'rows' | 'columns'>): Cursor {
  return {
    row: within(cursor.row, size.rows),
    column: within(cursor.column, size.columns),
    anchorRow: within(cursor.anchorRow, size.rows),
    anchorColumn: within(cursor.anchorColumn, size.columns),
  }
}

/** 0 times endless is 0. */
function times(direction: number, step: number): number {
  return direction === 0 ? 0 : direction * step
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1))
}

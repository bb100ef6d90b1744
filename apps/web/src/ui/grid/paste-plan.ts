import { fold } from '@app/shared/core/text.ts'
import type { CellChange, GridColumn } from './grid-model.ts'

export interface PastePlan {
  readonly changes: readonly CellChange[]
  /** Of the block. */
  readonly rows: number
  readonly columns: number
  /** Cells that nothing may be written in. */
  readonly skipped: number
  /** Rows of the block that found no place. */
  readonly beyond: number
}

interface Place<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly idOf: (row: Row) => string
  readonly isLocked: (row: Row) => boolean
}

interface Corner {
  readonly top: number
  readonly left: number
}

/** From the active cell on, cell by cell. One copied cell fills all that are selected. */
export function pasteByPosition<Row>(
  cells: readonly (readonly string[])[],
  { top, left }: Corner,
  place: Place<Row>,
): PastePlan {
  const placed = cells.map((line, at) => ({ line, row: place.rows[top + at] }))
  return planOf(cells, placed, { ...place, columns: place.columns.slice(left) })
}

/**
 * Each row of the block at the row it names. What stands after the names goes into the columns that can be
 * written, one after another: a list kept elsewhere has no columns of ours to read.
 */
export function pasteByKey<Row>(
  cells: readonly (readonly string[])[],
  { keyColumn, idsByLine, left }: KeyMatch & { left: number },
  place: Place<Row>,
): PastePlan {
  const rowOf = new Map(place.rows.map((row) => [place.idOf(row), row]))
  const placed = cells.map((line, at) => {
    const id = idsByLine[at]
    const kept = line.filter((_, column) => column > keyColumn)
    return { line: kept, row: id ? rowOf.get(id) : undefined }
  })
  const writable = place.columns.slice(left).filter(({ kind }) => kind !== 'read')
  return planOf(cells, placed, { ...place, columns: writable })
}

export interface KeyMatch {
  readonly keyColumn: number
  /** By line of the block: the row it names. */
  readonly idsByLine: readonly (string | null)[]
}

/** Of the names of rows so many must be known before they are offered as such. */
const enough = 0.8

interface Named {
  readonly id: string
  readonly code: string
  readonly title: string
}

/**
 * The column of a block that names rows: by codes, or by at least 80 % of titles. `null`: none does, or
 * nothing stands after it.
 */
export function keyMatchOf(
  cells: readonly (readonly string[])[],
  named: readonly Named[],
): KeyMatch | null {
  const codes = new Map(named.map(({ id, code }) => [fold(code), id]))
  const titles = new Map(named.map(({ id, title }) => [fold(title), id]))
  const width = Math.max(...cells.map((line) => line.length))
  for (let keyColumn = 0; keyColumn < width - 1; keyColumn++) {
    const texts = cells.map((line) => fold(line[keyColumn] ?? ''))
    const filled = texts.filter(Boolean).length
    for (const known of [codes, titles]) {
      const idsByLine = texts.map((text) => known.get(text) ?? null)
      const found = idsByLine.filter(Boolean).length
      if (found > 0 && found >= filled * enough) return { keyColumn, idsByLine }
    }
  }
  return null
}

function planOf<Row>(
  cells: readonly (readonly string[])[],
  placed: readonly { line: readonly string[]; row: Row | undefined }[],
  { columns, idOf, isLocked }: Place<Row>,
): PastePlan {
  const changes: CellChange[] = []
  let skipped = 0
  for (const { line, row } of placed) {
    if (row === undefined) continue
    line.forEach((text, at) => {
      const column = columns[at]
      if (!column || column.kind === 'read' || isLocked(row)) skipped++
      else changes.push({ id: idOf(row), key: column.key, text })
    })
  }
  const beyond = placed.filter(({ row }) => row === undefined).length
  const width = Math.max(...cells.map((line) => line.length))
  return { changes, rows: cells.length, columns: width, skipped, beyond }
}

import type { DrawnCell } from '@app/shared/core/drawn-sheet.ts'
import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { type Cell, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { cellText, daySerial, instantSerial, looksLikeFormula } from '../cells.ts'
import { chartSheet } from './drawn-charts.ts'
import { pageFooter, pageMargins, pagesTall } from './drawn-page.ts'
import { type PlacedRow, placedRows } from './drawn-rows.ts'
import { drawnFont, drawnStyle, runsOf, textFormat } from './drawn-styles.ts'
import type { DrawnBook } from './model.ts'

/** A form as a workbook: the form itself, and a second sheet where it has charts. */
export async function drawnBytes(book: DrawnBook): Promise<Uint8Array> {
  const { drawn, author, madeAt } = book
  const at = new Date(madeAt)
  const first = drawn.top.length + 1
  const tab = `'${drawn.tab.replaceAll("'", "''")}'`
  return writeXlsx({
    sheets: [formSheet(book), ...(drawn.charts.length > 0 ? [chartSheet(book)] : [])],
    properties: {
      ...{ title: drawn.title, creator: author, lastModifiedBy: author },
      ...{ created: at, modified: at },
    },
    defaultFont: drawnFont,
    namedRanges: [
      // The library's own print titles forget the quotes around the name, which Excel then repairs.
      {
        ...{ name: '_xlnm.Print_Titles', scope: drawn.tab },
        range: `${tab}!$${first}:$${first + drawn.head.length - 1}`,
      },
    ],
  })
}

function formSheet({ drawn, page }: DrawnBook): WriteSheet {
  const rows = placedRows(drawn)
  return {
    name: drawn.tab,
    columns: drawn.widths.map((width) => ({ width })),
    cells: new Map(rows.flatMap(rowCells)),
    merges: rows.flatMap(rowMerges),
    rowDefs: new Map(rows.map(({ height }, at) => [at, { height }])),
    view: { showGridLines: false },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: drawn.orientation, horizontalCentered: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: pagesTall(drawn) },
      margins: pageMargins,
    },
    headerFooter: { oddFooter: pageFooter(page) },
  }
}

/** Cells that a merge covers too: its border is drawn from them. */
function rowCells({ cells }: PlacedRow, row: number): [string, Partial<Cell>][] {
  return cells.flatMap((cell) => {
    const { look, kind, column, columns, rows } = cell
    const style = drawnStyle(look, kind, isOrdinal(cell))
    const covered = Array.from({ length: rows * columns }, (_, at): [string, Partial<Cell>] => {
      const key = `${row + Math.floor(at / columns)},${column + (at % columns)}`
      return [key, { value: null, style }]
    })
    return [...covered.slice(1), [`${row},${column}`, ownCell(cell)] as const].map(
      ([key, own]): [string, Partial<Cell>] => [key, own],
    )
  })
}

/** The numbers of rows stand in the middle of their column. */
function isOrdinal({ look, kind, column, columns }: DrawnCell): boolean {
  const isRow = look === 'body' || look === 'group'
  return isRow && kind === 'text' && column === 0 && columns === 1
}

function ownCell(cell: DrawnCell): Partial<Cell> {
  const { look, kind, value, lines } = cell
  const style = drawnStyle(look, kind, isOrdinal(cell))
  if (lines) return { style, richText: runsOf(lines, cell) }
  if (typeof value === 'string' && value.startsWith('#')) {
    // Not an error value: text that only looks like one.
    return { style, richText: [{ text: cellText(value) }] }
  }
  const isTreacherous = typeof value === 'string' && kind !== 'day' && looksLikeFormula(value)
  return {
    value: cellValue(kind, value),
    style: isTreacherous ? { ...style, numFmt: textFormat } : style,
  }
}

function cellValue(kind: CellKind, value: CellValue): string | number | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  if (kind === 'day') return daySerial(value)
  return kind === 'instant' ? instantSerial(value) : cellText(value)
}

function rowMerges({ cells }: PlacedRow, row: number): MergeRange[] {
  return cells.flatMap(({ column, columns, rows }) =>
    columns * rows === 1
      ? []
      : [
          {
            ...{ startRow: row, endRow: row + rows - 1 },
            ...{ startCol: column, endCol: column + columns - 1 },
          },
        ],
  )
}

import type { Cell, CellStyle, WriteSheet } from 'hucre'
import { xlsxText } from './cells.ts'
import { noteHeight } from './heights.ts'
import { look, notesWidths } from './look.ts'
import type { Note, SheetModel } from './model.ts'
import { baseFont, titleStyle } from './xlsx-styles.ts'

const wrapped = { vertical: 'top', wrapText: true } as const
const plain: CellStyle = { font: baseFont, alignment: wrapped }
const group: CellStyle = {
  font: { ...baseFont, size: look.groupSize, bold: true },
  alignment: wrapped,
}
const term: CellStyle = { font: { ...baseFont, bold: true }, alignment: wrapped }
const linked: CellStyle = {
  font: { ...baseFont, color: { rgb: look.link }, underline: true },
  alignment: wrapped,
}

interface Row {
  readonly cells: readonly Partial<Cell>[]
  readonly height: number
}

/** The second sheet: the way back, the meaning of the words, the method. */
export function notesSheet({ notesTabName, title, notes }: SheetModel): WriteSheet {
  const rows: Row[] = [
    { cells: [{ value: xlsxText(title), style: titleStyle }], height: 26 },
    ...notes.flatMap(({ heading, notes: under }) => [
      { cells: [], height: 10 },
      { cells: [{ value: xlsxText(heading), style: group }], height: 20 },
      ...under.map((note) => ({ cells: noteCells(note), height: noteHeight(note, notesWidths) })),
    ]),
  ]
  return {
    name: notesTabName,
    columns: notesWidths.map((width) => ({ width })),
    cells: new Map(
      rows.flatMap(({ cells }, at) =>
        cells.map((cell, column): [string, Partial<Cell>] => [`${at},${column}`, cell]),
      ),
    ),
    rowDefs: new Map(rows.map(({ height }, at) => [at, { height }])),
    merges: rows.flatMap(({ cells }, at) =>
      cells.length === 1 ? [{ startRow: at, endRow: at, startCol: 0, endCol: 1 }] : [],
    ),
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'portrait' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    },
  }
}

function noteCells({ term: name, text, link }: Note): Partial<Cell>[] {
  const value = xlsxText(text)
  return [
    { value: xlsxText(name), style: term },
    link === undefined
      ? { value, style: plain }
      : { value, style: linked, hyperlink: { target: link, display: value } },
  ]
}

import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import {
  type Cell,
  type CellStyle,
  colToLetter,
  type MergeRange,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { daySerial, instantSerial, looksLikeFormula, xlsxText } from './cells.ts'
import { headColumns, rowHeights } from './heights.ts'
import { frozenUpTo, isText } from './look.ts'
import { headingRow, type SheetColumn, type SheetModel, topTexts } from './model.ts'
import { notesSheet } from './xlsx-notes.ts'
import { baseFont, bodyStyle, headingStyle, textFormat, topStyles } from './xlsx-styles.ts'

export async function xlsxBytes(model: SheetModel): Promise<Uint8Array> {
  const { title, author, madeAt, tabName } = model
  const at = new Date(madeAt)
  const named = (name: string, range: string) => ({ name, range, scope: tabName })
  const tab = `'${tabName.replaceAll("'", "''")}'`
  return writeXlsx({
    sheets: [tableSheet(model), notesSheet(model)],
    properties: { title, creator: author, lastModifiedBy: author, created: at, modified: at },
    defaultFont: baseFont,
    namedRanges: [
      // The library's own print titles forget the quotes around the name, which Excel then repairs.
      named('_xlnm.Print_Titles', `${tab}!$${headingRow}:$${headingRow}`),
      // Without it LibreOffice does not show the filter.
      named('_xlnm._FilterDatabase', `${tab}!${corners(model).map(absolute).join(':')}`),
    ],
  })
}

function tableSheet(model: SheetModel): WriteSheet {
  const { columns, rows, tabName, page } = model
  const body = rows.map((row) => row.map((value, at) => cellValue(columns[at]?.kind, value)))
  const heights = rowHeights(model)
  return {
    name: tabName,
    columns: columns.map(({ kind, width }) => ({ width, style: bodyStyle(kind) })),
    rows: [...Array.from({ length: headingRow }, () => []), ...body],
    cells: new Map([...topCells(model), ...headingCells(columns), ...exceptions(model)]),
    merges: topMerges(model),
    rowDefs: new Map(heights.map((height, at) => [at, { height }])),
    freezePane: { rows: headingRow, columns: (columns[0]?.width ?? 0) <= frozenUpTo ? 1 : 0 },
    autoFilter: { range: corners(model).join(':') },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', horizontalCentered: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&C${escapeFooter(page.before)}&P${escapeFooter(page.between)}&N`,
    },
  }
}

/** Of the headings and rows: `A5`, `I555`. */
function corners({ columns, rows }: SheetModel): [string, string] {
  return [`A${headingRow}`, `${colToLetter(columns.length - 1)}${headingRow + rows.length}`]
}

/** `$I$555` */
function absolute(corner: string): string {
  return corner.replace(/[A-Z]+/, '$$$&$$')
}

function topCells(model: SheetModel): [string, Partial<Cell>][] {
  return topTexts(model).map((text, at) => [
    `${at},0`,
    { value: xlsxText(text), style: topStyles[at] ?? {} },
  ])
}

function topMerges({ columns }: SheetModel): MergeRange[] {
  return Array.from({ length: headingRow - 1 }, (_, at) => ({
    ...{ startRow: at, endRow: at },
    ...{ startCol: 0, endCol: headColumns(columns) - 1 },
  }))
}

function headingCells(columns: readonly SheetColumn[]): [string, Partial<Cell>][] {
  return columns.map(({ header, kind }, at) => [
    `${headingRow - 1},${at}`,
    { value: xlsxText(header), style: headingStyle(kind) },
  ])
}

/** Text that would be taken for something else: a formula once it is edited, or an error value. */
function exceptions({ columns, rows }: SheetModel): [string, Partial<Cell>][] {
  return rows.flatMap((row, at) =>
    row.flatMap((value, column): [string, Partial<Cell>][] => {
      const { kind = 'number' } = columns[column] ?? {}
      if (typeof value !== 'string' || !isText(kind)) return []
      const style: CellStyle = { ...bodyStyle(kind), numFmt: textFormat }
      const key = `${headingRow + at},${column}`
      if (value.startsWith('#')) return [[key, { style, richText: [{ text: xlsxText(value) }] }]]
      return looksLikeFormula(value) ? [[key, { style }]] : []
    }),
  )
}

function cellValue(kind: CellKind | undefined, value: CellValue): string | number | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  if (kind === 'day') return daySerial(value)
  return kind === 'instant' ? instantSerial(value) : xlsxText(value)
}

function escapeFooter(text: string): string {
  return text.replaceAll('&', '&&')
}

import { headColumns, headHeights, heightOf, rowLines } from './heights.ts'
import { frozenUpTo } from './look.ts'
import { columnLetter, headingRow, type RowChunks, type SheetHead, topTexts } from './model.ts'
import { bodyLooks, footLooks, makeCells, rowXml, textCell } from './xlsx-cells.ts'
import { styleOf } from './xlsx-styles.ts'
import { escapeXml } from './xml.ts'

/** Excel knows no more rows; with fewer columns than it knows in any of our tables. */
const rowsLimit = 1_048_576

export interface Written {
  /** Under the headings, without the foot. */
  rows: number
}

/** The first sheet, in pieces; `written` says at the end what came. Throws when it would be too long. */
export async function* tableXml(
  head: SheetHead,
  chunks: RowChunks,
  written: Written,
): AsyncGenerator<string> {
  const { columns, foot } = head
  const cellsOf = makeCells(columns, bodyLooks)
  const numberOf = (row: number) => headingRow + row
  yield sheetBegin(head) + headRows(head)
  for await (const chunk of chunks) {
    let xml = ''
    for (const row of chunk) {
      written.rows += 1
      const number = numberOf(written.rows)
      xml += rowXml(number, heightOf(rowLines(row, columns)), cellsOf(row, number))
    }
    if (numberOf(written.rows) >= rowsLimit) throw new RangeError('more rows than Excel knows')
    yield xml
  }
  const under = numberOf(written.rows + 1)
  const sums = makeCells(columns, footLooks)
  yield (foot ? rowXml(under, heightOf(rowLines(foot, columns)), sums(foot, under)) : '') +
    sheetEnd(head, written)
}

/** Of the headings and rows: `A5`, `I555`. */
export function corners({ columns }: SheetHead, { rows }: Written): [string, string] {
  return [`A${headingRow}`, `${columnLetter(columns.length - 1)}${headingRow + rows}`]
}

function sheetBegin({ columns }: SheetHead): string {
  const isFrozen = (columns[0]?.width ?? 0) <= frozenUpTo
  const [across, corner, pane] = isFrozen
    ? [' xSplit="1"', `B${headingRow + 1}`, 'bottomRight']
    : ['', `A${headingRow + 1}`, 'bottomLeft']
  const widths = columns.map(
    ({ kind, width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf.body[kind]}" customWidth="1"/>`,
  )
  return `${sheetOpen}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane${across} ySplit="${headingRow}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
}

export const sheetOpen =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'

function headRows(head: SheetHead): string {
  const heights = headHeights(head)
  const top = topTexts(head).map((text, at) =>
    rowXml(at + 1, heights[at] ?? 0, textCell(`A${at + 1}`, styleOf.top[at] ?? 0, text)),
  )
  const headings = head.columns.map(({ header, kind }, at) =>
    textCell(`${columnLetter(at)}${headingRow}`, styleOf.heading[kind], header),
  )
  return top.join('') + rowXml(headingRow, heights[headingRow - 1] ?? 0, headings.join(''))
}

function sheetEnd(head: SheetHead, written: Written): string {
  const last = columnLetter(headColumns(head.columns) - 1)
  const merges = topTexts(head).map((_, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`)
  const { before, between } = head.page
  const footer = escapeXml(`&C${footerText(before)}&P${footerText(between)}&N`)
  return `</sheetData><autoFilter ref="${corners(head, written).join(':')}"/><mergeCells count="${merges.length}">${merges.join('')}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footer}</oddFooter></headerFooter></worksheet>`
}

function footerText(text: string): string {
  return text.replaceAll('&', '&&')
}

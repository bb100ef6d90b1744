import { formatDay } from '@app/shared/core/format.ts'
import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { officeTime } from './cells.ts'
import { headColumns, headHeights, heightOf, mostLines, noteHeight, rowLines } from './heights.ts'
import { notesWidths } from './look.ts'
import {
  columnLetter,
  headingRow,
  type Note,
  type RowChunks,
  type SheetHead,
  type SheetRow,
  topTexts,
} from './model.ts'
import { cellStyles, columnStyle, rowStyle } from './ods-styles.ts'
import { odsPart, paragraphs, quotedTab } from './ods-text.ts'
import { escapeXml } from './xml.ts'

/**
 * Both tables, in pieces. Every text is typed as text, so no title is ever a formula. The looks stand in
 * front, before anybody has seen a row: those of all the heights that rows may have.
 */
export async function* contentPart(head: SheetHead, chunks: RowChunks): AsyncGenerator<string> {
  const [begin, end] = around(head)
  const { columns, foot } = head
  const written = { rows: 0 }
  yield begin + tableBegin(head)
  for await (const chunk of chunks) {
    written.rows += chunk.length
    yield chunk.map((row) => bodyRow(row, columns, 'c')).join('')
  }
  const sums = foot ? bodyRow(foot, columns, 'f') : ''
  yield `${sums}</table:table>${notesOf(head)}${filterOf(head, written.rows)}${end}`
}

const lineCounts = Array.from({ length: mostLines }, (_, at) => at + 1)

/** What stands before the tables, the looks, and what stands behind them. */
function around(head: SheetHead): [string, string] {
  const styles = [
    ...head.columns.map(({ width }, at) => columnStyle(`t-col${at}`, width)),
    ...notesWidths.map((width, at) => columnStyle(`n-col${at}`, width)),
    ...['table', 'notes'].map(
      (name) =>
        `<style:style style:name="${name}" style:family="table" style:master-page-name="${name}"><style:table-properties table:display="true"/></style:style>`,
    ),
    ...headHeights(head).map((height, at) =>
      rowStyle(`t-row${at}`, { height, grows: at >= headingRow }),
    ),
    ...lineCounts.map((lines) => rowStyle(`r${lines}`, { height: heightOf(lines), grows: true })),
    ...noteRows(head).map(({ height }, at) => rowStyle(`n-row${at}`, { height, grows: false })),
    cellStyles,
  ]
  const body = `<office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>\n</office:spreadsheet></office:body>`
  const [begin = '', end = ''] = odsPart('content', body).split('\n')
  return [begin, end]
}

function tableBegin(head: SheetHead): string {
  const { columns, tabName } = head
  const row = (at: number, cells: string) =>
    `<table:table-row table:style-name="t-row${at}">${cells}</table:table-row>`
  const top = topTexts(head).map((text, at) =>
    row(at, spanning(text, `t${at}`, headColumns(columns))),
  )
  const headings = columns.map(({ header, kind }) => textCell(`h-${kind}`, header)).join('')
  const columnList = columns.map((_, at) => `<table:table-column table:style-name="t-col${at}"/>`)
  const heading = `<table:table-header-rows>${row(headingRow - 1, headings)}</table:table-header-rows>`
  return `<table:table table:name="${escapeXml(tabName)}" table:style-name="table">${[...columnList, ...top].join('')}${heading}`
}

/** `look`: `c` of the rows, `f` of their sums. */
function bodyRow(values: SheetRow, columns: SheetHead['columns'], look: 'c' | 'f'): string {
  const cells = values.map((value, at) => cell(look, columns[at]?.kind ?? 'text', value)).join('')
  return `<table:table-row table:style-name="r${rowLines(values, columns)}">${cells}</table:table-row>`
}

function noteRows({ title, notes }: SheetHead): { height: number; cells: string }[] {
  const note = (note: Note) => ({
    height: noteHeight(note, notesWidths),
    cells:
      textCell('w', note.term) +
      textCell(note.link === undefined ? 'p' : 'l', note.text, note.link),
  })
  return [
    { height: 26, cells: spanning(title, 't0', 2) },
    ...notes.flatMap(({ heading, notes: under }) => [
      { height: 10, cells: '<table:table-cell/>' },
      { height: 20, cells: spanning(heading, 'g', 2) },
      ...under.map(note),
    ]),
  ]
}

function notesOf(head: SheetHead): string {
  const rows = noteRows(head).map(
    ({ cells }, at) => `<table:table-row table:style-name="n-row${at}">${cells}</table:table-row>`,
  )
  const columnList = notesWidths.map(
    (_, at) => `<table:table-column table:style-name="n-col${at}"/>`,
  )
  return `<table:table table:name="${escapeXml(head.notesTabName)}" table:style-name="notes">${[...columnList, ...rows].join('')}</table:table>`
}

function cell(look: 'c' | 'f', kind: CellKind, value: CellValue): string {
  const style = `${look}-${kind}`
  if (value === null || value === '') return `<table:table-cell table:style-name="${style}"/>`
  if (typeof value === 'number') {
    return `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  }
  if (kind === 'day') return dateCell(style, value, formatDay(value))
  if (kind === 'instant') {
    const time = officeTime(value)
    return dateCell(style, time, `${time.slice(11, 16)} ${formatDay(time.slice(0, 10))}`)
  }
  return textCell(style, value)
}

function dateCell(style: string, value: string, shown: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="date" office:date-value="${escapeXml(value)}"><text:p>${shown}</text:p></table:table-cell>`
}

function textCell(style: string, text: string, link?: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(text, link)}</table:table-cell>`
}

function spanning(text: string, style: string, columns: number): string {
  const covered =
    columns > 1 ? `<table:covered-table-cell table:number-columns-repeated="${columns - 1}"/>` : ''
  return `<table:table-cell table:style-name="${style}" office:value-type="string" table:number-columns-spanned="${columns}" table:number-rows-spanned="1">${paragraphs(text)}</table:table-cell>${covered}`
}

/** The filter's arrows on the headings. */
function filterOf({ tabName, columns }: SheetHead, rows: number): string {
  const tab = escapeXml(quotedTab(tabName))
  const last = columnLetter(columns.length - 1)
  const range = `${tab}.A${headingRow}:${tab}.${last}${headingRow + rows}`
  return `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="${range}" table:display-filter-buttons="true"/></table:database-ranges>`
}

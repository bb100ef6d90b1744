import { formatDay } from '@app/shared/core/format.ts'
import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { officeTime } from './cells.ts'
import { headColumns, noteHeight, rowHeights } from './heights.ts'
import { notesWidths } from './look.ts'
import { headingRow, type Note, type SheetModel, topTexts } from './model.ts'
import { cellStyles, columnStyle, rowStyle } from './ods-styles.ts'
import { escapeXml, odsPart, paragraphs, quotedTab } from './ods-text.ts'

/** Both tables. Every text is typed as text, so no title is ever a formula. */
export function contentPart(model: SheetModel): string {
  const rows = makeRowStyles()
  const tables = tableOf(model, rows) + notesOf(model, rows)
  const styles = [
    ...model.columns.map(({ width }, at) => columnStyle(`t-col${at}`, width)),
    ...notesWidths.map((width, at) => columnStyle(`n-col${at}`, width)),
    ...['table', 'notes'].map(
      (name) =>
        `<style:style style:name="${name}" style:family="table" style:master-page-name="${name}"><style:table-properties table:display="true"/></style:style>`,
    ),
    ...rows.written(),
    cellStyles,
  ]
  return odsPart(
    'content',
    `<office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${tables}${filterOf(model)}</office:spreadsheet></office:body>`,
  )
}

type RowStyles = ReturnType<typeof makeRowStyles>

/** One style per height. */
function makeRowStyles() {
  const names = new Map<string, { name: string; xml: string }>()
  return {
    nameOf(height: number, grows: boolean): string {
      const key = `${height} ${grows}`
      const known = names.get(key)
      if (known) return known.name
      const name = `r${names.size}`
      names.set(key, { name, xml: rowStyle(name, { height, grows }) })
      return name
    },
    written: () => [...names.values()].map(({ xml }) => xml),
  }
}

function tableOf(model: SheetModel, styles: RowStyles): string {
  const { columns, rows, tabName } = model
  const heights = rowHeights(model)
  const row = (at: number, cells: string) =>
    `<table:table-row table:style-name="${styles.nameOf(heights[at] ?? 0, at >= headingRow)}">${cells}</table:table-row>`
  const top = topTexts(model).map((text, at) =>
    row(at, spanning(text, `t${at}`, headColumns(columns))),
  )
  const headings = columns.map(({ header, kind }) => textCell(`h-${kind}`, header)).join('')
  const body = rows.map((values, at) => {
    const cells = values.map((value, column) => cell(columns[column]?.kind ?? 'text', value))
    return row(headingRow + at, cells.join(''))
  })
  const columnList = columns.map((_, at) => `<table:table-column table:style-name="t-col${at}"/>`)
  const head = `<table:table-header-rows>${row(headingRow - 1, headings)}</table:table-header-rows>`
  return `<table:table table:name="${escapeXml(tabName)}" table:style-name="table">${[...columnList, ...top, head, ...body].join('')}</table:table>`
}

function notesOf({ notesTabName, title, notes }: SheetModel, styles: RowStyles): string {
  const row = (height: number, cells: string) =>
    `<table:table-row table:style-name="${styles.nameOf(height, false)}">${cells}</table:table-row>`
  const noteRow = (note: Note) =>
    row(
      noteHeight(note, notesWidths),
      textCell('w', note.term) +
        textCell(note.link === undefined ? 'p' : 'l', note.text, note.link),
    )
  const rows = [
    row(26, spanning(title, 't0', 2)),
    ...notes.flatMap(({ heading, notes: under }) => [
      row(10, '<table:table-cell/>'),
      row(20, spanning(heading, 'g', 2)),
      ...under.map(noteRow),
    ]),
  ]
  const columnList = notesWidths.map(
    (_, at) => `<table:table-column table:style-name="n-col${at}"/>`,
  )
  return `<table:table table:name="${escapeXml(notesTabName)}" table:style-name="notes">${[...columnList, ...rows].join('')}</table:table>`
}

function cell(kind: CellKind, value: CellValue): string {
  const style = `c-${kind}`
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
function filterOf({ tabName, columns, rows }: SheetModel): string {
  const tab = escapeXml(quotedTab(tabName))
  const range = `${tab}.A${headingRow}:${tab}.${letterOf(columns.length)}${headingRow + rows.length}`
  return `<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="${range}" table:display-filter-buttons="true"/></table:database-ranges>`
}

/** Of the last of so many columns; tables have fewer than 26 × 27. */
function letterOf(columns: number): string {
  const place = columns - 1
  const letter = (index: number) => String.fromCharCode(65 + index)
  return place < 26 ? letter(place) : letter(Math.floor(place / 26) - 1) + letter(place % 26)
}

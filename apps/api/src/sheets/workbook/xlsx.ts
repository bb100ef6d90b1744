import { type Cell, colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { cellText, linesOf } from '../cells.ts'
import { pageFooter, pageMargins } from '../forms/drawn-page.ts'
import { isText } from '../look.ts'
import { entryFont, entryStyle, headingStyle, lineStyle, titleStyle } from './look.ts'
import type { EntryModel } from './model.ts'

type Placed = [place: string, cell: Partial<Cell>]

/** Points, for the body font. */
const lineHeight = 16
const gap = 4
const titleHeight = 26
const highestRow = 409
/** Characters that the filter's arrow and the margins cover. */
const arrow = 4
const margins = 2
/** Of the texts above the table. */
const headWidth = 110

/** A protected sheet with open cells, hidden keys, and a stamp on a sheet of its own. */
export async function entryBytes(model: EntryModel): Promise<Uint8Array> {
  const { title, author, madeAt, tabName } = model
  const at = new Date(madeAt)
  const named = (name: string, range: string) => ({ name, range, scope: tabName })
  const tab = `'${tabName.replaceAll("'", "''")}'`
  const heading = headingRow(model) + 1
  return writeXlsx({
    sheets: [entrySheet(model), stampSheet(model)],
    properties: { title, creator: author, lastModifiedBy: author, created: at, modified: at },
    defaultFont: entryFont,
    namedRanges: [
      // The library's own print titles forget the quotes around the name, which Excel then repairs.
      named('_xlnm.Print_Titles', `${tab}!$${heading}:$${heading}`),
      // Without it LibreOffice does not show the filter.
      named('_xlnm._FilterDatabase', `${tab}!${corners(model).map(absolute).join(':')}`),
    ],
  })
}

function entrySheet(model: EntryModel): WriteSheet {
  const { rowKeys, columns, frozen, tabName, page } = model
  const heading = headingRow(model)
  return {
    name: tabName,
    columns: [
      ...rowKeys.map(() => ({ width: 12, hidden: true })),
      ...columns.map(({ width }) => ({ width })),
    ],
    cells: new Map([...headCells(model), ...bodyCells(model)]),
    merges: Array.from({ length: heading - 1 }, (_, row) => ({
      ...{ startRow: row, endRow: row },
      ...{ startCol: rowKeys.length, endCol: rowKeys.length + headColumns(columns) - 1 },
    })),
    rowDefs: new Map(heightsOf(model)),
    freezePane: { rows: heading + 1, columns: rowKeys.length + frozen },
    // The hidden keys too, or sorting would leave them where they are.
    autoFilter: { range: corners(model).join(':') },
    dataValidations: validations(model),
    protection: {
      ...{ sheet: true, selectLockedCells: true, selectUnlockedCells: true },
      ...{ sort: true, autoFilter: true, formatColumns: true, formatRows: true, insertRows: true },
    },
    pageSetup: {
      ...{ paperSize: 'a3', orientation: 'landscape', horizontalCentered: true },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: pageMargins,
    },
    headerFooter: { oddFooter: pageFooter(page) },
  }
}

/** From 0: below title, lines and the hidden keys. */
function headingRow({ lines }: EntryModel): number {
  return lines.length + 2
}

/** Columns that the texts above the table span: what is seen of it at once. */
function headColumns(columns: EntryModel['columns']): number {
  const ends = columns.map((_, at) =>
    columns.slice(0, at + 1).reduce((sum, { width }) => sum + width, 0),
  )
  const enough = ends.findIndex((end) => end >= headWidth)
  return enough < 0 ? columns.length : enough + 1
}

/** Of the headings and rows, hidden columns included: `A8`, `R25`. */
function corners(model: EntryModel): [string, string] {
  const { rowKeys, columns, rows } = model
  const first = headingRow(model) + 1
  return [`A${first}`, `${colToLetter(rowKeys.length + columns.length - 1)}${first + rows.length}`]
}

/** `$R$25` */
function absolute(corner: string): string {
  return corner.replace(/[A-Z]+/, '$$$&$$')
}

function headCells(model: EntryModel): Placed[] {
  const { title, lines, rowKeys, columns } = model
  const heading = headingRow(model)
  const keys = [...rowKeys, ...columns.map(({ key }) => key)]
  return [
    [`0,${rowKeys.length}`, { value: cellText(title), style: titleStyle }],
    ...lines.map(
      ({ text, manner }, at): Placed => [
        `${at + 1},${rowKeys.length}`,
        { value: cellText(text), style: lineStyle(manner) },
      ],
    ),
    ...keys.map((value, at): Placed => [`${heading - 1},${at}`, { value }]),
    ...columns.map(
      ({ header, kind }, at): Placed => [
        `${heading},${rowKeys.length + at}`,
        { value: cellText(header), style: headingStyle(kind) },
      ],
    ),
  ]
}

function bodyCells(model: EntryModel): Placed[] {
  const { rows, columns, rowKeys } = model
  const first = headingRow(model) + 1
  return rows.flatMap(({ keys, cells }, row) => [
    ...keys.map((value, at): Placed => [`${first + row},${at}`, { value }]),
    ...cells.map(({ value, open }, at): Placed => {
      const { kind = 'text' } = columns[at] ?? {}
      return [
        `${first + row},${rowKeys.length + at}`,
        { ...written(value), style: entryStyle(kind, open) },
      ]
    }),
  ])
}

/** Text that begins like an error value would be taken for one. */
function written(value: string | number | null): Partial<Cell> {
  if (typeof value !== 'string' || value === '') return { value: value === '' ? null : value }
  const text = cellText(value)
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text }
}

function validations(model: EntryModel): DataValidation[] {
  const { columns, rows, rowKeys, errorTitle, proseLimit } = model
  if (rows.length === 0) return []
  const first = headingRow(model) + 2
  return columns.flatMap(({ header, kind, hint, choices, error }, at) => {
    if (error === undefined) return []
    const letter = colToLetter(rowKeys.length + at)
    return {
      range: `${letter}${first}:${letter}${first + rows.length - 1}`,
      ...conditionOf({ kind, choices, proseLimit }),
      ...{ allowBlank: true, showErrorMessage: true, errorTitle, errorMessage: error },
      ...(hint !== undefined && {
        ...{ showInputMessage: true, inputTitle: header.slice(0, titleLimit), inputMessage: hint },
      }),
    }
  })
}

/** Of the small window beside a cell. */
const titleLimit = 32

function conditionOf({
  kind,
  choices,
  proseLimit,
}: Pick<EntryModel, 'proseLimit'> & Partial<EntryModel['columns'][number]>): Pick<
  DataValidation,
  'type' | 'operator' | 'formula1' | 'formula2' | 'values'
> {
  if (choices) return { type: 'list', values: [...choices] }
  if (kind === 'percent')
    return { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' }
  return { type: 'textLength', operator: 'lessThanOrEqual', formula1: `${proseLimit}` }
}

function stampSheet({ stamp }: EntryModel): WriteSheet {
  return {
    name: stamp.tabName,
    veryHidden: true,
    rows: stamp.rows.map((row) => [...row]),
  }
}

/** Points by row: LibreOffice takes rows without one as single lines, and merged cells grow nowhere. */
function heightsOf(model: EntryModel): [number, { height?: number; hidden?: boolean }][] {
  const { lines, columns, rows } = model
  const heading = headingRow(model)
  const tall = (most: number) => ({ height: Math.min(lineHeight * most + gap, highestRow) })
  const headers = columns.map(({ header, width: of }) => linesOf(header, of - arrow))
  return [
    [0, { height: titleHeight }],
    ...lines.map(({ text }, at) => [at + 1, tall(linesOf(text, headWidth))] as [number, object]),
    [heading - 1, { hidden: true }],
    [heading, tall(Math.max(...headers))],
    ...rows.map(
      ({ cells }, at) => [heading + 1 + at, tall(rowLines(cells, columns))] as [number, object],
    ),
  ]
}

function rowLines(
  cells: EntryModel['rows'][number]['cells'],
  columns: EntryModel['columns'],
): number {
  return cells.reduce((most, { value }, at) => {
    const { kind = 'number', width = 0 } = columns[at] ?? {}
    const wraps = typeof value === 'string' && isText(kind)
    return wraps ? Math.max(most, linesOf(value, width - margins)) : most
  }, 1)
}

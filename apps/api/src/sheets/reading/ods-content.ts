import { isDay } from '@app/shared/core/day.ts'
import type { ReadCell, ReadSheet } from '@app/shared/core/read-sheet.ts'
import { numberCell, textCell } from './cell-of.ts'
import { type Grid, makeGrids } from './grid.ts'
import { isTableShown, type OdsStyles, odsFont } from './ods-styles.ts'
import { readXml } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

/** Of a run of blanks; what is asked beyond is no office's. */
const mostBlanks = 1000
/** What stands inside a cell or a table and is not of its text. */
const foreign = new Set(['annotation', 'shapes', 'frame', 'tracked-changes', 'note', 'g'])

/** Where reading stands: in a table, in a row, in a cell. */
interface Place {
  grid: Grid
  name: string
  isShown: boolean
  row: number
  rowTimes: number
  rowStyle: string | undefined
  column: number
  columnStyles: { readonly times: number; readonly style: string | undefined }[]
  line: { column: number; times: number; cell: ReadCell }[]
  cell: Attributes | null
  paragraphs: string[]
}

export function readOdsContent(content: Buffer, styles: OdsStyles): ReadSheet[] {
  const newGrid = makeGrids()
  const sheets: ReadSheet[] = []
  let at: Place | null = null
  let skipped = 0
  readXml(content, {
    open(name, attributes, path) {
      if (skipped > 0 || foreign.has(name) || isInnerTable(name, at)) skipped += 1
      else if (name === 'table' && path.at(-2) === 'spreadsheet') {
        at = placeIn(newGrid(), attributes, styles)
      } else if (at) begin(at, name, attributes)
    },
    text(piece, path) {
      if (skipped > 0 || !at?.cell || !path.includes('p')) return
      at.paragraphs[at.paragraphs.length - 1] += piece
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else if (at && name === 'table') {
        sheets.push(at.grid.sheet(at.name, !at.isShown))
        at = null
      } else if (at) end(at, name, styles)
    },
  })
  return sheets
}

function isInnerTable(name: string, at: Place | null): boolean {
  return name === 'table' && at !== null
}

function placeIn(grid: Grid, attributes: Attributes, styles: OdsStyles): Place {
  return {
    ...{ grid, name: attributes['name'] ?? '', row: 0, rowTimes: 1, column: 0 },
    isShown: isTableShown(styles, attributes['style-name']),
    ...{ rowStyle: undefined, columnStyles: [], line: [], cell: null, paragraphs: [] },
  }
}

function begin(at: Place, name: string, attributes: Attributes): void {
  switch (name) {
    case 'table-column':
      at.columnStyles.push({
        times: timesOf(attributes['number-columns-repeated']),
        style: attributes['default-cell-style-name'],
      })
      break
    case 'table-row':
      at.rowTimes = timesOf(attributes['number-rows-repeated'])
      at.rowStyle = attributes['default-cell-style-name']
      at.column = 0
      at.line = []
      break
    case 'table-cell':
    case 'covered-table-cell':
      at.cell = attributes
      at.paragraphs = []
      break
    default:
      write(at, name, attributes)
  }
}

/** Blanks, tabs and line breaks are elements of a paragraph. */
function write(at: Place, name: string, attributes: Attributes): void {
  if (!at.cell) return
  const last = at.paragraphs.length - 1
  if (name === 'p') at.paragraphs.push('')
  else if (last < 0) return
  else if (name === 's')
    at.paragraphs[last] += ' '.repeat(Math.min(timesOf(attributes['c']), mostBlanks))
  else if (name === 'tab') at.paragraphs[last] += '\t'
  else if (name === 'line-break') at.paragraphs[last] += '\n'
}

function end(at: Place, name: string, styles: OdsStyles): void {
  if (name === 'table-row') {
    for (let row = at.row; at.line.length > 0 && row < at.row + at.rowTimes; row++) {
      for (const { column, times, cell } of at.line) {
        for (let repeat = 0; repeat < times; repeat++) at.grid.put(row, column + repeat, cell)
      }
    }
    at.row += at.rowTimes
  } else if ((name === 'table-cell' || name === 'covered-table-cell') && at.cell) {
    const times = timesOf(at.cell['number-columns-repeated'])
    const style = at.cell['style-name'] ?? at.rowStyle ?? columnStyle(at)
    const cell =
      name === 'table-cell' ? cellOf(at.cell, at.paragraphs, odsFont(styles, style)) : null
    if (cell !== null) at.line.push({ column: at.column, times, cell })
    at.column += times
    at.cell = null
  }
}

function cellOf(
  attributes: Attributes,
  paragraphs: readonly string[],
  font: ReturnType<typeof odsFont>,
): ReadCell {
  const text = paragraphs.join('\n')
  const { 'value-type': type, value = '' } = attributes
  switch (type) {
    case 'float':
    case 'currency':
      // An error and a truth that were calculated have values nobody sees.
      if (/^(#|Err:)/.test(text)) return { error: text }
      return /^(TRUE|FALSE)$/.test(text) ? text : numberCell(Number(value), 'plain')
    case 'percentage':
      return numberCell(Number(value), 'percent')
    case 'date':
      return dayCell(attributes['date-value'] ?? '', text)
    case 'boolean':
      return attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE'
    case 'error':
      return { error: text }
    default:
      return textCell(text || (attributes['string-value'] ?? ''), font)
  }
}

/** Of a month or a year people see no day, so it stays what they see. */
function dayCell(written: string, seen: string): ReadCell {
  if (/^(\d{1,2}[-/.])?\d{4}$/.test(seen.trim())) return seen.trim()
  const day = written.slice(0, 10)
  return isDay(day) ? { day } : textCell(seen)
}

function columnStyle({ columnStyles, column }: Place): string | undefined {
  let first = 0
  for (const { times, style } of columnStyles) {
    first += times
    if (column < first) return style
  }
  return undefined
}

/** At least once; what is no number is once. */
function timesOf(written: string | undefined): number {
  const times = Math.trunc(Number(written ?? 1))
  return Number.isFinite(times) && times > 1 ? times : 1
}

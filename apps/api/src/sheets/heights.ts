import { linesOf } from './cells.ts'
import { isText } from './look.ts'
import { type Note, type SheetColumn, type SheetHead, type SheetRow, topTexts } from './model.ts'

/** Points, for the body font. */
const lineHeight = 16
const gap = 3
const titleHeight = 24
const highestRow = 409
/** More do not fit into the highest row. */
export const mostLines = Math.ceil((highestRow - gap) / lineHeight)
/** An average letter is narrower than a digit, in which widths are counted. */
const lettersPerDigit = 1.12
/** Of the title, for a character of the body. */
const titleScale = 1.5
/** Characters: what stands above a narrow table runs on over empty columns. */
const headWidth = 90
const emptyColumn = 8
/** Characters that the filter's arrow and the margins cover. */
const arrow = 4
const margins = 2

/** Columns that the texts above the table span, empty ones beside a narrow table among them. */
export function headColumns(columns: readonly SheetColumn[]): number {
  const missing = Math.max(0, headWidth - totalWidth(columns))
  return columns.length + Math.ceil(missing / emptyColumn)
}

function totalWidth(columns: readonly SheetColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/**
 * Points of the rows down to the headings. Excel would find heights itself, but LibreOffice takes rows
 * without one as single lines, and merged cells grow nowhere.
 */
export function headHeights(head: SheetHead): number[] {
  const { columns } = head
  const width = Math.max(totalWidth(columns), headWidth)
  const [title = '', ...below] = topTexts(head)
  const heading = Math.max(...columns.map(({ header, width: of }) => linesOf(header, of - arrow)))
  return [
    Math.min(titleHeight * linesOf(title, width / titleScale), highestRow),
    ...below.map((text) => heightOfLines(linesOf(text, width))),
    Math.min(lineHeight * heading + 2 * gap, highestRow),
  ]
}

/** Lines of the highest cell, as `heightOf` takes them. */
export function rowLines(row: SheetRow, columns: readonly SheetColumn[]): number {
  let most = 1
  for (const [at, value] of row.entries()) {
    const column = columns[at]
    if (typeof value !== 'string' || column === undefined || !isText(column.kind)) continue
    most = Math.max(most, linesOf(value, (column.width - margins) * lettersPerDigit))
  }
  return Math.min(most, mostLines)
}

/** Points of a row of so many lines. */
export function heightOf(lines: number): number {
  return Math.min(lineHeight * lines + gap, highestRow)
}

/** Points of a row of the notes. */
export function noteHeight(
  { term, text }: Note,
  [termWidth, textWidth]: readonly number[],
): number {
  const lines = [linesOf(term, termWidth ?? 0), linesOf(text, (textWidth ?? 0) * lettersPerDigit)]
  return lineHeight * Math.max(...lines)
}

function heightOfLines(lines: number): number {
  return Math.min(lineHeight * lines, highestRow)
}

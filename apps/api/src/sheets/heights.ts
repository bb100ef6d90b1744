import type { CellValue } from '@app/shared/core/sheet.ts'
import { linesOf } from './cells.ts'
import { isText } from './look.ts'
import { type Note, type SheetColumn, type SheetModel, topTexts } from './model.ts'

/** Points, for the body font. */
const lineHeight = 16
const gap = 3
const titleHeight = 24
const highestRow = 409
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
 * Points by row. Excel would find them itself, but LibreOffice takes rows without one as single lines,
 * and merged cells grow nowhere.
 */
export function rowHeights(model: SheetModel): number[] {
  const { columns, rows } = model
  const width = Math.max(totalWidth(columns), headWidth)
  const [title = '', ...below] = topTexts(model)
  const heading = Math.max(...columns.map(({ header, width: of }) => linesOf(header, of - arrow)))
  const heights = [
    titleHeight * linesOf(title, width / titleScale),
    ...below.map((text) => lineHeight * linesOf(text, width)),
    lineHeight * heading + 2 * gap,
    ...rows.map((row) => lineHeight * rowLines(row, columns) + gap),
  ]
  return heights.map((height) => Math.min(height, highestRow))
}

/** Points of a row of the notes. */
export function noteHeight(
  { term, text }: Note,
  [termWidth, textWidth]: readonly number[],
): number {
  const lines = [linesOf(term, termWidth ?? 0), linesOf(text, (textWidth ?? 0) * lettersPerDigit)]
  return lineHeight * Math.max(...lines)
}

function rowLines(row: readonly CellValue[], columns: readonly SheetColumn[]): number {
  return row.reduce<number>((most, value, at) => {
    const { kind = 'number', width = 0 } = columns[at] ?? {}
    const wraps = typeof value === 'string' && isText(kind)
    return wraps ? Math.max(most, linesOf(value, (width - margins) * lettersPerDigit)) : most
  }, 1)
}

import type { ReadCell } from '../core/read-sheet.ts'
import { unmarked } from '../core/text.ts'
import type { RememberedMapping } from './contract.ts'
import type { Header } from './model.ts'

/** A sheet from its first row. */
export type Rows = readonly (readonly ReadCell[])[]

/** The words above each column. A heading over several columns is said of each of them. */
export function headingsOf(rows: Rows, { row, count }: Header): string[] {
  const lines = rows.slice(row, row + count)
  const width = Math.max(0, ...lines.map((line) => line.length))
  const upper = lines.slice(0, -1).map((line) => spread(line, lines.at(-1) ?? [], width))
  return Array.from({ length: width }, (_, column) =>
    [...upper.map((line) => line[column] ?? ''), headingText(lines.at(-1)?.[column])]
      .filter((text, at, texts) => text !== '' && texts.indexOf(text) === at)
      .join(' '),
  )
}

/** A merged cell has its text in its first column; below it stand the words of each column. */
function spread(line: readonly ReadCell[], below: readonly ReadCell[], width: number): string[] {
  let last = ''
  return Array.from({ length: width }, (_, column) => {
    const text = headingText(line[column])
    if (text !== '') last = text
    else if (!isFilled(below[column] ?? null)) last = ''
    return last
  })
}

function headingText(cell: ReadCell | undefined): string {
  if (typeof cell === 'string') return cell
  if (cell === null || cell === undefined) return ''
  if ('text' in cell) return cell.text
  return 'number' in cell ? String(cell.number) : ''
}

/** Names a file's form: the same headings in the same order. */
export function shapeOf(headings: readonly string[]): string {
  return headings.map(unmarked).join('|')
}

export function recall(
  headings: readonly string[],
  remembered: readonly RememberedMapping[],
): RememberedMapping | undefined {
  const shape = shapeOf(headings)
  return remembered.find((one) => one.shape === shape)
}

export function isFilled(cell: ReadCell): boolean {
  return headingText(cell) !== '' || (typeof cell === 'object' && cell !== null)
}

import type { ReadCell, ReadWorkbook } from '@app/shared/core/read-sheet.ts'
import type { Refused } from './refusal.ts'

/** What the child says of a file; the detail is for the log. */
export type Answer =
  | { readonly workbook: ReadWorkbook }
  | { readonly refused: Refused; readonly detail: string }

/**
 * An answer goes over in pieces, each of which the server takes up in a moment: a million cells at once
 * would keep everybody waiting. Rows come first, sheet by sheet, as JSON, which is taken up fastest.
 */
export type Piece = { readonly sheet: number; readonly rows: string } | { readonly answer: Answer }

/** About a millisecond's worth. */
const cellsPerPiece = 4000

export function* piecesOf(answer: Answer): Generator<Piece> {
  if ('refused' in answer) return yield { answer }
  const { format, sheets } = answer.workbook
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const batch of batchesOf(rows)) yield { sheet, rows: JSON.stringify(batch) }
  }
  const empty = sheets.map(({ name, hidden }) => ({ name, hidden, rows: [] }))
  yield { answer: { workbook: { format, sheets: empty } } }
}

/** Puts pieces together; gives the answer with the last of them. */
export function makeCollector(): (piece: Piece) => Answer | undefined {
  const collected = new Map<number, ReadCell[][]>()
  return (piece) => {
    if ('rows' in piece) {
      const rows = collected.get(piece.sheet) ?? []
      // Its own child wrote it a moment ago.
      for (const row of JSON.parse(piece.rows) as ReadCell[][]) rows.push(row)
      collected.set(piece.sheet, rows)
      return undefined
    }
    const { answer } = piece
    if ('refused' in answer) return answer
    const { format, sheets } = answer.workbook
    const whole = sheets.map((sheet, at) => ({ ...sheet, rows: collected.get(at) ?? [] }))
    collected.clear()
    return { workbook: { format, sheets: whole } }
  }
}

function* batchesOf(rows: readonly ReadCell[][]): Generator<ReadCell[][]> {
  let batch: ReadCell[][] = []
  let cells = 0
  for (const row of rows) {
    batch.push(row)
    cells += 1 + row.length
    if (cells < cellsPerPiece) continue
    yield batch
    batch = []
    cells = 0
  }
  if (batch.length > 0) yield batch
}

import type { ReadCell, ReadSheet } from '@app/shared/core/read-sheet.ts'
import { limits } from './limits.ts'
import { Refusal } from './refusal.ts'

export interface Grid {
  /** From 0. What is empty costs nothing, wherever it stands. */
  put(row: number, column: number, cell: ReadCell): void
  sheet(name: string, hidden: boolean): ReadSheet
}

/** Hands out the sheets of one workbook, which share its cells. Throws when a limit is passed. */
export function makeGrids(): () => Grid {
  let cells = 0
  return () => {
    const rows: ReadCell[][] = []
    return {
      put(row, column, cell) {
        if (cell === null) return
        if (row >= limits.rows) throw new Refusal('rows')
        if (column >= limits.columns) throw new Refusal('columns')
        cells += 1
        if (cells > limits.cells) throw new Refusal('cells')
        while (rows.length <= row) rows.push([])
        const line = rows[row] ?? []
        while (line.length < column) line.push(null)
        line[column] = cell
      },
      sheet: (name, hidden) => ({ name: name.normalize('NFC'), hidden, rows }),
    }
  }
}

import type { LegacyEncoding } from '@app/shared/core/legacy-text.ts'
import type { ReadCell, ReadSheet } from '@app/shared/core/read-sheet.ts'
import { type CellObject, CFB, read, type WorkSheet } from '@e965/xlsx'
import { numberCell, textCell } from './cell-of.ts'
import { type Grid, makeGrids } from './grid.ts'
import { limits } from './limits.ts'
import { formatKind } from './number-format.ts'
import { Refusal } from './refusal.ts'
import { readXlsFonts, type XlsFonts } from './xls-fonts.ts'

const errors: Record<number, string> = {
  ...{ 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!' },
  ...{ 42: '#N/A', 43: '#GETTING_DATA' },
}

/** The binary files of Excel 97 to 2003; macros and formulas are not looked at. */
export function readXls(bytes: Buffer): ReadSheet[] {
  const workbook = opened(bytes)
  const fonts = readXlsFonts(streamOf(bytes))
  const isFrom1904 = workbook.Workbook?.WBProps?.date1904 === true
  const newGrid = makeGrids()
  return workbook.SheetNames.map((name, at) => {
    const grid = newGrid()
    const sheet = workbook.Sheets[name]
    if (sheet) putCells(sheet, { grid, fonts: fonts[at] ?? new Map(), isFrom1904 })
    return grid.sheet(name, (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0)
  })
}

function opened(bytes: Buffer) {
  try {
    return read(bytes, {
      ...{ type: 'buffer', dense: true, cellNF: true, cellText: false, cellFormula: false },
      ...{ cellHTML: false, bookVBA: false, sheetRows: limits.rows + 1 },
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new Refusal(isLocked ? 'encrypted' : 'damaged', undefined, error)
  }
}

function streamOf(bytes: Buffer): Buffer {
  const container = CFB.read(bytes, { type: 'buffer' })
  const entry = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book')
  return Buffer.from(entry?.content ?? [])
}

interface Target {
  readonly grid: Grid
  readonly fonts: XlsFonts
  readonly isFrom1904: boolean
}

function putCells(sheet: WorkSheet, { grid, fonts, isFrom1904 }: Target): void {
  const rows: (CellObject[] | undefined)[] = sheet['!data'] ?? []
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      const font = fonts.get(`${row},${column}`)
      grid.put(row, column, cell ? cellOf(cell, isFrom1904, font) : null)
    }
  }
}

function cellOf({ t, v, z }: CellObject, isFrom1904: boolean, font?: LegacyEncoding): ReadCell {
  if (v === undefined) return null
  if (t === 'e') return { error: errors[Number(v)] ?? '#N/A' }
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE'
  if (typeof v === 'number') return numberCell(v, formatKind(`${z ?? ''}`), isFrom1904)
  return textCell(`${v}`, font)
}

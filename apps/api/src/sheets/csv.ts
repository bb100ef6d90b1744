import { formatDay } from '@app/shared/core/format.ts'
import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { writeCsv } from 'hucre/csv'
import { cellText, looksLikeFormula, officeTime } from './cells.ts'
import type { SheetModel } from './model.ts'

/**
 * For Excel on a Vietnamese Windows: UTF-8 with a mark, semicolons, comma decimals, dd/mm/yyyy. Text
 * that Excel would evaluate gets an apostrophe in front, which it shows and does not evaluate. Only the
 * table: programs read this.
 */
export function csvBytes({ columns, rows }: SheetModel): Uint8Array {
  const kinds = columns.map(({ kind }) => kind)
  const lines = [
    columns.map(({ header }) => safeText(header)),
    ...rows.map((row) => row.map((value, at) => csvCell(kinds[at] ?? 'text', value))),
  ]
  const csv = writeCsv(lines, { bom: true, delimiter: ';', lineSeparator: '\r\n' })
  return new TextEncoder().encode(`${csv}\r\n`)
}

function csvCell(kind: CellKind, value: CellValue): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (kind === 'day') return formatDay(value)
  if (kind === 'instant') {
    const [day = '', time = ''] = officeTime(value).split('T')
    return `${formatDay(day)} ${time.slice(0, 5)}`
  }
  return safeText(value)
}

function safeText(text: string): string {
  const clean = cellText(text)
  return looksLikeFormula(clean) ? `'${clean}` : clean
}

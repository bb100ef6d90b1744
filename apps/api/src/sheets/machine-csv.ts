import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { writeCsv } from 'hucre/csv'
import { officeTime } from './cells.ts'
import { safeText } from './csv.ts'

interface Table {
  readonly columns: readonly { readonly header: string; readonly kind: CellKind }[]
  readonly rows: readonly (readonly CellValue[])[]
}

/**
 * For programs that fetch by themselves: UTF-8 with a mark, commas, decimal points, `2014-10-05`,
 * `2014-10-05 23:59:59` on the office's clock. People open the csv of the export.
 */
export function machineCsv({ columns, rows }: Table): Uint8Array {
  const lines = [
    columns.map(({ header }) => safeText(header)),
    ...rows.map((row) => row.map((value, at) => cellOf(columns[at]?.kind, value))),
  ]
  const csv = writeCsv(lines, { bom: true, delimiter: ',', lineSeparator: '\r\n' })
  return new TextEncoder().encode(`${csv}\r\n`)
}

function cellOf(kind: CellKind | undefined, value: CellValue): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return String(value)
  if (kind === 'day') return value
  return kind === 'instant' ? officeTime(value).replace('T', ' ') : safeText(value)
}

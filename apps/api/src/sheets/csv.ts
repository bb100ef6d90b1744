import { formatDay } from '@app/shared/core/format.ts'
import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { cellText, looksLikeFormula, officeTime } from './cells.ts'
import type { RowChunks, SheetHead } from './model.ts'

/**
 * For Excel on a Vietnamese Windows: UTF-8 with a mark, semicolons, comma decimals, dd/mm/yyyy. Text
 * that Excel would evaluate gets an apostrophe in front, which it shows and does not evaluate. Only the
 * table: programs read this.
 */
export async function* csvBytes(
  { columns, foot }: SheetHead,
  chunks: RowChunks,
): AsyncGenerator<Uint8Array> {
  const kinds = columns.map(({ kind }) => kind)
  const line = (fields: readonly string[]) => `${fields.map(quoted).join(';')}\r\n`
  const lineOf = (row: readonly CellValue[]) =>
    line(row.map((value, at) => csvCell(kinds[at] ?? 'text', value)))
  yield Buffer.from(`\ufeff${line(columns.map(({ header }) => safeText(header)))}`)
  for await (const chunk of chunks) yield Buffer.from(chunk.map(lineOf).join(''))
  if (foot) yield Buffer.from(lineOf(foot))
}

function quoted(field: string): string {
  return /[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
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

/** For any csv: what no spreadsheet evaluates. */
export function safeText(text: string): string {
  const clean = cellText(text)
  return looksLikeFormula(clean) ? `'${clean}` : clean
}

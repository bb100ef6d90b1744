import type { ReadCell, ReadWorkbook } from '@app/shared/core/read-sheet.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { rowKeys } from '@app/shared/reports/workbook.ts'
import type { WorkbookField } from '@app/shared/reports/workbook-model.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { writeXlsx } from 'hucre/xlsx'
import { readWorkbook } from '#sheets/reading/read-workbook.ts'
import type { TestApp } from './test-app.ts'

type Rows = ReadCell[][]

/** The file that a person downloads. */
export async function downloaded(
  { request }: TestApp,
  person: Person,
  query: { period: string; lang?: 'vi' | 'en' },
): Promise<Uint8Array> {
  const url = urlOf(reports.workbook.path, { query })
  const { statusCode, rawPayload } = await request(person, { method: 'GET', url })
  if (statusCode !== 200) throw new Error(`${statusCode} ${rawPayload}`)
  return new Uint8Array(rawPayload)
}

/** The same cells in a file of another program, which keeps neither styles nor protection. */
export async function edited(
  bytes: Uint8Array,
  edit: (rows: Rows, file: ReadWorkbook) => Rows,
): Promise<Uint8Array> {
  const file = await readWorkbook(bytes, vi)
  return writeXlsx({
    sheets: file.sheets.map(({ name, hidden, rows }) => ({
      ...{ name, hidden },
      rows: (hidden ? rows : edit(rows, file)).map((row) => row.map(plainValue)),
    })),
  })
}

/** The edit of `edited` that writes in cells of reports, found by their keys. */
export function writing(
  ...cells: readonly [id: string, field: WorkbookField, value: string | number | null][]
) {
  return (rows: Rows): Rows => {
    const keys = keysOf(rows)
    for (const [id, field, value] of cells) {
      const row = rows.find((each) => each[keys.indexOf(rowKeys.report)] === id)
      if (!row) throw new Error(`no row of ${id}`)
      row[keys.indexOf(field)] = typeof value === 'number' ? { number: value } : value
    }
    return rows
  }
}

export function keysOf(rows: Rows): ReadCell[] {
  return rows.find((row) => row.includes(rowKeys.report)) ?? []
}

function plainValue(cell: ReadCell | undefined): string | number | null {
  if (cell === undefined || cell === null || typeof cell === 'string') return cell ?? null
  if ('number' in cell) return cell.number
  throw new Error(`no test writes ${JSON.stringify(cell)}`)
}

import { reportStates } from '@app/shared/reports/rules.ts'
import { reportColumns } from '@app/shared/reports/sheet.ts'
import { createLoader, type inferParserType, parseAsArrayOf, parseAsString } from 'nuqs'
import { pageQueryOf, someOf, tableAddress } from '#parts/table-address.ts'
import { tableColumns } from '#parts/table-columns.ts'
import type { ReportListQuery } from './report-queries.ts'

export const columns = tableColumns(reportColumns)

/** Every name in the address of the reports table. */
export const tableParams = {
  ...tableAddress(columns),
  ky: parseAsString,
  dv: parseAsArrayOf(parseAsString),
  bc: someOf(reportStates),
}

export type TableView = inferParserType<typeof tableParams>

export const readView = createLoader(tableParams)

/** What the table and its files ask. `fallback`: the period of an address that names none. */
export function questionOf(
  view: TableView,
  { fallback, asOf }: { fallback: string | undefined; asOf: string | undefined },
) {
  return {
    period: view.ky ?? fallback,
    unit: view.dv?.join(','),
    state: view.bc?.join(','),
    q: view.q?.trim(),
    sort: view.sx ?? undefined,
    asOf,
  }
}

export function listQueryOf(
  view: TableView,
  context: Parameters<typeof questionOf>[1],
): ReportListQuery {
  return { ...questionOf(view, context), ...pageQueryOf(view) }
}

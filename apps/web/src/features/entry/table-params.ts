import { reportStates } from '@app/shared/reports/rules.ts'
import { type ReportColumnKey, reportColumns } from '@app/shared/reports/sheet.ts'
import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs'
import type { ReportListQuery } from './report-queries.ts'

export const pageSizes = [50, 100]

/** Every name in the address of the reports table. */
export const listParams = {
  ky: parseAsString,
  dv: parseAsArrayOf(parseAsString),
  bc: parseAsArrayOf(parseAsStringLiteral(reportStates)),
  q: parseAsString,
  sx: createParser({
    parse: (text) => (isColumn(text.replace('-', '')) ? text : null),
    serialize: String,
  }),
  cot: parseAsArrayOf(
    createParser({ parse: (text) => (isColumn(text) ? text : null), serialize: String }),
  ),
  trang: parseAsInteger,
  dong: parseAsInteger,
}

export type ListView = inferParserType<typeof listParams>
export const readListView = createLoader(listParams)

export const allColumns = Object.keys(reportColumns).filter(isColumn)
export const usualColumns = allColumns.filter((key) => !('optional' in reportColumns[key]))

export function columnsOf({ cot }: Pick<ListView, 'cot'>): readonly ReportColumnKey[] {
  return cot && cot.length > 0 ? cot : usualColumns
}

/** What the table and its files ask. `fallback`: the period of an address that names none. */
export function questionOf(
  view: ListView,
  { fallback, asOf }: { fallback: string | undefined; asOf: string | undefined },
) {
  return {
    period: view.ky ?? fallback,
    unit: view.dv?.join(',') || undefined,
    state: view.bc?.join(',') || undefined,
    q: view.q?.trim() || undefined,
    sort: view.sx ?? undefined,
    asOf,
  }
}

export function listQueryOf(
  view: ListView,
  context: Parameters<typeof questionOf>[1],
): ReportListQuery {
  return {
    ...questionOf(view, context),
    page: String(Math.max(view.trang ?? 1, 1)),
    pageSize: String(pageSizes.includes(view.dong ?? 0) ? view.dong : pageSizes[0]),
  }
}

function isColumn(text: string): text is ReportColumnKey {
  return Object.hasOwn(reportColumns, text)
}

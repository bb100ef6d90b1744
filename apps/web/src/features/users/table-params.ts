import { roles } from '@app/shared/users/rules.ts'
import { type AccountColumnKey, accountColumns } from '@app/shared/users/sheet.ts'
import { standings } from '@app/shared/users/standing.ts'
import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs'
import type { AccountListQuery } from './account-queries.ts'

export const pageSizes = [50, 100]

/** Every name in the address of the accounts table. */
export const listParams = {
  q: parseAsString,
  vt: parseAsArrayOf(parseAsStringLiteral(roles)),
  dv: parseAsArrayOf(parseAsString),
  tt: parseAsArrayOf(parseAsStringLiteral(standings)),
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

export const allColumns = Object.keys(accountColumns).filter(isColumn)
export const usualColumns = allColumns.filter((key) => !('optional' in accountColumns[key]))

export function columnsOf({ cot }: Pick<ListView, 'cot'>): readonly AccountColumnKey[] {
  return cot && cot.length > 0 ? cot : usualColumns
}

/** What the table and its files ask. */
export function questionOf(view: ListView) {
  return {
    q: view.q?.trim() || undefined,
    role: view.vt?.join(',') || undefined,
    unit: view.dv?.join(',') || undefined,
    standing: view.tt?.join(',') || undefined,
    sort: view.sx ?? undefined,
  }
}

export function listQueryOf(view: ListView): AccountListQuery {
  return {
    ...questionOf(view),
    page: String(Math.max(view.trang ?? 1, 1)),
    pageSize: String(pageSizes.includes(view.dong ?? 0) ? view.dong : pageSizes[0]),
  }
}

export function isColumn(text: string): text is AccountColumnKey {
  return Object.hasOwn(accountColumns, text)
}

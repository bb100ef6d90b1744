import { roles } from '@app/shared/users/rules.ts'
import { accountColumns } from '@app/shared/users/sheet.ts'
import { standings } from '@app/shared/users/standing.ts'
import { createLoader, type inferParserType, parseAsArrayOf, parseAsString } from 'nuqs'
import { pageQueryOf, someOf, tableAddress } from '#parts/table-address.ts'
import { tableColumns } from '#parts/table-columns.ts'
import type { AccountListQuery } from './account-queries.ts'

export const columns = tableColumns(accountColumns)

/** Every name in the address of the accounts table. */
export const tableParams = {
  ...tableAddress(columns),
  vt: someOf(roles),
  dv: parseAsArrayOf(parseAsString),
  tt: someOf(standings),
}

export type TableView = inferParserType<typeof tableParams>

export const readView = createLoader(tableParams)

/** What the table and its files ask. */
export function questionOf(view: TableView) {
  return {
    q: view.q?.trim(),
    role: view.vt?.join(','),
    unit: view.dv?.join(','),
    standing: view.tt?.join(','),
    sort: view.sx ?? undefined,
  }
}

export function listQueryOf(view: TableView): AccountListQuery {
  return { ...questionOf(view), ...pageQueryOf(view) }
}

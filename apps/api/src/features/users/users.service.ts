import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { AccountQuery, users } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { findLocks } from '../session/tries.service.ts'
import { rowOf, type TableQuery, tabulate } from './account-table.ts'
import { selectAccountFacts } from './users.sql.ts'

export async function listAccounts(
  ctx: Ctx,
  { page = 1, pageSize = 50, ...table }: AccountQuery,
): Promise<OutputOf<typeof users.list>> {
  const rows = await tabulateAccounts(ctx, table)
  const start = (page - 1) * pageSize
  return { items: rows.slice(start, start + pageSize), total: rows.length, page, pageSize }
}

/** All rows of a question in their order: some hundred accounts. */
export async function tabulateAccounts(ctx: Ctx, query: TableQuery): Promise<AccountRow[]> {
  const { accounts, moment } = await gather(ctx)
  return tabulate(accounts, query, moment)
}

export async function getAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  const { accounts, moment } = await gather(ctx)
  const found = accounts.find((account) => account.id === id)
  if (!found) throw new AppError('not-found')
  return rowOf(found, moment)
}

function gather({ store, wallNow: now }: Ctx) {
  return store.read(async (tx) => ({
    accounts: await selectAccountFacts(tx),
    moment: { now, locks: await findLocks(tx, now) },
  }))
}

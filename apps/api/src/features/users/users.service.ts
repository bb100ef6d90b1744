import type { Account, AccountDraft } from '@app/shared/users/contract.ts'
import { hasRole, oneTimeUntil, unitRoles } from '@app/shared/users/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { introduce, type Row, revise } from '#store/revise.ts'
import type { ReadTx } from '#store/store.ts'
import { faultOfNew } from '../session/new-password.service.ts'
import { hashPassword } from '../session/password-hash.service.ts'
import { endSessionsOf } from '../session/session.service.ts'
import { findNamesake, findUnit, insertCredential, selectAccounts } from './users.sql.ts'

export function listAccounts(ctx: Ctx): Promise<Account[]> {
  return ctx.store.read(selectAccounts)
}

/** The id is the user name of the first day: it stays when the account is closed. */
export async function openAccount(ctx: Ctx, draft: AccountDraft): Promise<Account> {
  const { password, ...account } = draft
  const fault = await faultOfNew(ctx, password, account)
  if (fault) throw refusedFields({ password: fault })
  const passwordHash = await hashPassword(password)
  return act(ctx, { action: 'user.create' }, async (tx) => {
    const fields = await faultsOf(tx, ctx, account)
    if (Object.keys(fields).length > 0) throw refusedFields(fields)
    const id = account.username
    const [version = 1] = await introduce(tx, 'user', [{ id, ...account, state: 'active' }])
    await insertCredential(tx, {
      ...{ userId: id, passwordHash, mustChange: true, changedAt: ctx.wallNow },
      oneTimeUntil: oneTimeUntil(ctx.wallNow),
    })
    return { id, ...account, state: 'active' as const, version }
  })
}

export function closeAccount(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Account> {
  return act(ctx, { action: 'user.close' }, async (tx) => {
    const closed = await revise(tx, 'user', { id, version }, { state: 'closed' })
    await endSessionsOf(tx, id)
    return accountOf(closed)
  })
}

async function faultsOf(
  tx: ReadTx,
  { words }: Ctx,
  { username, roles, unitId }: Omit<AccountDraft, 'password'>,
): Promise<Record<string, string>> {
  const lacksUnit = hasRole({ roles }, ...unitRoles) && unitId === null
  const unknownUnit = unitId !== null && !(await findUnit(tx, unitId))
  return {
    ...((await findNamesake(tx, username)) && {
      username: words.field['username-taken'](username),
    }),
    ...(lacksUnit && { unitId: words.field['unit-needed'] }),
    ...(unknownUnit && { unitId: words.field['unknown-unit'] }),
  }
}

function refusedFields(fields: Record<string, string>): AppError {
  return new AppError('invalid', undefined, { fields })
}

function accountOf({ id, username, name, roles, unitId, state, version }: Row<'user'>): Account {
  return { id, username, name, roles, unitId, state, version }
}

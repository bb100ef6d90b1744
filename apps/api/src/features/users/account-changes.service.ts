import { isoOf } from '@app/shared/core/day.ts'
import type { AccountChange, AccountDraft, AccountOpened } from '@app/shared/users/contract.ts'
import type { Account } from '@app/shared/users/model.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { type AccountMove, accountRefusal, lacksAdmin } from '@app/shared/users/standing.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { introduce, type Patch, type Row, revise } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { makeOneTimePassword, type OneTimePassword } from '../session/one-time-password.service.ts'
import { endSessionsOf } from '../session/session.service.ts'
import {
  findNamesake,
  findUnit,
  findUser,
  insertCredential,
  selectAccounts,
  takeTurn,
} from './users.sql.ts'

/** The id is the user name of the first day: it stays when the account is closed. */
export async function openAccount(ctx: Ctx, draft: AccountDraft): Promise<AccountOpened> {
  const given = makeOneTimePassword(draft.username, ctx.wallNow)
  let own: Account | undefined
  const account = await act(ctx, { action: 'user.create' }, async (tx) => {
    own = await addAccount(tx, ctx, { draft, given })
    return own
  })
  // Kept nowhere, so that a repeated request cannot be answered with it.
  return { account, given: account === own ? saidOnce(given) : null }
}

export async function addAccount(
  tx: WriteTx,
  ctx: Ctx,
  { draft, given }: { draft: AccountDraft; given: OneTimePassword },
): Promise<Account> {
  const fields = {
    ...((await findNamesake(tx, draft.username)) && {
      username: ctx.words.field['username-taken'](draft.username),
    }),
    ...(await unitFault(tx, ctx, draft)),
  }
  if (Object.keys(fields).length > 0) throw refusedFields(fields)
  const account = { id: draft.username, ...draft, state: 'active' as const }
  const [version = 1] = await introduce(tx, 'user', [account])
  await insertCredential(tx, { userId: account.id, ...given.credential })
  return { ...account, version }
}

export function saidOnce({ password, credential }: OneTimePassword) {
  return { password, until: isoOf(credential.oneTimeUntil) }
}

/** Who is signed in with it may see with the next request what the account may see now. */
export function changeAccount(
  ctx: Ctx,
  { id, version, ...change }: AccountChange & { readonly id: string },
): Promise<Account> {
  return act(ctx, { action: 'user.change' }, async (tx) => {
    await takeTurn(tx)
    const before = await accountFor(tx, ctx, { id, move: 'rename' })
    const patch = differing(before, change)
    if (Object.keys(patch).length === 0) throw new NothingDone(accountOf(before))
    if ('roles' in patch || 'unitId' in patch) refuseMove(ctx, before, 'empower')
    const fields = await unitFault(tx, ctx, { ...before, ...patch })
    if (fields) throw refusedFields(fields)
    const after = await revise(tx, 'user', { id, version }, patch)
    await keepAdmin(tx, ctx)
    return accountOf(after)
  })
}

interface Closing {
  readonly id: string
  readonly version: number
  readonly reason: string
}

export function closeAccount(ctx: Ctx, { id, version, reason }: Closing): Promise<Account> {
  return act(ctx, { action: 'user.close', reason }, (tx) => closeIn(tx, ctx, { id, version }))
}

/** Within another act, as its first step: others who change what administrators may do wait for it. */
export async function closeIn(
  tx: WriteTx,
  ctx: Ctx,
  { id, version }: Omit<Closing, 'reason'>,
): Promise<Account> {
  await takeTurn(tx)
  await accountFor(tx, ctx, { id, move: 'close' })
  const closed = await revise(tx, 'user', { id, version }, { state: 'closed' })
  await endSessionsOf(tx, id)
  await keepAdmin(tx, ctx)
  return accountOf(closed)
}

export function reopenAccount(ctx: Ctx, { id, version, reason }: Closing): Promise<Account> {
  return act(ctx, { action: 'user.reopen', reason }, async (tx) => {
    const before = await accountFor(tx, ctx, { id, move: 'reopen' })
    const fields = await unitFault(tx, ctx, before)
    if (fields) throw refusedFields(fields)
    return accountOf(await revise(tx, 'user', { id, version }, { state: 'active' }))
  })
}

/** Throws `not-found`, and `wrong-state` where the move is not for this account or this person. */
export async function accountFor(
  tx: ReadTx,
  ctx: Ctx,
  { id, move }: { id: string; move: AccountMove },
): Promise<Row<'user'>> {
  const account = await findUser(tx, id)
  if (!account) throw new AppError('not-found')
  refuseMove(ctx, account, move)
  return account
}

function refuseMove(
  { user, words }: Ctx,
  account: Pick<Row<'user'>, 'id' | 'state'>,
  move: AccountMove,
): void {
  const refusal = accountRefusal(move, user.id, account)
  if (refusal) throw new AppError('wrong-state', words.users.refusal[refusal])
}

/** After whatever takes power away. */
export async function keepAdmin(tx: ReadTx, { words }: Ctx): Promise<void> {
  if (lacksAdmin(await selectAccounts(tx)))
    throw new AppError('wrong-state', words.users.refusal['last-admin'])
}

function differing(before: Row<'user'>, { name, roles, unitId }: Omit<AccountChange, 'version'>) {
  const isOther = roles && roles.toSorted().join() !== before.roles.toSorted().join()
  const patch: Patch<'user'> = {
    ...(name !== undefined && name !== before.name && { name }),
    ...(isOther && { roles }),
    ...(unitId !== undefined && unitId !== before.unitId && { unitId }),
  }
  return patch
}

async function unitFault(
  tx: ReadTx,
  { words }: Ctx,
  { roles, unitId }: Pick<Account, 'roles' | 'unitId'>,
): Promise<{ unitId: string } | null> {
  if (hasRole({ roles }, ...unitRoles) && unitId === null)
    return { unitId: words.field['unit-needed'] }
  const isUnknown = unitId !== null && !(await findUnit(tx, unitId))
  return isUnknown ? { unitId: words.field['unknown-unit'] } : null
}

function refusedFields(fields: Record<string, string>): AppError {
  return new AppError('invalid', undefined, { fields })
}

export function accountOf(row: Row<'user'>): Account {
  const { id, username, name, roles, unitId, state, version } = row
  return { id, username, name, roles, unitId, state, version }
}

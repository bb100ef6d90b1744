import type { AccountOpened } from '@app/shared/users/contract.ts'
import type { Account, AccountRow } from '@app/shared/users/model.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import { giveOneTimePassword, makeOneTimePassword } from '../session/one-time-password.service.ts'
import { forgetFactor } from '../session/second-factor.service.ts'
import { endSessionsOf } from '../session/session.service.ts'
import { unlock } from '../session/tries.service.ts'
import { accountFor, accountOf, saidOnce } from './account-changes.service.ts'
import { getAccount } from './users.service.ts'
import { findUser } from './users.sql.ts'

/** Somebody who has forgotten the password gets one for the next three days, said once. */
export async function resetPassword(ctx: Ctx, id: string): Promise<AccountOpened> {
  const known = await ctx.store.read((tx) => findUser(tx, id))
  if (!known) throw new AppError('not-found')
  const given = makeOneTimePassword(known.username, ctx.wallNow)
  let own: Account | undefined
  const account = await act(ctx, { action: 'user.reset-password' }, async (tx) => {
    const row = await accountFor(tx, ctx, { id, move: 'reset' })
    await giveOneTimePassword(tx, id, given)
    // Whoever was locked out by wrong tries is the one who needs it.
    await unlock(tx, row)
    await note(tx, { entity: 'user', id, facts: [] })
    own = accountOf(row)
    return own
  })
  return { account, given: account === own ? saidOnce(given) : null }
}

/** For who has lost phone and recovery codes. */
export function resetSecondFactor(ctx: Ctx, id: string): Promise<{ reset: true }> {
  return act(ctx, { action: 'user.reset-second-factor' }, async (tx) => {
    await accountFor(tx, ctx, { id, move: 'reset' })
    // Asked of what was deleted: of two at once the slower one finds nothing.
    if (!(await forgetFactor(tx, id)))
      throw new AppError('wrong-state', ctx.words.users.refusal['no-second-factor'])
    await endSessionsOf(tx, id)
    const facts = [{ field: 'secondFactor', before: true, after: false }]
    await note(tx, { entity: 'user', id, facts })
    return { reset: true as const }
  })
}

export async function unlockAccount(ctx: Ctx, id: string): Promise<AccountRow> {
  await act(ctx, { action: 'user.unlock' }, async (tx) => {
    const row = await accountFor(tx, ctx, { id, move: 'unlock' })
    await unlock(tx, row)
    await note(tx, { entity: 'user', id, facts: [] })
    return null
  })
  return getAccount(ctx, id)
}

import { passwordFault } from '@app/shared/users/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { hashPassword, isPassword } from './password-hash.service.ts'
import { changeCredential, deleteSessionsOf, findProfile, forgetTries } from './session.sql.ts'
import { refuseTooMany } from './tries.service.ts'

/** Every session of the account but the one named ends. */
export async function changePassword(
  ctx: Ctx,
  { current, next, tokenHash }: { current: string; next: string; tokenHash: string },
): Promise<void> {
  const bucket = `password ${ctx.user.id}`
  await refuseTooMany(ctx, { account: bucket })
  const profile = await ctx.store.read((tx) => findProfile(tx, ctx.user.id))
  if (!profile) throw new AppError('not-signed-in')
  if (!(await isPassword(profile.passwordHash, current)))
    throw fieldFault('current', ctx.words.field['wrong-password'])
  const fault = passwordFault(next, profile.username)
  if (fault) throw fieldFault('next', ctx.words.passwordFault[fault])
  const passwordHash = await hashPassword(next)
  await act(ctx, { action: 'user.change-password' }, async (tx) => {
    const credential = {
      ...{ passwordHash, mustChange: false, changedAt: ctx.wallNow, oneTimeUntil: null },
    }
    await changeCredential(tx, ctx.user.id, credential)
    await deleteSessionsOf(tx, ctx.user.id, tokenHash)
    await forgetTries(tx, bucket)
  })
}

function fieldFault(field: string, text: string): AppError {
  return new AppError('invalid', undefined, { fields: { [field]: text } })
}

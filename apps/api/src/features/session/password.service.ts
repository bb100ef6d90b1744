import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import { faultOfNew } from './new-password.service.ts'
import { filePassword, putOwnPassword } from './password.sql.ts'
import { hashPassword, isPassword } from './password-hash.service.ts'
import { confirmSession, deleteSessionsOf, findProfile, forgetTries } from './session.sql.ts'
import { admitTry, passwordBucket, pauseAfter } from './tries.service.ts'

/** Every session of the account but the one named ends. */
export async function changePassword(
  ctx: Ctx,
  { current, next, tokenHash }: { current: string; next: string; tokenHash: string },
): Promise<void> {
  const { id: userId } = ctx.user
  const isOther = current.normalize() !== next.normalize()
  if (isOther && (await isDone(ctx, next))) return
  const { username, name, ...known } = await sayPassword(ctx, current, 'current')
  const present = { userId, passwordHash: known.passwordHash, isGiven: known.mustChange }
  const fault = await faultOfNew(ctx, next, { username, name, present })
  if (fault) throw fieldFault('next', fault)
  const passwordHash = await hashPassword(next)
  await act(ctx, { action: 'user.change-password' }, async (tx) => {
    await filePassword(tx, userId)
    await putOwnPassword(tx, userId, { passwordHash, changedAt: ctx.wallNow })
    await deleteSessionsOf(tx, userId, tokenHash)
    await confirmSession(tx, tokenHash, ctx.wallNow)
    await note(tx, { entity: 'user', id: userId, facts: [] })
  })
}

/** So long after a change it may be sent again: nobody knows what became of a request without an answer. */
const lostForMs = 60_000

/** Whether just this was done a moment ago. Counted as a try: it says what the password is. */
async function isDone(ctx: Ctx, next: string): Promise<boolean> {
  const profile = await ctx.store.read((tx) => findProfile(tx, ctx.user.id))
  if (!profile || profile.mustChange || ctx.wallNow - profile.changedAt > lostForMs) return false
  const bucket = passwordBucket(ctx.user.id)
  await admitTry(ctx, { account: bucket })
  if (!(await isPassword(profile.passwordHash, next))) return false
  await ctx.store.upkeep((tx) => forgetTries(tx, bucket))
  return true
}

/** The own password again, in a session that has gone on for a while. */
export async function confirmPassword(
  ctx: Ctx,
  { password, tokenHash }: { password: string; tokenHash: string },
): Promise<void> {
  await sayPassword(ctx, password, 'password')
  await ctx.store.upkeep((tx) => confirmSession(tx, tokenHash, ctx.wallNow))
}

/**
 * Whoever says it is the one who signed in. Wrong ones are counted and slowed down as at sign-in; `field` is
 * where it stood in the request.
 */
export async function sayPassword(ctx: Ctx, password: string, field: string) {
  const bucket = passwordBucket(ctx.user.id)
  const tries = await admitTry(ctx, { account: bucket })
  const profile = await ctx.store.read((tx) => findProfile(tx, ctx.user.id))
  if (!profile) throw new AppError('not-signed-in')
  if (!(await isPassword(profile.passwordHash, password))) {
    await ctx.pause(pauseAfter(tries))
    throw fieldFault(field, ctx.words.field['wrong-password'])
  }
  await ctx.store.upkeep((tx) => forgetTries(tx, bucket))
  return profile
}

function fieldFault(field: string, text: string): AppError {
  return new AppError('invalid', undefined, { fields: { [field]: text } })
}

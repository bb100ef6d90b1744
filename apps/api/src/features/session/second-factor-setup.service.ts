import { isoOf } from '@app/shared/core/day.ts'
import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { needsSecondFactor } from '@app/shared/policy/rules.ts'
import type { SecondFactor, secondFactor } from '@app/shared/session/second-factor.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { WriteTx } from '#store/store.ts'
import { policyIn } from '../policy/policy.service.ts'
import { sayPassword } from './password.service.ts'
import {
  beginFactor,
  confirmFactor,
  countRecoveryCodes,
  deleteFactor,
  findFactor,
  putRecoveryCodes,
} from './second-factor.sql.ts'
import { deleteSessionsOf, forgetTries } from './session.sql.ts'
import { addressOf, newRecoveryCodes, newSecret, recoveryHash, stepOf } from './totp.ts'
import { admitTry, pauseAfter } from './tries.service.ts'

type Codes = OutputOf<typeof secondFactor.confirm>

export function showFactor({ store, user }: Ctx): Promise<SecondFactor> {
  return store.read(async (tx) => {
    const at = (await findFactor(tx, user.id))?.confirmedAt ?? null
    return {
      ...{ isOn: at !== null, since: at === null ? null : isoOf(at) },
      recoveryLeft: await countRecoveryCodes(tx, user.id),
      isCompulsory: needsSecondFactor(await policyIn(tx), user),
    }
  })
}

/** Beginning again gives another key, until one is confirmed. */
export async function beginSetup(ctx: Ctx, password: string) {
  const { username } = await sayPassword(ctx, password, 'password')
  const secret = newSecret()
  await ctx.store.upkeep(async (tx) => {
    if ((await findFactor(tx, ctx.user.id))?.confirmedAt != null) throw new AppError('wrong-state')
    await beginFactor(tx, { userId: ctx.user.id, secret })
  })
  return { key: secret, address: addressOf(secret, username) }
}

/** Sessions that began without a code end. */
export async function confirmSetup(
  ctx: Ctx,
  { code, tokenHash }: { code: string; tokenHash: string },
): Promise<Codes> {
  const { id: userId } = ctx.user
  const bucket = `code ${userId}`
  const tries = await admitTry(ctx, { account: bucket })
  const factor = await ctx.store.read((tx) => findFactor(tx, userId))
  if (!factor || factor.confirmedAt !== null) throw new AppError('wrong-state')
  const lastStep = stepOf(factor.secret, code.replace(/\s/g, ''), ctx.wallNow)
  if (lastStep === null) {
    await ctx.pause(pauseAfter(tries))
    throw new AppError('invalid', undefined, { fields: { code: ctx.words.field['wrong-code'] } })
  }
  const recoveryCodes = newRecoveryCodes()
  await act(ctx, { action: 'user.second-factor-on' }, async (tx) => {
    await confirmFactor(tx, userId, { confirmedAt: ctx.wallNow, lastStep })
    await keepCodes(tx, userId, recoveryCodes)
    await deleteSessionsOf(tx, userId, tokenHash)
    await forgetTries(tx, bucket)
  })
  return { recoveryCodes }
}

export async function renewCodes(ctx: Ctx, password: string): Promise<Codes> {
  await sayPassword(ctx, password, 'password')
  const recoveryCodes = newRecoveryCodes()
  await act(ctx, { action: 'user.recovery-codes' }, async (tx) => {
    if ((await findFactor(tx, ctx.user.id))?.confirmedAt == null) throw new AppError('wrong-state')
    await keepCodes(tx, ctx.user.id, recoveryCodes)
  })
  return { recoveryCodes }
}

export async function turnOff(ctx: Ctx, password: string): Promise<SecondFactor> {
  await sayPassword(ctx, password, 'password')
  await act(ctx, { action: 'user.second-factor-off' }, async (tx) => {
    if (needsSecondFactor(await policyIn(tx), ctx.user))
      throw new AppError('wrong-state', ctx.words.secondFactorNeeded)
    await deleteFactor(tx, ctx.user.id)
  })
  return showFactor(ctx)
}

function keepCodes(tx: WriteTx, userId: string, codes: readonly string[]): Promise<void> {
  return putRecoveryCodes(
    tx,
    userId,
    codes.map((code) => recoveryHash(userId, code)),
  )
}

import { isOver } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Visit } from '#core/ctx.ts'
import type { SignedIn } from '#core/deps.ts'
import { hashOf, newToken } from '#core/session-cookie.ts'
import { noticeNewDevice } from '../notices/notices.service.ts'
import { policyIn } from '../policy/policy.service.ts'
import { countDevices, isKnownDevice, putDevice } from './device.sql.ts'
import { putSamePassword } from './password.sql.ts'
import { hashPassword, isPassword, isPresentCost } from './password-hash.service.ts'
import { factorOf, takeCode } from './second-factor.service.ts'
import { lastingOf, readSession } from './session.service.ts'
import {
  deleteSession,
  findAccount,
  forgetTries,
  insertSession,
  noteSignIn,
  uncountTry,
} from './session.sql.ts'
import { logFailure } from './sign-in-log.service.ts'
import { admitTry, pauseAfter, signInBucket } from './tries.service.ts'

interface Attempt {
  readonly username: string
  readonly password: string
  readonly code?: string | undefined
  readonly address: string
  /** What the browser calls itself. */
  readonly agent: string | null
  /** Names the computer, where somebody has signed in on it before. */
  readonly device: string | undefined
  /** Of the session in whose place the new one comes: nobody could sign out of it any more. */
  readonly former: string | undefined
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>
type Buckets = { readonly account: string; readonly address: string }

/**
 * A new session. Refused alike, and as slowly, for an unknown name, a wrong password and a closed account.
 */
export async function signIn(
  visit: Visit,
  attempt: Attempt,
): Promise<{ token: string; device: string; signedIn: SignedIn }> {
  const { store, words, wallNow } = visit
  const name = attempt.username.normalize('NFC').toLowerCase()
  const account = await store.read((tx) => findAccount(tx, name))
  const buckets = await bucketsOf(visit, { name, account, attempt })
  const tries = await admitTry(visit, buckets)
  const isRight = await isPassword(account?.passwordHash, attempt.password)
  if (!account || !isRight || account.state !== 'active') {
    await logFailure(visit, { userId: account?.id, address: attempt.address })
    await visit.pause(pauseAfter(tries))
    throw new AppError('sign-in-failed')
  }
  // Said to nobody but who knows the password.
  if (isOver(account.oneTimeUntil, wallNow)) throw new AppError('sign-in-failed', words.oneTimeOver)
  await passFactor(visit, { account, buckets, tries, code: attempt.code })
  const { token, device } = await begin(visit, account, { ...attempt, buckets })
  await strengthen(visit, account, attempt.password)
  const signedIn = await readSession(visit, hashOf(token))
  if (!signedIn) throw new AppError('sign-in-failed')
  return { token, device, signedIn }
}

/**
 * Tries are counted by name; one that is nobody's may be a password, so its hash stands for it. A computer
 * on which the account was opened before is counted apart, so that strangers cannot lock its owner out.
 */
async function bucketsOf(
  { store }: Visit,
  { name, account, attempt }: { name: string; account: Account | undefined; attempt: Attempt },
): Promise<Buckets> {
  const tokenHash = attempt.device === undefined ? undefined : hashOf(attempt.device)
  const isKnown =
    account !== undefined &&
    tokenHash !== undefined &&
    (await store.read((tx) => isKnownDevice(tx, { userId: account.id, tokenHash })))
  const own = isKnown ? `${name} ${tokenHash}` : name
  const whose = account === undefined ? hashOf(name) : own
  return { account: signInBucket(whose), address: `address ${attempt.address}` }
}

interface Passing {
  readonly account: Account
  readonly buckets: Buckets
  readonly tries: number
  readonly code: string | undefined
}

/** The second step, where the person has set one up. A right password alone is no try. */
async function passFactor(visit: Visit, { account, buckets, tries, code }: Passing): Promise<void> {
  const factor = await factorOf(visit, account.id)
  if (!factor) return
  if (code === undefined) {
    await visit.store.upkeep(async (tx) => {
      for (const key of Object.values(buckets)) await uncountTry(tx, key)
    })
    throw new AppError('code-needed')
  }
  if (await takeCode(visit, factor, code)) return
  await visit.pause(pauseAfter(tries))
  throw new AppError('invalid', undefined, { fields: { code: visit.words.field['wrong-code'] } })
}

async function begin(
  { store, wallNow, sample, requestId }: Visit,
  { id: userId, name }: Account,
  { buckets, address, agent, device: known, former }: Attempt & { buckets: Buckets },
): Promise<{ token: string; device: string }> {
  const [token, device] = [newToken(), known ?? newToken()]
  const who = { actorId: userId, actorName: name, address, requestId }
  await store.write({ ...who, action: 'session.sign-in' }, async (tx) => {
    await forgetTries(tx, buckets.account)
    await uncountTry(tx, buckets.address)
    await noteSignIn(tx, userId, wallNow)
    const { absoluteMs } = lastingOf(await policyIn(tx))
    const tokenHash = hashOf(device)
    const isNew = !(await isKnownDevice(tx, { userId, tokenHash }))
    // The first one of all is no news. In the sample everybody uses every account.
    if (isNew && !sample && (await countDevices(tx, userId)) > 0)
      await noticeNewDevice(tx, { userId, by: name, address })
    await putDevice(tx, { userId, tokenHash, seenAt: wallNow })
    if (former !== undefined) await deleteSession(tx, hashOf(former))
    await insertSession(tx, {
      ...{ tokenHash: hashOf(token), userId, createdAt: wallNow, expiresAt: wallNow + absoluteMs },
      ...{ address, agent },
    })
  })
  return { token, device }
}

/** A hash of earlier days is made anew while the password is known. */
async function strengthen({ store }: Visit, account: Account, password: string): Promise<void> {
  const { id, passwordHash: before } = account
  if (isPresentCost(before)) return
  const after = await hashPassword(password)
  await store.upkeep((tx) => putSamePassword(tx, id, { before, after }))
}

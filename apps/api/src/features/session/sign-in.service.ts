import { isOver } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Visit } from '#core/ctx.ts'
import type { SignedIn } from '#core/deps.ts'
import { hashOf, newToken } from '#core/session-cookie.ts'
import { policyIn } from '../policy/policy.service.ts'
import { putSamePassword } from './password.sql.ts'
import { hashPassword, isPassword, isPresentCost } from './password-hash.service.ts'
import { lastingOf, readSession } from './session.service.ts'
import { findAccount, forgetTries, insertSession, noteSignIn, uncountTry } from './session.sql.ts'
import { admitTry, pauseAfter, signInBucket } from './tries.service.ts'

interface Attempt {
  readonly username: string
  readonly password: string
  readonly address: string
  /** What the browser calls itself. */
  readonly agent: string | null
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/**
 * A new session. Refused alike, and as slowly, for an unknown name, a wrong password and a closed account.
 */
export async function signIn(
  visit: Visit,
  attempt: Attempt,
): Promise<{ token: string; signedIn: SignedIn }> {
  const { store, words, wallNow } = visit
  const { username, password, address } = attempt
  const name = username.normalize('NFC').toLowerCase()
  const buckets = { account: signInBucket(name), address: `address ${address}` }
  const tries = await admitTry(visit, buckets)
  const account = await store.read((tx) => findAccount(tx, name))
  const isRight = await isPassword(account?.passwordHash, password)
  if (!account || !isRight || account.state !== 'active') {
    await visit.pause(pauseAfter(tries))
    throw new AppError('sign-in-failed')
  }
  // Said to nobody but who knows the password.
  if (isOver(account.oneTimeUntil, wallNow)) throw new AppError('sign-in-failed', words.oneTimeOver)
  const token = await begin(visit, account, { ...attempt, buckets })
  await strengthen(visit, account, password)
  const signedIn = await readSession(visit, hashOf(token))
  if (!signedIn) throw new AppError('sign-in-failed')
  return { token, signedIn }
}

async function begin(
  { store, wallNow }: Visit,
  account: Account,
  { buckets, address, agent }: Attempt & { buckets: { account: string; address: string } },
): Promise<string> {
  const token = newToken()
  await store.upkeep(async (tx) => {
    await forgetTries(tx, buckets.account)
    await uncountTry(tx, buckets.address)
    await noteSignIn(tx, account.id, wallNow)
    const { absoluteMs } = lastingOf(await policyIn(tx))
    await insertSession(tx, {
      tokenHash: hashOf(token),
      userId: account.id,
      createdAt: wallNow,
      expiresAt: wallNow + absoluteMs,
      ...{ address, agent },
    })
  })
  return token
}

/** A hash of earlier days is made anew while the password is known. */
async function strengthen({ store }: Visit, account: Account, password: string): Promise<void> {
  const { id, passwordHash: before } = account
  if (isPresentCost(before)) return
  const after = await hashPassword(password)
  await store.upkeep((tx) => putSamePassword(tx, id, { before, after }))
}

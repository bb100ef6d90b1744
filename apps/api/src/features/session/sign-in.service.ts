import { isOver } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Visit } from '#core/ctx.ts'
import type { SignedIn } from '#core/deps.ts'
import { hashOf, newToken } from '#core/session-cookie.ts'
import { hashPassword, isPassword } from './password-hash.service.ts'
import { absoluteMs, makeIdentify } from './session.service.ts'
import { findAccount, forgetTries, insertSession, uncountTry } from './session.sql.ts'
import { refuseTooMany } from './tries.service.ts'

interface Attempt {
  readonly username: string
  readonly password: string
  readonly address: string
  /** What the browser calls itself. */
  readonly agent: string | null
}

/** A new session. Refused alike, and as slowly, for an unknown name and a wrong password. */
export async function signIn(
  visit: Visit,
  { username, password, address, agent }: Attempt,
): Promise<{ token: string; signedIn: SignedIn }> {
  const { store, wallNow } = visit
  const name = username.normalize('NFC').toLowerCase()
  const buckets = { account: `account ${name}`, address: `address ${address}` }
  await refuseTooMany(visit, buckets)
  const account = await store.read((tx) => findAccount(tx, name))
  const isRight = await isPassword(account?.passwordHash ?? (await nobodysHash()), password)
  if (!account || !isRight || account.state !== 'active') throw new AppError('sign-in-failed')
  // Said to nobody but who knows the password.
  if (isOver(account.oneTimeUntil, wallNow))
    throw new AppError('sign-in-failed', visit.words.oneTimeOver)
  const token = newToken()
  await store.upkeep(async (tx) => {
    await forgetTries(tx, buckets.account)
    await uncountTry(tx, buckets.address)
    await insertSession(tx, {
      tokenHash: hashOf(token),
      userId: account.id,
      createdAt: wallNow,
      expiresAt: wallNow + absoluteMs,
      ...{ address, agent },
    })
  })
  const signedIn = await makeIdentify(store)(token, wallNow)
  if (!signedIn) throw new AppError('sign-in-failed')
  return { token, signedIn }
}

let nobody: Promise<string> | undefined

/** Verifying against something takes as long as against the real thing. */
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(newToken())
  return nobody
}

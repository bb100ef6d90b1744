import type { Visit } from '#core/ctx.ts'
import type { UpkeepTx } from '#store/store.ts'
import { deleteFactor, findFactor, takeRecoveryCode, takeStep } from './second-factor.sql.ts'
import { recoveryHash, stepOf } from './totp.ts'

/** What signing in asks for beside the password; `undefined`: nothing. */
export async function factorOf({ store }: Visit, userId: string) {
  const factor = await store.read((tx) => findFactor(tx, userId))
  return factor?.confirmedAt == null ? undefined : factor
}

/** Whether the code opens the account. Each does so once: what somebody has overlooked is used up. */
export function takeCode(
  { store, wallNow }: Visit,
  { userId, secret }: { userId: string; secret: string },
  typed: string,
): Promise<boolean> {
  const digits = typed.replace(/\s/g, '')
  const step = stepOf(secret, digits, wallNow)
  return store.upkeep((tx) => {
    if (step !== null) return takeStep(tx, userId, step)
    const codeHash = recoveryHash(userId, typed)
    return takeRecoveryCode(tx, { userId, codeHash, usedAt: wallNow })
  })
}

/** Password alone again, taken away by an administrator. Whether there was anything to take. */
export function forgetFactor(tx: UpkeepTx, userId: string): Promise<boolean> {
  return deleteFactor(tx, userId)
}

import { randomInt } from 'node:crypto'
import { oneTimeUntil, passwordFault } from '@app/shared/users/rules.ts'
import { hashPassword } from './password-hash.service.ts'

/** Without letters and digits that are taken for one another when copied from paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

export interface OneTimePassword {
  /** To be shown once and kept nowhere. */
  readonly password: string
  /** What the database keeps. */
  readonly credential: {
    readonly passwordHash: string
    readonly mustChange: true
    readonly changedAt: number
    readonly oneTimeUntil: number
  }
}

/** Made before the transaction: hashing takes its time. */
export async function makeOneTimePassword(
  username: string,
  wallNow: number,
): Promise<OneTimePassword> {
  const password = newPassword(username)
  const passwordHash = await hashPassword(password)
  const until = oneTimeUntil(wallNow)
  return {
    password,
    credential: { passwordHash, mustChange: true, changedAt: wallNow, oneTimeUntil: until },
  }
}

/** `k7mp-xw3d-9qfa-t2hn`: some 79 bits, in groups that can be read out. */
export function newPassword(username: string): string {
  for (;;) {
    const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
    const password = Array.from({ length: 4 }, group).join('-')
    if (passwordFault(password, username) === null) return password
  }
}

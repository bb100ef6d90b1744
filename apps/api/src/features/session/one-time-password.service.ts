import { randomInt } from 'node:crypto'
import { oneTimeUntil } from '@app/shared/users/rules.ts'
import type { UpkeepTx } from '#store/store.ts'
import { filePassword, putGivenPassword } from './password.sql.ts'
import { hashOneTime } from './password-hash.service.ts'
import { deleteSessionsOf } from './session.sql.ts'

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

export function makeOneTimePassword(username: string, wallNow: number): OneTimePassword {
  const password = newPassword(username)
  const passwordHash = hashOneTime(password)
  const until = oneTimeUntil(wallNow)
  return {
    password,
    credential: { passwordHash, mustChange: true, changedAt: wallNow, oneTimeUntil: until },
  }
}

/** In place of the present password; whoever is signed in with that one is out at the next request. */
export async function giveOneTimePassword(
  tx: UpkeepTx,
  userId: string,
  { credential }: Pick<OneTimePassword, 'credential'>,
): Promise<void> {
  await filePassword(tx, userId)
  await putGivenPassword(tx, userId, credential)
  await deleteSessionsOf(tx, userId)
}

/** `k7mp-xw3d-9qfa-t2hn`: some 79 bits, in groups that can be read out. */
export function newPassword(username: string): string {
  for (;;) {
    const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
    const password = Array.from({ length: 4 }, group).join('-')
    if (!password.includes(username)) return password
  }
}

import { passwordFaults } from '@app/shared/policy/password.ts'
import type { Visit } from '#core/ctx.ts'
import type { ReadTx } from '#store/store.ts'
import { policyIn } from '../policy/policy.service.ts'
import { isGuessable } from './guessable.ts'
import { selectFormerPasswords, selectKnownNames } from './password.sql.ts'
import { isPassword } from './password-hash.service.ts'

interface Whose {
  readonly username: string
  readonly name: string
  /** Of an account that has a password already. */
  readonly present?: {
    readonly userId: string
    readonly passwordHash: string
    /** Somebody else made it, so it is none of those that count. */
    readonly isGiven: boolean
  }
}

/** Why somebody may not take this password, as a sentence; `null`: he may. */
export async function faultOfNew(
  { store, words }: Visit,
  password: string,
  { username, name, present }: Whose,
): Promise<string | null> {
  const { policy, names, former } = await store.read(async (tx) => {
    const policy = await policyIn(tx)
    const former = present ? await formerOf(tx, present, policy.history) : []
    return { policy, names: await selectKnownNames(tx), former }
  })
  const [fault] = passwordFaults(password, username, policy)
  if (fault) return words.passwordFault[fault](policy)
  if (await isGuessable(password, [username, name, ...names])) return words.passwordGuessable
  for (const known of former) {
    if (await isPassword(known, password)) return words.passwordFormer(former.length)
  }
  return null
}

/** The present one and those before it, as many as count. */
async function formerOf(
  tx: ReadTx,
  { userId, passwordHash, isGiven }: NonNullable<Whose['present']>,
  history: number,
): Promise<string[]> {
  const more = isGiven ? history : history - 1
  const before = more > 0 ? await selectFormerPasswords(tx, userId, more) : []
  return [passwordHash, ...before.map((row) => row.passwordHash)]
}

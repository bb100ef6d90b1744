import type { Role } from './rules.ts'

/** What an account is at this moment, named once: screens, files and refusals say the same. */
export const standings = ['active', 'waiting', 'locked', 'closed'] as const
export type Standing = (typeof standings)[number]

interface AccountFacts {
  readonly state: 'active' | 'closed'
  /** The password is one that somebody else has given. */
  readonly mustChange: boolean
  /** After too many wrong tries; epoch milliseconds. */
  readonly lockedUntil: number | null
}

/** `waiting`: its owner has not yet chosen a password. */
export function standingOf(account: AccountFacts, now: number): Standing {
  if (account.state === 'closed') return 'closed'
  if (account.lockedUntil !== null && account.lockedUntil > now) return 'locked'
  return account.mustChange ? 'waiting' : 'active'
}

/**
 * What an administrator may do with an account. `empower`: change its roles or its unit; `hand-over`: pass
 * on what its owner held, also after the account was closed.
 */
export const accountMoves = [
  ...(['rename', 'empower', 'close', 'reopen', 'reset', 'unlock', 'hand-over'] as const),
]
export type AccountMove = (typeof accountMoves)[number]
export type AccountRefusal =
  | 'own-account'
  | 'closed'
  | 'not-closed'
  | 'no-second-factor'
  | 'last-admin'

/** Nobody changes what he himself may do: so one administrator always stays. */
const notOnOneself: readonly AccountMove[] = ['empower', 'close', 'reset', 'hand-over']

export function accountRefusal(
  move: AccountMove,
  actorId: string,
  account: { readonly id: string; readonly state: 'active' | 'closed' },
): AccountRefusal | null {
  if (move === 'reopen') return account.state === 'closed' ? null : 'not-closed'
  if (account.state === 'closed' && move !== 'hand-over') return 'closed'
  return account.id === actorId && notOnOneself.includes(move) ? 'own-account' : null
}

/** Taking a second factor away gives access anew, as another password does. */
export function dropFactorRefusal(
  actorId: string,
  account: Parameters<typeof accountRefusal>[2] & { readonly secondFactorAt: string | null },
): AccountRefusal | null {
  const refusal = accountRefusal('reset', actorId, account)
  return refusal ?? (account.secondFactorAt === null ? 'no-second-factor' : null)
}

/** Two who act at once could each take the other's place: the last one stays. */
export function lacksAdmin(
  accounts: readonly { readonly roles: readonly Role[]; readonly state: 'active' | 'closed' }[],
): boolean {
  return !accounts.some(({ roles, state }) => state === 'active' && roles.includes('admin'))
}

import type { Endpoint } from '../core/endpoint.ts'
import type { ProblemCode } from '../core/problem.ts'
import { hasRole, type Role } from '../users/rules.ts'

/** What somebody must do about the own account before anything else, the first one first. */
export const duties = ['given-password', 'aged-password', 'second-factor'] as const
export type Duty = (typeof duties)[number]

/** How long after signing in, or after saying the password again, sensitive acts are open. */
export const freshMs = 15 * 60_000

/** Both in epoch milliseconds of the machine's clock. */
export function isFresh(confirmedAt: number, now: number): boolean {
  return now - confirmedAt < freshMs
}

interface Caller {
  readonly person: { readonly roles: readonly Role[] }
  readonly duty: Duty | null
  /** When the password was last said, epoch milliseconds of the machine's clock. */
  readonly confirmedAt: number
}

const problemOf = {
  'given-password': 'password-change-required',
  'aged-password': 'password-change-required',
  'second-factor': 'second-factor-required',
} as const satisfies Record<Duty, ProblemCode>

/**
 * Why an endpoint is closed to somebody at this moment, `caller: null` being nobody who is known; `null`
 * when it is open. The own account comes before what the roles open, and that before saying the password.
 */
export function callRefusal(
  { access, whileOwing, fresh }: Pick<Endpoint, 'access' | 'whileOwing' | 'fresh'>,
  caller: Caller | null,
  now: number,
): ProblemCode | null {
  if (access === 'anyone') return null
  if (caller === null) return 'not-signed-in'
  if (caller.duty !== null && !whileOwing) return problemOf[caller.duty]
  if (!hasRole(caller.person, ...access)) return 'forbidden'
  return fresh && !isFresh(caller.confirmedAt, now) ? 'confirm-needed' : null
}

import { hasRole, type Role } from '../users/rules.ts'

/** How people sign in to this installation: what a password must be, and how long anything holds. */

/** What only passwords are about; a ready profile names them all. */
export interface PasswordRules {
  /** Signs, as people count them. */
  readonly minLength: number
  /** Kinds of signs that must occur: small letters, capitals, digits, others. 1: any. */
  readonly classes: number
  /** Days after which a password must be changed; `null`: never by age alone. */
  readonly maxAgeDays: number | null
  /** So many last passwords may not come again; the present one never may. */
  readonly history: number
  /** Wrong tries until an account must wait. */
  readonly maxTries: number
  readonly lockMinutes: number
}

export const secondFactorRules = ['optional', 'privileged'] as const

export interface SignInPolicy extends PasswordRules {
  /** Without a request for so long, a session ends. */
  readonly idleMinutes: number
  /** After so long it ends in any case. */
  readonly absoluteHours: number
  /** `privileged`: administrators and reviewers cannot work without one. */
  readonly secondFactor: (typeof secondFactorRules)[number]
}

export const profiles = ['passphrase', 'composition'] as const
export type Profile = (typeof profiles)[number]

/**
 * A long sentence without composition or forced change (OWASP ASVS 5.0, 6.2), and what the requirements
 * for internal software of state bodies ask a function for (QĐ 742/QĐ-BTTTT of 22/04/2022).
 */
export const passwordRulesOf: Readonly<Record<Profile, PasswordRules>> = {
  passphrase: {
    ...{ minLength: 12, classes: 1, maxAgeDays: null, history: 0 },
    ...{ maxTries: 10, lockMinutes: 15 },
  },
  composition: {
    ...{ minLength: 8, classes: 3, maxAgeDays: 90, history: 5 },
    ...{ maxTries: 5, lockMinutes: 15 },
  },
}

export const defaultPolicy: SignInPolicy = {
  ...passwordRulesOf.passphrase,
  ...{ idleMinutes: 60, absoluteHours: 12, secondFactor: 'optional' },
}

export type PolicyNumber = Exclude<keyof SignInPolicy, 'secondFactor'>

/** From – to, both allowed: outside of these no value protects, or nobody could work. */
export const policyLimits: Readonly<Record<PolicyNumber, readonly [number, number]>> = {
  minLength: [8, 64],
  classes: [1, 4],
  maxAgeDays: [30, 365],
  history: [0, 24],
  maxTries: [3, 20],
  lockMinutes: [5, 120],
  idleMinutes: [10, 480],
  absoluteHours: [1, 24],
}

/** The ready profile that these rules are; `null`: rules of their own. */
export function profileOf(rules: PasswordRules): Profile | null {
  const keys = Object.keys(passwordRulesOf.passphrase) as (keyof PasswordRules)[]
  return (
    profiles.find((name) => keys.every((key) => rules[key] === passwordRulesOf[name][key])) ?? null
  )
}

/** Whether somebody with these roles cannot work without a second factor. */
export function needsSecondFactor(
  { secondFactor }: Pick<SignInPolicy, 'secondFactor'>,
  person: { readonly roles: readonly Role[] },
): boolean {
  return secondFactor === 'privileged' && hasRole(person, 'admin', 'reviewer')
}

/** Whether a password that was set then must be changed now. Both in epoch milliseconds. */
export function isAged(
  { maxAgeDays }: Pick<PasswordRules, 'maxAgeDays'>,
  { changedAt, now }: { changedAt: number; now: number },
): boolean {
  return maxAgeDays !== null && now - changedAt >= maxAgeDays * 86_400_000
}

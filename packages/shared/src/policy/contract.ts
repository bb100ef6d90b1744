import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { highestCount } from '../core/schema.ts'
import { roles } from '../users/rules.ts'
import { type PolicyNumber, policyLimits, secondFactorRules } from './rules.ts'

const within = (name: PolicyNumber) => {
  const [min, max] = policyLimits[name]
  return z.int().min(min).max(max)
}

export const SignInPolicy = z.strictObject({
  minLength: within('minLength'),
  classes: within('classes'),
  maxAgeDays: within('maxAgeDays').nullable(),
  history: within('history'),
  maxTries: within('maxTries'),
  lockMinutes: within('lockMinutes'),
  idleMinutes: within('idleMinutes'),
  absoluteHours: within('absoluteHours'),
  secondFactor: z.enum(secondFactorRules),
})

/** With its version: 0 while nobody has decided anything. */
export const PolicyRow = SignInPolicy.extend({ version: z.int() })
export type PolicyRow = z.infer<typeof PolicyRow>

export const policy = {
  get: endpoint({
    method: 'GET',
    path: '/api/sign-in-policy',
    summary: 'What a password must be, and how long sessions last',
    access: roles,
    response: PolicyRow,
    whileOwing: true,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/sign-in-policy',
    summary: 'Change it: counts for new passwords, and for sessions at their next request',
    access: ['admin'],
    body: z.strictObject({ version: z.int().min(0).max(highestCount), policy: SignInPolicy }),
    response: PolicyRow,
    fresh: true,
    idempotent: true,
  }),
}

import * as z from 'zod'
import { roles } from './rules.ts'
import { standings } from './standing.ts'

export const Account = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  unitId: z.string().nullable(),
  state: z.enum(['active', 'closed']),
  version: z.int(),
})
export type Account = z.infer<typeof Account>

export const AccountRow = Account.extend({
  /** `null` for the committee's own people. */
  unitName: z.string().nullable(),
  standing: z.enum(standings),
  signedInAt: z.string().nullable(),
  /** Until when nobody can sign in after too many wrong tries. */
  lockedUntil: z.string().nullable(),
  /** Until when the given password opens; `null` once its owner has chosen one. */
  passwordUntil: z.string().nullable(),
  /** Since when a code is asked for beside the password; `null` where none is. */
  secondFactorAt: z.string().nullable(),
})
export type AccountRow = z.infer<typeof AccountRow>

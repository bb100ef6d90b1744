import * as z from 'zod'
import { unitKinds } from './rules.ts'

/** A unit among all that ever were, for those who administer. */
export const UnitRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Names of the units it came from and of those it became. */
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
  /** All of them, closed ones too. */
  accounts: z.int(),
})
export type UnitRow = z.infer<typeof UnitRow>

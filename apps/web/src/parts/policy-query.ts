import { policy } from '@app/shared/policy/contract.ts'
import { query } from '#core/api.ts'

/** How people sign in to this installation. */
export const policyQuery = query(policy.get, {})

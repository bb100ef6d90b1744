import type { PolicyRow } from '@app/shared/policy/contract.ts'
import { defaultPolicy, type SignInPolicy } from '@app/shared/policy/rules.ts'
import { act, NothingDone } from '#core/act.ts'
import type { Ctx, Visit } from '#core/ctx.ts'
import { introduce, type Patch, revise } from '#store/revise.ts'
import type { ReadTx } from '#store/store.ts'
import { findPolicy, policyId } from './policy.sql.ts'

/** What counts now. */
export async function policyIn(tx: ReadTx): Promise<PolicyRow> {
  const row = await findPolicy(tx)
  return row ? policyOf(row) : { ...defaultPolicy, version: 0 }
}

export function showPolicy({ store }: Pick<Visit, 'store'>): Promise<PolicyRow> {
  return store.read(policyIn)
}

export function savePolicy(
  ctx: Ctx,
  { version, policy }: { version: number; policy: SignInPolicy },
): Promise<PolicyRow> {
  return act(ctx, { action: 'sign-in-policy.change' }, async (tx) => {
    const before = await policyIn(tx)
    const patch = differing(before, policy)
    if (before.version === version && Object.keys(patch).length === 0) throw new NothingDone(before)
    if (version > 0 || before.version > 0)
      return policyOf(await revise(tx, 'signInPolicy', { id: policyId, version }, patch))
    const [first = 1] = await introduce(tx, 'signInPolicy', [{ id: policyId, ...policy }])
    return { ...policy, version: first }
  })
}

function differing(before: SignInPolicy, after: SignInPolicy): Patch<'signInPolicy'> {
  const keys = Object.keys(after) as (keyof SignInPolicy)[]
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]),
  )
}

function policyOf(row: PolicyRow): PolicyRow {
  const { minLength, classes, maxAgeDays, history, maxTries, lockMinutes } = row
  const { idleMinutes, absoluteHours, secondFactor, version } = row
  return {
    ...{ minLength, classes, maxAgeDays, history, maxTries, lockMinutes },
    ...{ idleMinutes, absoluteHours, secondFactor, version },
  }
}

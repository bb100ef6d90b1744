import {
  defaultPolicy,
  type PasswordRules,
  type PolicyNumber,
  policyLimits,
  type SignInPolicy,
} from '@app/shared/policy/rules.ts'
import { wholeNumberIn } from '#ui/whole-number-field.tsx'

/** What the form holds: numbers as they are typed. */
export type PolicyDraft = Record<PolicyNumber, string> & Pick<SignInPolicy, 'secondFactor'>

const numbers = Object.keys(policyLimits) as PolicyNumber[]

export function draftOf(policy: SignInPolicy): PolicyDraft {
  return { ...textsOf(policy), secondFactor: policy.secondFactor }
}

/** The draft with the values of a ready profile; sessions and the second factor stay as they are. */
export function withRules(draft: PolicyDraft, rules: PasswordRules): PolicyDraft {
  const keys = Object.keys(rules) as PolicyNumber[]
  const ready = textsOf({ ...defaultPolicy, ...rules })
  return { ...draft, ...Object.fromEntries(keys.map((key) => [key, ready[key]])) }
}

/** Goes on from somebody else's rules: what was changed here stays, the rest is theirs. */
export function rebase(
  draft: PolicyDraft,
  { before, fresh }: { before: PolicyDraft; fresh: PolicyDraft },
): PolicyDraft {
  const keys = Object.keys(draft) as (keyof PolicyDraft)[]
  const changed = keys.filter((key) => draft[key] !== before[key]).map((key) => [key, draft[key]])
  return { ...fresh, ...Object.fromEntries(changed) }
}

export interface ReadDraft {
  /** `null` while something cannot be read. */
  readonly policy: SignInPolicy | null
  readonly wrong: readonly PolicyNumber[]
}

export function readDraft(draft: PolicyDraft): ReadDraft {
  const read = Object.fromEntries(numbers.map((key) => [key, wholeNumberIn(draft[key])]))
  const wrong = numbers.filter((key) => !isWithin(key, read[key]))
  const { secondFactor } = draft
  // Every number was looked at just above.
  const policy = { ...read, secondFactor } as unknown as SignInPolicy
  return { policy: wrong.length > 0 ? null : policy, wrong }
}

function isWithin(key: PolicyNumber, value: number | null | undefined): boolean {
  if (value === undefined) return false
  if (value === null) return key === 'maxAgeDays'
  const [min, max] = policyLimits[key]
  return value >= min && value <= max
}

function textsOf(policy: SignInPolicy): Record<PolicyNumber, string> {
  const texts = numbers.map((key) => [key, policy[key] === null ? '' : String(policy[key])])
  return Object.fromEntries(texts)
}

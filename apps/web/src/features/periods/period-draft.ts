import type { Day } from '@app/shared/core/day.ts'
import { type PeriodDraft, PeriodDraft as Schema } from '@app/shared/periods/contract.ts'
import { nameFor, proposePeriod } from '@app/shared/periods/proposal.ts'
import type { PeriodKind } from '@app/shared/periods/rules.ts'

/** What the person typed; everything else follows from the proposal. */
export interface Typed {
  readonly kind: PeriodKind
  readonly id?: string
  readonly name?: string
  /** `null`: something that is no day. */
  readonly from?: Day | null
  readonly to?: Day | null
  readonly dueOn?: Day | null
}

export type Shown = Omit<PeriodDraft, 'from' | 'to' | 'dueOn'> & {
  readonly [field in 'from' | 'to' | 'dueOn']: Day | null
}

type Known = Parameters<typeof proposePeriod>[1]

/** The form as it stands: another range brings its own name, unless one was typed. */
export function shownDraft(typed: Typed, known: Known): Shown {
  const proposed = proposePeriod(typed.kind, known)
  const from = typed.from ?? proposed.from
  const to = typed.to ?? proposed.to
  const names = from <= to ? nameFor(typed.kind, from, to) : proposed
  const { id, name } = names
  return { ...proposed, id, name, ...typed }
}

/** Ready to be sent; empty fields stay for the contract to complain of. */
export function draftOf({ from, to, dueOn, ...rest }: Shown): PeriodDraft {
  return { ...rest, from: from ?? '', to: to ?? '', dueOn: dueOn ?? '' }
}

export function faultsOf(draft: PeriodDraft) {
  return Schema.safeParse(draft).error?.issues ?? []
}

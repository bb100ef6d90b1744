import type { Fact } from '#store/schema.changes.ts'

/** What a handover notes of the account that is left, beside what changes elsewhere. */
export interface Terms {
  readonly successorId: string
  readonly on: string
  /** How many ended. */
  readonly sessions: number
}

export function factsOf({ successorId, on, sessions }: Terms): Fact[] {
  return [
    { field: 'takenOverBy', before: null, after: successorId },
    { field: 'handedOverOn', before: null, after: on },
    { field: 'sessions', before: sessions, after: 0 },
  ]
}

export function termsOf(facts: readonly Fact[] | null): Terms {
  const named = (field: string) => facts?.find((fact) => fact.field === field)
  return {
    successorId: String(named('takenOverBy')?.after ?? ''),
    on: String(named('handedOverOn')?.after ?? ''),
    sessions: Number(named('sessions')?.before ?? 0),
  }
}

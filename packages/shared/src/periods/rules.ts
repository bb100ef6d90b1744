import { type Day, endOfDay } from '../core/day.ts'
import { byKey } from '../core/text.ts'

/** Reporting periods are dated ranges chosen by the city; some overlap (half-years cover quarters). */
export const periodStates = ['upcoming', 'open', 'closed'] as const
export type PeriodState = (typeof periodStates)[number]

export const periodKinds = ['month', 'quarter', 'half', 'nine-months', 'year', 'other'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** What the city does to a period, from which state, and what follows. */
export const periodMoves = {
  open: { from: 'upcoming', to: 'open' },
  close: { from: 'open', to: 'closed' },
} as const satisfies Record<string, { from: PeriodState; to: PeriodState }>
export type PeriodMove = keyof typeof periodMoves

/** A deadline ends with its day, at 23:59:59 in the office, unless an hour is given. */
export function dueInstant(dueOn: Day): number {
  return endOfDay(dueOn)
}

/** On time up to and including the second of the deadline. Source: domain invariant 6, `docs/rules.md`. */
export function isOnTime(submittedAt: number, dueAt: number): boolean {
  return Math.floor(submittedAt / 1000) <= Math.floor(dueAt / 1000)
}

interface Ordered {
  readonly id: string
  readonly kind: PeriodKind
  readonly from: Day
  readonly to: Day
}

/** Earlier periods first; of two that end on the same day, the shorter first. */
export function byTime(left: Ordered, right: Ordered): number {
  return byKey(left.to, right.to) || byKey(right.from, left.from) || byKey(left.id, right.id)
}

/** The period of the same kind that ended last before this one did. */
export function previousPeriod<P extends Ordered>(
  periods: readonly P[],
  period: Ordered,
): P | null {
  const earlier = periods.filter(({ kind, to }) => kind === period.kind && to < period.to)
  return earlier.sort(byTime).at(-1) ?? null
}

/**
 * A period of the same kind that shares days with this one. Periods of different kinds may overlap: a
 * half-year covers two quarters. Other periods (`other`) have no rhythm to disturb.
 */
export function overlapping<P extends Ordered>(
  periods: readonly P[],
  { kind, from, to }: Ordered,
): P | undefined {
  if (kind === 'other') return undefined
  return periods.find((other) => other.kind === kind && other.from <= to && from <= other.to)
}

const romans = ['I', 'II', 'III', 'IV']

/** `Quý III/2014`; the space does not break. */
export function quarterName(year: number, quarter: number): string {
  return `Quý\u00a0${romans[quarter - 1]}/${year}`
}

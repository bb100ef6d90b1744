import type { Messages } from '@app/shared/i18n/messages.ts'
import type { Overview, UnitStanding } from '@app/shared/overview/contract.ts'
import { round1 } from '@app/shared/projects/rules.ts'

/** What the curve says: how far from the plan, and since when without a break. */
export function curveHeadline(trend: Overview['trend'], { curve }: Messages['overview']): string {
  const known = trend.flatMap(({ actual, planned, periodName }) =>
    actual === null ? [] : [{ gap: round1(actual - planned), periodName }],
  )
  const last = known.at(-1)
  if (!last) return curve.none
  if (last.gap === 0) return curve.equal
  if (last.gap > 0) return curve.above(last.gap)
  const lastFine = known.findLastIndex(({ gap }) => gap >= 0)
  return curve.below(-last.gap, known[lastFine + 1]?.periodName ?? last.periodName)
}

export function inTrouble({ statuses }: Pick<UnitStanding, 'statuses'>): number {
  return statuses.late + statuses.blocked
}

/** How many units have projects in trouble, and which has most of them. */
export function unitsHeadline(
  units: readonly UnitStanding[],
  { units: say }: Messages['overview'],
): string {
  const troubled = units.filter((unit) => inTrouble(unit) > 0)
  const [first, ...rest] = troubled
  if (!first) return say.fine
  const worst = rest.reduce(
    (most, unit) => (inTrouble(unit) > inTrouble(most) ? unit : most),
    first,
  )
  return say.worst(worst.shortName, inTrouble(worst), troubled.length)
}

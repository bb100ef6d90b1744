import type { Messages } from '@app/shared/i18n/messages.ts'
import type { Overview, UnitStanding } from '@app/shared/overview/contract.ts'
import { round1 } from '@app/shared/projects/rules.ts'

/** What the curve says: up to which period, how far from the plan, and since when without a break. */
export function curveHeadline(trend: Overview['trend'], { curve }: Messages['overview']): string {
  const known = trend.flatMap(({ actual, planned, periodName }) =>
    actual === null ? [] : [{ gap: round1(actual - planned), periodName }],
  )
  const last = known.at(-1)
  if (!last) return curve.none
  const side = Math.sign(last.gap)
  if (side === 0) return curve.equal(last.periodName)
  const before = known.findLastIndex(({ gap }) => Math.sign(gap) !== side)
  const first = known[before + 1]?.periodName ?? last.periodName
  const since = first === last.periodName ? null : first
  return side < 0
    ? curve.below(last.periodName, -last.gap, since)
    : curve.above(last.periodName, last.gap, since)
}

export function inTrouble({ statuses }: Pick<UnitStanding, 'statuses'>): number {
  return statuses.late + statuses.blocked
}

/** How many units have projects in trouble, and which has most of them; of one unit, how many it has. */
export function unitsHeadline(
  units: readonly UnitStanding[],
  { units: say }: Messages['overview'],
): string {
  const [only] = units
  if (only && units.length === 1) return say.own(only.unitName, inTrouble(only), only.total)
  const troubled = units.filter((unit) => inTrouble(unit) > 0)
  if (troubled.length === 0) return say.fine
  const most = Math.max(...troubled.map(inTrouble))
  const worst = troubled.filter((unit) => inTrouble(unit) === most)
  // A long list of equals says nothing; the number does.
  const names = worst.length > namedAtMost ? [] : worst.map(({ shortName }) => shortName)
  return say.worst(names, most, { troubled: troubled.length, of: units.length })
}

const namedAtMost = 3

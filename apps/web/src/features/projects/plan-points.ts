import type { Day } from '@app/shared/core/day.ts'
import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { linearPercent, plannedPercent } from '@app/shared/projects/rules.ts'
import type { CurvePoint } from '#parts/curve-geometry.ts'

export interface PlanDates {
  readonly startsOn: Day | null
  readonly dueOn: Day | null
  readonly plan: Readonly<Record<string, number>>
}

export interface PlanPeriod {
  readonly id: string
  readonly name: string
  readonly to: Day
}

/** Without a first day nothing is planned yet. */
const never: Day = '9999-12-31'

/** What the line from start to due says for a period; `null` while one of the two is missing. */
export function linePercent({ startsOn, dueOn }: PlanDates, { to }: PlanPeriod): number | null {
  if (startsOn === null || dueOn === null) return null
  return linearPercent({ startsOn, dueOn, plan: {} }, to)
}

/** The curve of a plan that is being written, beside what is approved. */
export function planPoints(
  periods: readonly PlanPeriod[],
  { startsOn, dueOn, plan }: PlanDates,
  approved: ProjectDetail['curve'],
): CurvePoint[] {
  const actuals = new Map(approved.map(({ periodId, actual }) => [periodId, actual]))
  const project = { startsOn: startsOn ?? never, dueOn, plan }
  return periods.map((period) => ({
    ...{ id: period.id, name: period.name },
    planned: plannedPercent(project, period),
    actual: actuals.get(period.id) ?? null,
  }))
}

/** The plan with one period's percentage; an empty one gives the period back to the line. */
export function withPoint(
  plan: Readonly<Record<string, number>>,
  periodId: string,
  percent: number | null,
): Record<string, number> {
  const { [periodId]: _, ...rest } = plan
  return percent === null ? rest : { ...rest, [periodId]: percent }
}

/** Periods in which the plan falls although work only adds up: mostly a slip of the keyboard. */
export function fallsIn(points: readonly CurvePoint[]): string[] {
  return points
    .filter(({ planned }, at) => planned < (points[at - 1]?.planned ?? 0))
    .map(({ name }) => name)
}

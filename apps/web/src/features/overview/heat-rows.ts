import type { Heatmap } from '@app/shared/overview/contract.ts'

export type HeatRow = Heatmap['rows'][number]
export type HeatCell = HeatRow['cells'][number]
export type HeatPeriod = Heatmap['periods'][number]

export const orders = ['ten', 'lech'] as const
export type Order = (typeof orders)[number]

/** The plan's tolerance, in points. */
const tolerance = 5

/** Of the units with a figure in that period, how many are further below plan than it tolerates. */
export function belowPlan(rows: readonly HeatRow[], at: number): { below: number; of: number } {
  const gaps = rows.flatMap(({ cells }) => cells[at]?.gap ?? [])
  return { below: gaps.filter((gap) => gap < -tolerance).length, of: gaps.length }
}

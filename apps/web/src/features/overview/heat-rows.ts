import type { Heatmap } from '@app/shared/overview/contract.ts'
import type { UnitKind } from '@app/shared/units/rules.ts'

export type HeatRow = Heatmap['rows'][number]
export type HeatCell = HeatRow['cells'][number]
export type HeatPeriod = Heatmap['periods'][number]

export const orders = ['ten', 'lech'] as const
export type Order = (typeof orders)[number]

interface Wanted {
  readonly order: Order
  readonly kind: UnitKind | null
  /** Place of the period whose gaps decide. */
  readonly at: number
}

/** In the order asked, furthest below plan first; units without a figure stand last. */
export function arranged(rows: readonly HeatRow[], { order, kind, at }: Wanted): HeatRow[] {
  const shown = rows.filter((row) => kind === null || row.kind === kind)
  if (order === 'ten') return shown
  const gapOf = ({ cells }: HeatRow) => cells[at]?.gap ?? Number.POSITIVE_INFINITY
  // Two without a figure are equal: the difference of two infinities is no number.
  return shown.toSorted((left, right) => {
    const [first, second] = [gapOf(left), gapOf(right)]
    return first === second ? 0 : first - second
  })
}

/** The latest period that was due; before the first deadline, the latest one. −1 for none. */
export function comparedAt(periods: readonly HeatPeriod[]): number {
  const due = periods.findLastIndex(({ isDue }) => isDue)
  return due === -1 ? periods.length - 1 : due
}

/** The plan's tolerance, in points. */
const tolerance = 5

/** Of the units with a figure in that period, how many are further below plan than it tolerates. */
export function belowPlan(rows: readonly HeatRow[], at: number): { below: number; of: number } {
  const gaps = rows.flatMap(({ cells }) => cells[at]?.gap ?? [])
  return { below: gaps.filter((gap) => gap < -tolerance).length, of: gaps.length }
}

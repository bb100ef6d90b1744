import type { UnitKind } from '../units/rules.ts'
import type { Heatmap } from './contract.ts'

type HeatRow = Heatmap['rows'][number]
type HeatPeriod = Heatmap['periods'][number]

interface Wanted {
  readonly byGap: boolean
  readonly kind: UnitKind | null
  /** Place of the period whose gaps decide. */
  readonly at: number
}

/** In the order asked, furthest below plan first; units without a figure stand last. */
export function arranged(rows: readonly HeatRow[], { byGap, kind, at }: Wanted): HeatRow[] {
  const shown = rows.filter((row) => kind === null || row.kind === kind)
  if (!byGap) return shown
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

import type { Heatmap } from '@app/shared/overview/contract.ts'
import type { UnitKind } from '@app/shared/units/rules.ts'

export type HeatRow = Heatmap['rows'][number]
export type HeatCell = HeatRow['cells'][number]

export const orders = ['ten', 'lech'] as const
export type Order = (typeof orders)[number]

/** In the order asked; the latest gap decides, units without one stand last. */
export function arranged(
  rows: readonly HeatRow[],
  { order, kind }: { order: Order; kind: UnitKind | null },
): HeatRow[] {
  const shown = rows.filter((row) => kind === null || row.kind === kind)
  if (order === 'ten') return shown
  return [...shown].sort((left, right) => latestGap(left) - latestGap(right))
}

function latestGap({ cells }: HeatRow): number {
  return cells.at(-1)?.gap ?? Number.POSITIVE_INFINITY
}

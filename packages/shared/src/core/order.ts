import { byKey } from './text.ts'

/** Numbers, or text whose byte order is the wanted one: days, sort keys. */
export type SortValue = string | number | null

/** Stable, and what has no value stands last in both directions. */
export function ordered<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: 1 | -1,
): Row[] {
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((left, right) => compare(left.value, right.value, direction))
    .map(({ row }) => row)
}

function compare(left: SortValue, right: SortValue, direction: 1 | -1): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : byKey(String(left), String(right))
  return order * direction
}

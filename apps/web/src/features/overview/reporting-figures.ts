import type { UnitReporting } from '@app/shared/periods/contract.ts'

/** The columns; the middle three add up to the first, approved ones are part of those sent. */
export const figures = ['total', 'sent', 'returned', 'missing', 'approved', 'late'] as const
export type Figure = (typeof figures)[number]

export function sumsOf(rows: readonly UnitReporting[]): Record<Figure, number> {
  const sum = (figure: Figure) => rows.reduce((all, row) => all + row[figure], 0)
  const sums = Object.fromEntries(figures.map((figure) => [figure, sum(figure)]))
  // Made from the closed list just above.
  return sums as Record<Figure, number>
}

export function isComplete({ sent, total }: UnitReporting): boolean {
  return sent === total
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length / 2
  const at = (place: number) => sorted[place] ?? Number.NaN
  return sorted.length % 2 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2
}

export interface Line {
  readonly what: string
  readonly ours: string
  readonly theirs: string
  /** What the goal speaks of. */
  readonly reached: number
  readonly goal: string
  readonly isReached: boolean
}

export function atLeast(
  reached: number,
  goal: number,
): Pick<Line, 'reached' | 'goal' | 'isReached'> {
  return { reached, goal: `≥ ${goal}`, isReached: reached >= goal }
}

export function atMost(
  reached: number,
  goal: number,
): Pick<Line, 'reached' | 'goal' | 'isReached'> {
  return { reached, goal: `≤ ${goal}`, isReached: reached <= goal }
}

export function print(lines: readonly Line[]): void {
  const rows = lines.map(({ what, ours, theirs, reached, goal, isReached }) => [
    ...[what, ours, theirs, reached.toFixed(2), goal, isReached ? 'reached' : 'NOT reached'],
  ])
  const head = ['what', 'Tiến độ', 'yardstick', 'figure', 'goal', '']
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length)),
  )
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}

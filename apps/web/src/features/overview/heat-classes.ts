/** Bounds of the seven classes in points; −5 to 5 is the middle one, as the plan's own tolerance. */
export const heatBounds = [-20, -10, -5, 5, 10, 20] as const

/** 0 (far below plan) to 6 (far above). A gap on a bound belongs to the class nearer the middle. */
export function heatClass(gap: number): number {
  const below = heatBounds.filter((bound) => bound < 0 && gap >= bound).length
  const above = heatBounds.filter((bound) => bound > 0 && gap > bound).length
  return below + above
}

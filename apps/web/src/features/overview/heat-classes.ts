/** Bounds of the seven classes in points; −5 to 5 is the middle one, as the plan's own tolerance. */
export const heatBounds = [-20, -10, -5, 5, 10, 20] as const

/**
 * 0 (far below plan) to 6 (far above), the same on both sides: what is off by exactly 20 or 10 points
 * belongs to the class further out, what is off by exactly 5 is still in the middle.
 */
export function heatClass(gap: number): number {
  const [far, off, near] = [20, 10, 5]
  const size = Math.abs(gap)
  const steps = Number(size > near) + Number(size >= off) + Number(size >= far)
  return 3 + Math.sign(gap) * steps
}

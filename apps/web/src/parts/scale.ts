/** Maps a number from one range to another, in proportion. */
export function linear([from, to]: [number, number], [start, end]: [number, number]) {
  return (value: number) => start + ((value - from) / (to - from)) * (end - start)
}

/** Places of so many points, spread evenly from start to end. */
export function spread(count: number, [start, end]: [number, number]) {
  const step = count > 1 ? (end - start) / (count - 1) : 0
  return { step, at: (index: number) => start + index * step }
}

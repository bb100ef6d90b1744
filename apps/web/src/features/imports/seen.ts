import { useState } from 'react'

/** What was seen before keeps its place, as it is now if it is still there; what is new comes after it. */
export function merged<Thing>(
  seen: readonly Thing[],
  now: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Thing[] {
  const present = new Map(now.map((thing) => [keyOf(thing), thing]))
  const known = new Set(seen.map(keyOf))
  return [
    ...seen.map((thing) => present.get(keyOf(thing)) ?? thing),
    ...now.filter((thing) => !known.has(keyOf(thing))),
  ]
}

/** A list from which nothing goes and in which nothing moves while it is looked at. */
export function useSeen<Thing>(
  before: readonly Thing[],
  now: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly Thing[] {
  const [state, setState] = useState({ now, seen: merged(before, now, keyOf) })
  if (state.now === now) return state.seen
  const seen = merged(state.seen, now, keyOf)
  setState({ now, seen })
  return seen
}

/** Work in turns: whoever waits is served before a turn takes longer than this. */
const turnMs = 2

/**
 * Runs through much work that never waits, letting other requests have their turn before it and now and
 * then. Not inside a transaction: there it is `tx.breathe`.
 */
export async function inTurns<T, R>(work: Iterable<T>, each: (one: T) => R): Promise<R[]> {
  const done: R[] = []
  await nextTurn()
  let since = performance.now()
  for (const one of work) {
    done.push(each(one))
    if (performance.now() - since < turnMs) continue
    await nextTurn()
    since = performance.now()
  }
  return done
}

/** Everybody who waits is served first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

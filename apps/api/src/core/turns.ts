/** Work in turns: whoever waits is served before a turn takes longer than this. */
const turnMs = 6

/**
 * Runs through much work that never waits, letting other requests have their turn now and then.
 * Not inside a transaction: there it is `tx.breathe`.
 */
export async function inTurns<T, R>(work: Iterable<T>, each: (one: T) => R): Promise<R[]> {
  const done: R[] = []
  let since = performance.now()
  for (const one of work) {
    done.push(each(one))
    if (performance.now() - since < turnMs) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  return done
}

/** What PostgreSQL says when it refuses, fit to be written into a log. */

/** drizzle wraps the driver's error in `cause`. */
export function stateOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string') return code
  }
  return ''
}

/**
 * The same failure without what was asked for or was to be written: drizzle adds all values to its words,
 * the server the whole row to its own. What is no failure of a statement comes back as it is.
 */
export function withoutValues(error: unknown): unknown {
  const inner = driversOwn(error)
  const { query } = error as { query?: unknown }
  const isStatements = typeof query === 'string' || 'severity' in inner
  if (!(error instanceof Error) || !isStatements) return error
  const code = stateOf(error)
  // Words of class 22 are about the value: “invalid input syntax for type integer: …”.
  const words = [code, code.startsWith('22') ? '' : inner.message, query]
  const fault = new Error(words.filter(Boolean).join(' '))
  fault.name = 'StatementFailed'
  fault.stack = [`${fault.name}: ${fault.message}`, ...framesOf(error)].join('\n')
  return fault
}

function driversOwn(error: unknown): Error {
  let inner = new Error('')
  for (let at = error; at instanceof Error; at = at.cause) inner = at
  return inner
}

/** Where it happened; the lines before them repeat the words. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line))
}

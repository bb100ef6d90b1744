import type { FastifyInstance } from 'fastify'

/** Longer nobody waits who stops a server; a service manager kills after half a minute or more. */
const patienceMs = 20_000

/**
 * Takes no more requests, answers those under way, then closes the database. What is not answered in time
 * is cut off: its sender has the key to ask again.
 */
export async function closeGently(app: FastifyInstance, limitMs = patienceMs): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), limitMs)
  // A browser keeps its line open after the last answer, for the next question.
  const idle = setInterval(() => app.server.closeIdleConnections(), 50)
  try {
    await app.close()
  } finally {
    clearTimeout(limit)
    clearInterval(idle)
  }
}

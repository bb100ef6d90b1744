import type { FastifyInstance } from 'fastify'

export interface Answer {
  readonly method: string
  /** The pattern, not the address. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

/** One line per answer: the route, never the address or the body, which may hold personal text. */
export function logAnswers(app: FastifyInstance, onAnswer?: (answer: Answer) => void): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, signedIn } = request
    const route = routeOptions.url ?? 'none'
    onAnswer?.({ method, route, status: reply.statusCode, ms: reply.elapsedTime })
    request.log.info(
      {
        method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        userId: signedIn?.person.id,
      },
      'answered',
    )
  })
}

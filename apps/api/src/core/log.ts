import type { FastifyInstance } from 'fastify'

/** One line per answer: the route, never the address or the body, which may hold personal text. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, signedIn } = request
    request.log.info(
      {
        method,
        route: routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        userId: signedIn?.person.id,
      },
      'answered',
    )
  })
}

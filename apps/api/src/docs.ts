import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** The contract as OpenAPI 3.1, and a page to read it, which brings its own script and loads nothing. */
export const documentation = fp(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tiến độ',
        description:
          'Follows a work programme from plan to result. Sign in with POST /api/session; the cookie `sid` carries the session. Writes of versioned things send the `version` they saw.',
        version: '1',
      },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(async (scope) => {
    // The page starts itself with a script of its own.
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', docsPolicy)
    })
    let page: Promise<FastifyInstance> | undefined
    for (const path of ['/api/docs', '/api/docs/', '/api/docs/js/scalar.js']) {
      scope.get(path, { schema: { hide: true } }, async (_request, reply) => {
        page ??= openPage()
        const { statusCode, headers, rawPayload } = await (await page).inject(path)
        const { location, 'content-type': type = 'text/plain' } = headers
        if (location !== undefined) reply.header('location', location)
        return reply.code(statusCode).type(type).send(rawPayload)
      })
    }
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
})

/** Apart, because its module holds 5 MB of script, which not every start shall load. */
async function openPage(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const app = Fastify()
  await app.register(reference, {
    routePrefix: '/api/docs',
    configuration: { url: '/api/openapi.json', withDefaultFonts: false, telemetry: false },
  })
  return app
}

const docsPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'"

import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

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
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', docsPolicy)
    })
    scope.get('/api/docs', openPage, (_request, reply) => reply.redirect('/api/docs/', 302))
    scope.get('/api/docs/', openPage, (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(page),
    )
    scope.get('/api/docs/js/start.js', openPage, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(start),
    )
    let reader: Promise<FastifyInstance> | undefined
    scope.get('/api/docs/js/scalar.js', openPage, async (_request, reply) => {
      reader ??= openReader()
      const { rawPayload } = await (await reader).inject('/api/docs/js/scalar.js')
      return reply.type('text/javascript; charset=utf-8').send(rawPayload)
    })
  })
  app.get('/api/openapi.json', openPage, () => app.swagger())
})

/** What stands there is no secret: how to ask, no figure. */
const openPage = { schema: { hide: true }, config: { access: 'anyone' } } as const

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tiến độ API</title>
  </head>
  <body>
    <div id="app"></div>
    <script src="js/scalar.js"></script>
    <script src="js/start.js"></script>
  </body>
</html>
`

const start = `Scalar.createApiReference('#app', ${JSON.stringify({
  ...{ url: '/api/openapi.json', withDefaultFonts: false, telemetry: false },
})})
`

/** Apart, because its module holds 5 MB of script, which not every start shall load. */
async function openReader(): Promise<FastifyInstance> {
  const { default: reference } = await import('@scalar/fastify-api-reference')
  const app = Fastify()
  await app.register(reference, { routePrefix: '/api/docs' })
  return app
}

/** The reader draws with styles in the page's text. */
const docsPolicy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ...["img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'"],
  ...["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
].join('; ')

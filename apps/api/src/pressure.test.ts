import { once } from 'node:events'
import { connect } from 'node:net'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { installErrorHandler } from '#core/errors.ts'
import { prepareRoutes } from '#core/route.ts'
import { type Pressure, pressure } from './pressure.ts'

/** Answers with the statuses of requests that have all come before the first one is worked on. */
async function server({ limitsMs }: Required<Pick<Pressure, 'limitsMs'>>) {
  const app = Fastify()
  prepareRoutes(app, { https: false, requestsPerMinute: 0 })
  installErrorHandler(app, async () => undefined)
  await app.register(pressure, { limitsMs })
  const config = { access: 'anyone' } as const
  app.get('/api/much', { config }, () => {
    const until = performance.now() + 20
    while (performance.now() < until);
    return 'much'
  })
  app.get('/api/look', { config }, () => 'seen')
  app.get('/api/table', { config: { ...config, isFile: true } }, () => 'a file')
  app.get('/api/session', { config }, () => 'who')
  app.get('/api/health/live', { config }, () => 'alive')
  app.get('/page', () => 'the app')
  app.post('/api/work', { config }, () => 'done')
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  onTestFinished(() => app.close())
  return async (...asked: string[]) => {
    const line = connect(Number(port), '127.0.0.1').setEncoding('utf8')
    const heads = asked.map((one, at) => {
      const isLast = at === asked.length - 1
      const end = `connection: ${isLast ? 'close' : 'keep-alive'}\r\ncontent-length: 0\r\n\r\n`
      return `${one} HTTP/1.1\r\nhost: localhost\r\n${end}`
    })
    line.write(heads.join(''))
    let text = ''
    line.on('data', (part) => (text += part))
    await once(line, 'close')
    return { statuses: [...text.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status), text }
  }
}

const hour = 3_600_000

test('who looks after much work in one round is told when to come again; who writes is not', async () => {
  const ask = await server({ limitsMs: { files: 10, looks: 10 } })
  const needed = ['POST /api/work', 'GET /api/session', 'GET /api/health/live', 'GET /page']
  const { statuses, text } = await ask('GET /api/much', 'GET /api/look', ...needed)
  expect(statuses).toEqual(['200', '503', '200', '200', '200', '200'])
  expect(text).toMatch(/retry-after: [4-8]\r\n/)
  expect((await ask('GET /api/look')).statuses).toEqual(['200'])
})

test('files are turned away before anything else', async () => {
  const ask = await server({ limitsMs: { files: 10, looks: hour } })
  const { statuses } = await ask('GET /api/much', 'GET /api/table', 'GET /api/look')
  expect(statuses).toEqual(['200', '503', '200'])
})

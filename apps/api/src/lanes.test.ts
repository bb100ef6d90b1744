import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { installErrorHandler } from '#core/errors.ts'
import { prepareRoutes } from '#core/route.ts'
import { type Lanes, lanes } from './lanes.ts'

/** Answers with the statuses of requests that have all come before the second one begins, and their order. */
async function server(patienceMs: Required<Lanes>['patienceMs']) {
  const app = Fastify()
  prepareRoutes(app, { https: false, requestsPerMinute: 0 })
  installErrorHandler(app, async () => undefined)
  await app.register(lanes, { patienceMs })
  const config = { access: 'anyone' } as const
  const begun: string[] = []
  app.addHook('preHandler', async ({ method, url }) => void begun.push(`${method} ${url}`))
  app.get('/api/much', { config }, () => {
    burn()
    return 'much'
  })
  app.post('/api/much', { config }, () => {
    burn()
    return 'written'
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
    begun.length = 0
    const line = connect(Number(port), '127.0.0.1').setEncoding('utf8')
    const last = asked.length - 1
    line.write(asked.map((one, at) => headOf(one, at === last ? 'close' : 'keep-alive')).join(''))
    const answer = await text(line)
    const statuses = [...answer.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status]) => status)
    return { statuses, answer, begun }
  }
}

/** Work that leaves nobody else a turn. */
function burn(): void {
  const until = performance.now() + 20
  while (performance.now() < until);
}

function headOf(asked: string, connection: 'close' | 'keep-alive'): string {
  return `${asked} HTTP/1.1\r\nhost: localhost\r\nconnection: ${connection}\r\ncontent-length: 0\r\n\r\n`
}

const hour = 3_600_000

test('who writes is served before who looks, and files are last', async () => {
  const ask = await server({ files: hour, looks: hour })
  const came = [
    'GET /api/look?1',
    'GET /api/table',
    'GET /api/look?2',
    'POST /api/work',
    'GET /page',
  ]
  const { statuses, begun } = await ask(...came)
  expect(begun).toEqual([
    ...['GET /api/look?1', 'POST /api/work', 'GET /page'],
    ...['GET /api/look?2', 'GET /api/table'],
  ])
  expect(statuses).toEqual(Array(5).fill('200'))
})

test('who looks has a turn between those who write', async () => {
  const ask = await server({ files: hour, looks: hour })
  const looks = Array<string>(40).fill('GET /api/look')
  const { begun } = await ask('POST /api/work', ...looks, 'POST /api/much')
  const second = begun.indexOf('POST /api/much')
  expect(second).toBeGreaterThan(1)
  expect(second).toBeLessThan(begun.length - 1)
})

test('who looks and has waited too long is told when to come again; who writes is not', async () => {
  const ask = await server({ files: hour, looks: 10 })
  const needed = ['POST /api/much', 'POST /api/work', 'GET /api/session', 'GET /api/health/live']
  const { statuses, answer } = await ask('GET /api/look', 'GET /api/look', ...needed)
  expect(statuses).toEqual(['200', '503', '200', '200', '200', '200'])
  expect(answer).toMatch(/retry-after: [4-8]\r\n/)
  expect((await ask('GET /api/look')).statuses).toEqual(['200'])
})

test('files are turned away before anything else', async () => {
  const ask = await server({ files: 10, looks: hour })
  const { statuses } = await ask('GET /page', 'GET /api/much', 'GET /api/table', 'GET /api/look')
  expect(statuses).toEqual(['200', '200', '503', '200'])
})

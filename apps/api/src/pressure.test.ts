import Fastify from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { installErrorHandler } from '#core/errors.ts'
import { prepareRoutes } from '#core/route.ts'
import { type Pressure, pressure } from './pressure.ts'

/** A process that lags 30 ms behind all the time, and counts from 5 ms on. */
async function busyProcess({ graceMs }: Required<Pick<Pressure, 'graceMs'>>) {
  const app = Fastify()
  prepareRoutes(app, { https: false, requestsPerMinute: 0 })
  installErrorHandler(app, async () => undefined)
  await app.register(pressure, { limitMs: 5, graceMs })
  const config = { access: 'anyone' } as const
  app.get('/api/look', { config }, () => 'seen')
  app.post('/api/work', { config }, () => 'done')
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const lagging = setInterval(() => {
    const until = performance.now() + 30
    while (performance.now() < until);
  })
  onTestFinished(async () => {
    clearInterval(lagging)
    await app.close()
  })
  return async (method: string, path: string) => (await fetch(origin + path, { method })).status
}

test('a process that cannot keep up turns away who looks, and does what others send', async () => {
  const ask = await busyProcess({ graceMs: 0 })
  await vi.waitFor(async () => expect(await ask('GET', '/api/look')).toBe(503))
  expect(await ask('POST', '/api/work')).toBe(200)
})

test('what a start costs turns nobody away', async () => {
  const ask = await busyProcess({ graceMs: 60_000 })
  for (let time = 0; time < 5; time++) expect(await ask('GET', '/api/look')).toBe(200)
})

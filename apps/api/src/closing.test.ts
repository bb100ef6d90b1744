import { once } from 'node:events'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { closeGently } from './closing.ts'

/** A server with one request under way; `answer` lets it be answered. */
async function atWork() {
  const app = Fastify({ forceCloseConnections: 'idle' })
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  app.get('/', async () => {
    await answered
    return 'done'
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const arrived = once(app.server, 'request')
  const request = fetch(origin)
  await arrived
  return { app, origin, request, answer }
}

test('whoever is being served when the server stops gets the answer; nobody else is let in', async () => {
  const { app, origin, request, answer } = await atWork()
  const closing = closeGently(app)
  await expect(fetch(origin)).rejects.toThrow()
  answer()
  expect(await (await request).text()).toBe('done')
  await closing
})

test('a request that never ends does not keep the server from stopping', async () => {
  const { app, request } = await atWork()
  const cut = expect(request).rejects.toThrow()
  await closeGently(app, 10)
  await cut
})

import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportingWorld } from '#testing/reports.ts'
import { testApp } from '#testing/test-app.ts'

/** A real socket: what a browser would never send, and what a bad line makes of what it sends. */
const world = await reportingWorld()
let port = 0

beforeAll(async () => {
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  port = (world.app.server.address() as AddressInfo).port
})
afterAll(() => world.app.close())

/** Everything that comes back until the line is closed, or a whole answer has come. */
async function said(text: string, at = port): Promise<string> {
  const socket = connect(at, '127.0.0.1')
  socket.on('error', () => undefined)
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk
    if (/\r\n\r\n.*\}$/s.test(answer)) socket.end()
  })
  socket.write(text)
  await once(socket, 'close')
  return answer
}

const get = (target: string, ...lines: string[]) =>
  [`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...lines, '', ''].join('\r\n')
const post = (target: string, body: string, ...lines: string[]) =>
  [`POST ${target} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...lines, '', body].join('\r\n')
const statusIn = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

test.each([
  'http://x/api/reports',
  'http://127.0.0.1/api/reports',
  '/%61pi/reports',
  '/api/%72eports',
  '//api/reports',
  '/api//reports',
  '/api/./reports',
  '/x/../api/reports',
  '/api/reports/',
  '/API/reports',
  '/api/reports;x',
  '/api/reports%00',
  '/api/reports%2f..',
  '/api\\reports',
])('no spelling of an address is a way around signing in: %s', async (target) => {
  const answer = await said(get(target))
  expect([400, 401, 404]).toContain(statusIn(answer))
  expect(answer).not.toContain('"items"')
})

test.each(['HEAD', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
  'nobody gets rows or rights by asking with %s',
  async (method) => {
    const socket = get('/api/reports', 'Connection: close').replace('GET', method)
    const answer = await said(socket)
    expect([400, 401, 404, 405]).toContain(statusIn(answer))
    expect(answer.toLowerCase()).not.toContain('access-control-')
  },
)

const length = (body: string) => `Content-Length: ${Buffer.byteLength(body)}`

test.each([
  ['two lengths', ['Content-Length: 5', 'Content-Length: 6'], 'x=123'],
  ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
  ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
  ['a blank before the colon', ['Content-Length : 2'], '{}'],
  ['a chunk without a size', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
  ['a bare line feed in a header', ['X: a\nContent-Length: 2'], '{}'],
  ['a control character in a header', ['X: a\u0000b', 'Content-Length: 2'], '{}'],
])('a second request cannot hide in the first: %s', async (_name, lines, body) => {
  const hidden = get('/api/health/live')
  const type = 'Content-Type: application/json'
  const answer = await said(post('/api/session', body + hidden, type, ...lines))
  expect(statusIn(answer)).toBe(400)
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test.each([
  ['text/plain', '{"username":"a","password":"b"}'],
  ['application/x-www-form-urlencoded', 'username=a&password=b'],
  ['multipart/form-data; boundary=x', '--x--'],
  ['application/json\t; x', '{"username":1}'],
  ['application/jsonx', '{"username":"a","password":"b"}'],
  ['text/plain; application/json', '{"username":"a","password":"b"}'],
  ['application/json', '{"__proto__":{"isAdmin":true},"username":"a","password":"b"}'],
  ['application/json', '{"constructor":{"prototype":{"x":1}},"username":"a","password":"b"}'],
  ['application/json', '{"username":["a"],"password":"b"}'],
])('a body of type %j is never taken for something else: %s', async (type, body) => {
  const answer = await said(post('/api/session', body, `Content-Type: ${type}`, length(body)))
  expect([400, 415]).toContain(statusIn(answer))
})

test('a page of another site cannot make a browser write, whatever it sends', async () => {
  for (const foreign of [
    'Origin: https://elsewhere.example',
    'Origin: null',
    // Nobody has said that a proxy stands in front.
    'Origin: https://elsewhere.example\r\nX-Forwarded-Host: elsewhere.example',
    'Sec-Fetch-Site: cross-site',
    `Origin: http://127.0.0.1:${port}.elsewhere.example`,
    'Origin: http://127.0.0.1:1',
  ])
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const lines = [foreign, `Content-Type: ${type}`, length('{}')]
      expect(statusIn(await said(post('/api/session', '{}', ...lines)))).toBe(403)
    }
})

test('a file over its limit gets a readable refusal, not a broken line', async () => {
  const bytes = 12 * 1_048_576
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk))
  const type = 'Content-Type: application/json'
  socket.write(post('/api/session', '', type, `Content-Length: ${bytes}`))
  // All of it goes through, in pieces: a broken line would fail here.
  for (let sent = 0; sent < bytes; sent += 65_536) {
    if (!socket.write(Buffer.alloc(65_536, 32))) await once(socket, 'drain')
  }
  socket.end(get('/api/health/live', 'Connection: close'))
  await once(socket, 'close')
  expect(statusIn(answer)).toBe(413)
  expect(answer).toContain('"code":"too-large"')
  expect(answer).toContain('"live":true')
})

test('whoever says slowly who he is gets no answer; a file that comes slowly does', async () => {
  const scaled = { headersTimeout: 400, connectionsCheckingInterval: 50 }
  const { app } = await testApp({ http: scaled })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port: at } = app.server.address() as AddressInfo
  const slowHead = await said('GET /api/health/live HTTP/1.1\r\nHost: x\r\nX-A: ', at)
  expect(slowHead === '' ? 408 : statusIn(slowHead)).toBe(408)
  const body = JSON.stringify({ username: 'a', password: 'b'.repeat(200) })
  const socket = connect(at, '127.0.0.1')
  socket.write(post('/api/session', '', 'Content-Type: application/json', length(body)))
  const pieces = body.match(/.{1,20}/g)?.values()
  const ticking = setInterval(() => socket.write(pieces?.next().value ?? ''), 60)
  const [answer] = await once(socket, 'data')
  clearInterval(ticking)
  socket.destroy()
  expect(String(answer)).toMatch(/^HTTP\/1\.1 4(00|01)/)
  await app.close()
})

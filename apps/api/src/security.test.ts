import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '@app/shared/contract.ts'
import type { Endpoint } from '@app/shared/core/endpoint.ts'
import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { tempFolder } from '#testing/folders.ts'
import { reviewer } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'

const endpoints: Endpoint[] = Object.values(contract).flatMap((part) => Object.values(part))

/** A built web app in small. */
function webRoot(): string {
  const root = tempFolder()
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Tiến độ</title>')
  writeFileSync(join(root, 'assets/main-abc.js'), 'export {}')
  writeFileSync(join(root, 'assets/main-abc.css'), 'a { }')
  mkdirSync(join(root, '.vite'))
  writeFileSync(join(root, '.vite/manifest.json'), '{}')
  return root
}

const everyKind: (InjectOptions & { url: string; status: number })[] = [
  { url: '/', status: 200 },
  { url: '/de-an/khong-co', status: 200 },
  { url: '/assets/main-abc.js', status: 200 },
  { url: '/assets/main-abc.css', status: 200 },
  { url: '/assets/khong-co.js', status: 404 },
  { url: '/api/khong-co', status: 404 },
  { url: '/%zz', status: 404 },
  { url: '/api/projects/%ff', status: 404 },
  { url: '/', method: 'HEAD', status: 200 },
  { url: '/api/projects', method: 'OPTIONS', status: 404 },
  { url: '/api/openapi.json', status: 200 },
  { url: '/api/docs', status: 302 },
  { url: '/api/docs/', status: 200 },
  { url: '/api/session', method: 'POST', payload: 'x'.repeat(2_000_000), status: 413 },
  { url: '/api/session', method: 'POST', payload: '{', status: 400 },
]

test('every answer tells browsers what they may do with it', async () => {
  const { app, request } = await testApp({ webRoot: webRoot() })
  const knocks = endpoints.map(({ method, path }) => ({
    method,
    url: path.replace(':format', 'csv').replace(/:\w+/g, 'khong-co'),
    ...(method !== 'GET' && { payload: {} }),
  }))
  const headers = { 'content-type': 'application/json' }
  for (const { status, ...asked } of everyKind) {
    const answer = await app.inject({ ...asked, ...(asked.payload && { headers }) })
    expect([asked.url, answer.statusCode]).toEqual([asked.url, status])
    expectGuarded(answer.headers, asked.url)
  }
  for (const knock of knocks) {
    for (const person of [null, reviewer])
      expectGuarded((await request(person, knock)).headers, knock.url)
  }
  const workbook = await request(reviewer, { url: '/api/projects.xlsx' })
  expect([workbook.statusCode, workbook.headers['content-disposition']]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename="[\w.-]+\.xlsx"$/),
  ])
  expectGuarded(workbook.headers, 'a workbook')
})

test('an answer that is known already, and one that failed, say so too', async () => {
  const { app, request } = await testApp({ webRoot: webRoot() })
  const { etag } = (await app.inject('/')).headers
  const known = await app.inject({ url: '/', headers: { 'if-none-match': String(etag) } })
  expect(known.statusCode).toBe(304)
  expectGuarded(known.headers, '304')
  const broken = await testApp()
  await broken.store.close()
  const failed = await broken.request(reviewer, { url: '/api/projects' })
  expect(failed.statusCode).toBeGreaterThanOrEqual(500)
  expectGuarded(failed.headers, '500')
  expect((await request(reviewer, { url: '/api/projects' })).statusCode).toBe(200)
})

/** What an answer is, and of a text in which letters. */
const known =
  /^((application\/(json|javascript)|text\/(html|css|javascript|csv)); charset=utf-8|application\/vnd\..+)$/

function expectGuarded(headers: Record<string, unknown>, where: string): void {
  expect(headers, where).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'content-security-policy': expect.stringContaining("script-src 'self';"),
  })
  const policy = String(headers['content-security-policy'])
  for (const rule of [
    ...["default-src 'none'", "object-src 'none'", "base-uri 'none'"],
    ...["form-action 'self'", "frame-ancestors 'none'"],
  ])
    expect(policy, where).toContain(rule)
  const type = headers['content-type']
  if (type !== undefined) expect(type, where).toMatch(known)
  else expect(Number(headers['content-length'] ?? 0), where).toBe(0)
  if (where.startsWith('/api/')) expect(headers['cache-control'], where).toBe('no-store')
  expect(headers, where).not.toHaveProperty('access-control-allow-origin')
  expect(headers, where).not.toHaveProperty('x-powered-by')
}

test('nothing that stands in the text of a page of the app runs or is drawn', async () => {
  const { app } = await testApp({ webRoot: webRoot() })
  const policy = String((await app.inject('/de-an')).headers['content-security-policy'])
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("style-src 'self';")
  expect(policy).toContain("require-trusted-types-for 'script'")
})

test('behind TLS browsers are bound to it; on plain http nothing leads there', async () => {
  const { app: bound } = await testApp({ https: true })
  const behind = (await bound.inject('/api/health/live')).headers
  expect(behind['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  expect(behind['content-security-policy']).toContain('upgrade-insecure-requests')
  expect(behind['cross-origin-opener-policy']).toBe('same-origin')
  const { app: plain } = await testApp()
  const intranet = (await plain.inject('/api/health/live')).headers
  expect(intranet).not.toHaveProperty('strict-transport-security')
  expect(intranet['content-security-policy']).not.toContain('upgrade-insecure-requests')
})

test('nothing is given away but the app and its description', async () => {
  const { app } = await testApp({ webRoot: webRoot() })
  const statusOf = async (url: string) => {
    const { statusCode, headers, body } = await app.inject({ url })
    // The app's own page says at every address what it has there.
    const isPage = statusCode === 200 && String(headers['content-type']).startsWith('text/html')
    expect(isPage ? body : JSON.parse(body).code, url).toMatch(
      /^(<!doctype html>|not-found|invalid)/,
    )
    return statusCode
  }
  for (const hidden of [
    ...['/.git/config', '/.git/HEAD', '/.env', '/.npmrc', '/.vite/manifest.json', '/data/.env'],
    ...['/package.json', '/pnpm-lock.yaml', '/parts.cdx.json', '/tiendo.db', '/server.ts'],
    ...['/assets/', '/assets', '/assets/main-abc.js.map', '/assets/..%2f..%2fpackage.json'],
    ...['/metrics.txt', '/debug.json', '/api/debug', '/api/metrics', '/api/.env'],
  ])
    expect([hidden, await statusOf(hidden)]).toEqual([hidden, hidden === '/assets' ? 200 : 404])
  for (const odd of ['/%2egit/config', '/assets/../../package.json', '/..%5cpackage.json'])
    await statusOf(odd)
})

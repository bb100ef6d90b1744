import { readFileSync } from 'node:fs'
import { contract } from '@app/shared/contract.ts'
import type { Endpoint } from '@app/shared/core/endpoint.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { roles } from '@app/shared/users/rules.ts'
import { expect, test } from 'vitest'
import { AppError } from '#core/app-error.ts'
import { StoreUnavailable } from '#store/store.ts'
import * as people from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'

const endpoints: Endpoint[] = Object.values(contract).flatMap((part) => Object.values(part))
const everybody = Object.values(people)
const { app, request } = await testApp()
await app.ready()

/** Nothing of the kind exists, so whoever is let in gets a 400, 404 or an empty answer, never another refusal. */
function knock(person: (typeof everybody)[number] | null, { method, path }: Endpoint) {
  const url = urlOf(path, {
    params: { id: 'khong-co', token: 'khong-co', code: 'khong-co', format: 'csv' },
  })
  return request(person, { method, url, ...(method !== 'GET' && { payload: {} }) })
}

test.each(endpoints)('$method $path is served and described', async ({ method, path, upload }) => {
  expect(app.hasRoute({ method, url: path })).toBe(true)
  const { paths } = app.swagger() as {
    paths: Record<string, Record<string, { description?: string }>>
  }
  const described = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  expect(described).toBeDefined()
  if (upload) expect(described?.description).toMatch(/ at most \d+ MiB: \.xlsx, /)
})

test('nothing is served under /api but the contract, its description and its page', async () => {
  const served = Object.keys((app.swagger() as { paths: object }).paths).length
  expect(served).toBe(new Set(endpoints.map(({ path }) => path)).size)
})

test('a proxy that keeps administrators to some addresses finds what is theirs by a few beginnings', () => {
  const page = readFileSync(new URL('../../../docs/qd742.md', import.meta.url), 'utf8')
  const [, said = ''] = /location ~ \^\/api\/\(([\w|-]+)\)/.exec(page) ?? []
  const [, apart] = /location = (\/api\/[\w-]+) /.exec(page) ?? []
  const beginningOf = ({ path }: Endpoint) => path.split(/[/.]/)[2]
  const isAdmins = ({ access }: Endpoint) => String(access) === 'admin'
  const others = endpoints.filter((endpoint) => !isAdmins(endpoint)).map(beginningOf)
  const theirs = endpoints.filter((endpoint) => isAdmins(endpoint) && endpoint.path !== apart)
  expect(new Set(said.split('|'))).toEqual(new Set(theirs.map(beginningOf)))
  expect(said.split('|').filter((beginning) => others.includes(beginning))).toEqual([])
})

test('the page about the api comes with its own script', async () => {
  const get = (url: string) => app.inject({ url })
  expect((await get('/api/docs')).headers['location']).toBe('/api/docs/')
  const page = await get('/api/docs/')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).toContain('src="js/scalar.js"')
  const script = await get('/api/docs/js/scalar.js')
  expect(script.headers['content-type']).toMatch('javascript')
  expect(script.headers['content-security-policy']).toContain("script-src 'self';")
  expect((await get('/api/docs/khong-co')).json().code).toBe('not-found')
})

test.each(endpoints.flatMap((endpoint) => everybody.map((person) => ({ endpoint, person }))))(
  '$person.id at $endpoint.method $endpoint.path',
  async ({ endpoint, person }) => {
    const { statusCode } = await knock(person, endpoint)
    const { access } = endpoint
    const isOpen = access === 'anyone' || access.some((role) => person.roles.includes(role))
    if (isOpen) expect([200, 400, 401, 404]).toContain(statusCode)
    else expect(statusCode).toBe(403)
    expect(access === 'anyone' || statusCode !== 401).toBe(true)
  },
)

test.each(endpoints.filter(({ access }) => access !== 'anyone'))(
  'a stranger is asked to sign in at $method $path',
  async (endpoint) => {
    const { statusCode, json } = await knock(null, endpoint)
    expect(statusCode).toBe(401)
    expect(json().code).toBe('not-signed-in')
  },
)

test('every role is somebody in these tests', () => {
  expect(new Set(everybody.flatMap((person) => person.roles))).toEqual(new Set(roles))
})

test.each(['/%61pi/projects', 'http://127.0.0.1/api/projects', '//api/projects', '/API/projects'])(
  'an odd spelling of an address is no way around signing in: %s',
  async (url) => {
    const { statusCode } = await request(null, { method: 'GET', url })
    expect([401, 404]).toContain(statusCode)
  },
)

test('a page of another site cannot make a browser write', async () => {
  const headers = { origin: 'https://elsewhere.example', host: 'tiendo.example' }
  const url = '/api/reports/submit'
  const answer = await request(people.officer, { method: 'POST', url, headers, payload: {} })
  expect(answer.statusCode).toBe(403)
  expect(answer.json().message).toContain('trang khác')
  const en = { ...headers, 'accept-language': 'en' }
  const inEnglish = await request(people.officer, { method: 'POST', url, headers: en, payload: {} })
  expect(inEnglish.json().message).toContain('another site')
})

test('a link on a page of another site opens what it names', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', host: 'tiendo.example' }
  const { statusCode } = await request(people.officer, { url: '/api/periods', headers })
  expect(statusCode).toBe(200)
})

test('no answer of the api stays in a shared cache', async () => {
  for (const person of [people.leader, null]) {
    const answer = await request(person, { method: 'GET', url: '/api/projects?asOf=2014-03-31' })
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test('what is unknown or of the wrong type is refused in words, never dropped or coerced', async () => {
  const payload = { code: 'X-1', title: null, weight: '50', titel: 'x', level: true }
  const answer = await request(people.reviewer, { method: 'POST', url: '/api/projects', payload })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({
    code: 'invalid',
    fields: {
      title: 'Kiểu dữ liệu chưa đúng',
      weight: 'Kiểu dữ liệu chưa đúng',
      level: 'Chọn một trong các giá trị cho phép',
      titel: 'Hệ thống không có mục này',
      kind: 'Chọn một trong các giá trị cho phép',
      startsOn: 'Mục này phải nhập',
    },
  })
})

test('a misspelt part of a report is named, not dropped', async () => {
  const payload = { version: 1, reslts: 'Mở 3 lớp' }
  const url = '/api/reports/khong-co'
  const answer = await request(people.officer, { method: 'PUT', url, payload })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().fields).toEqual({ reslts: 'Hệ thống không có mục này' })
})

test('a caller who prefers English is refused in English', async () => {
  const headers = { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.5' }
  const answer = await request(null, { method: 'GET', url: '/api/projects', headers })
  expect(answer.json().message).toBe('Your session has ended. Sign in again to continue.')
})

test('a body that is no JSON or too large gets a clear answer', async () => {
  const headers = { 'content-type': 'application/json' }
  const send = (payload: string) =>
    request(people.reviewer, { method: 'POST', url: '/api/projects', headers, payload })
  expect((await send('{"code":')).json().code).toBe('invalid')
  const large = await send(JSON.stringify({ code: 'x'.repeat(2_000_000) }))
  expect(large.statusCode).toBe(413)
  expect(large.json().message).toContain('quá lớn')
})

test('whoever only asks a server in trouble is told that nothing was changed', async () => {
  const busy = await testApp()
  busy.app.addHook('onRequest', async () => {
    throw Object.assign(new Error('under pressure'), { statusCode: 503 })
  })
  const say = async (method: 'GET' | 'POST', url: string) =>
    (await busy.request(people.reviewer, { method, url, payload: {} })).json().message
  const unread = 'Hệ thống đang bận, chưa đọc được. Chưa có gì bị thay đổi; thử lại sau ít phút.'
  expect(await say('GET', '/api/projects')).toBe(unread)
  expect(await say('POST', '/api/imports/check')).toBe(unread)
  expect(await say('POST', '/api/projects')).toContain('chưa ghi được')
})

test('a database that starts again is asked again sooner than a server with too much to do', async () => {
  const waitAfter = async (trouble: Error) => {
    const { app, request } = await testApp()
    app.addHook('onRequest', async () => {
      throw trouble
    })
    const { headers } = await request(people.reviewer, { url: '/api/projects' })
    return Number(headers['retry-after'])
  }
  expect([1, 2]).toContain(await waitAfter(new StoreUnavailable('gone')))
  expect([4, 5, 6, 7, 8]).toContain(await waitAfter(new AppError('unavailable')))
})

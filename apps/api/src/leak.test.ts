import type { Endpoint } from '@app/shared/core/endpoint.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { expect, test } from 'vitest'
import { everyEndpoint } from '#testing/ask.ts'
import { makeTestDatabase } from '#testing/engines.ts'
import { dumpOf } from '#testing/imports.ts'
import { aProject, found, plantedWorld } from '#testing/planted.ts'
import { execute } from '#testing/raw.ts'
import { partsOf } from '#testing/sheets.ts'
import { watch } from './metrics/metrics.ts'

const database = await makeTestDatabase()
const store = await database.open()
const { register, onAnswer } = watch({ store, wallNow: Date.now })
const world = await plantedWorld({ store, onAnswer })
const { send, secrets, named, sids, lines } = world
const { officer, reviewer, admin } = sids

/** Whoever sees all, where he is let in. */
function mostSeeing({ access }: Endpoint): string {
  if (access === 'anyone' || access.includes('admin')) return admin
  return access.includes('reviewer') ? reviewer : officer
}

/** The texts of a report belong to the report, to whoever may read it. */
const ofReports = ['reports.list', 'reports.get', 'reports.workbook', 'forms.sheet', 'forms.file']

test('what is secret is in no list, no file, no entry of the log and no figure', async () => {
  const places = new Set<string>()
  for (const { key, endpoint, sent } of everyEndpoint) {
    if (endpoint.method !== 'GET' && !endpoint.readsOnly) continue
    const { rawPayload, headers } = await send(endpoint, sent(named), mostSeeing(endpoint))
    const isZip = rawPayload.subarray(0, 2).toString() === 'PK'
    const text = isZip ? Object.values(partsOf(rawPayload)).join('\n') : rawPayload.toString()
    for (const name of found(text + JSON.stringify(headers), secrets))
      places.add(`${name} in ${key}`)
  }
  expect([...places].sort()).toEqual(ofReports.map((key) => `reportText in ${key}`).sort())
  expect(found(await register.metrics(), secrets)).toEqual([])
  const described = await world.app.inject({ url: '/api/openapi.json' })
  expect(found(described.body, secrets)).toEqual([])
})

test('a live link says no more than its list, and not its own token', async () => {
  for (const format of ['json', 'csv', 'xml']) {
    const url = `/api/feeds/${secrets.feedToken}/feed.${format}`
    expect(found((await world.app.inject({ url })).body, secrets)).toEqual([])
  }
})

test('a refusal repeats nothing of what it refuses', async () => {
  const { reportText, wrongPassword, feedToken, nextPassword } = secrets
  const params = { id: named.report }
  const broken = { method: 'PUT' as const, url: `/api/reports/${named.report}` }
  const json = { 'content-type': 'application/json' }
  const raw = (payload: string) =>
    world.app.inject({ ...broken, payload, headers: json, cookies: { sid: officer } })
  const keyed = (expectedProduct: string) =>
    world.app.inject({
      ...{ method: projects.create.method, url: projects.create.path, cookies: { sid: reviewer } },
      payload: { ...aProject, code: 'BĐ-02', expectedProduct },
      headers: { 'idempotency-key': 'them-de-an-02' },
    })
  const guess = { body: { username: 'badinh.an', password: wrongPassword } }
  await keyed('Kế hoạch')
  for (let tries = 0; tries < 10; tries++) await send(session.signIn, guess)
  const refusals = [
    [400, await raw(`{"version":1,"results":"${reportText}`)],
    [400, await raw(JSON.stringify({ version: 1, results: [reportText] }))],
    [
      400,
      await send(
        session.changePassword,
        { body: { current: wrongPassword, next: `${nextPassword} nữa` } },
        officer,
      ),
    ],
    [401, await send(session.signIn, { body: { username: 'badinh', password: wrongPassword } })],
    [401, await send(session.get, {}, `${officer}x`)],
    [403, await send(users.list, { query: { q: reportText } }, officer)],
    [404, await send(reports.get, { params: { id: reportText.slice(0, 100) } }, officer)],
    [404, await world.app.inject({ url: `/api/feeds/${feedToken}x/feed.json` })],
    [
      404,
      await world.app.inject({ url: encodeURI(`/api/khong-co/${reportText}?q=${reportText}`) }),
    ],
    [409, await send(reports.save, { params, body: { version: 1, results: reportText } }, officer)],
    [413, await raw(JSON.stringify({ results: reportText.repeat(60_000) }))],
    [422, await keyed(reportText)],
    [429, await send(session.signIn, guess)],
  ] as const
  for (const [status, { statusCode, body, headers }] of refusals) {
    expect([status, body]).toEqual([statusCode, body])
    expect(found(body + JSON.stringify(headers), secrets)).toEqual([])
  }
  expect(lines.length).toBeGreaterThan(60)
  expect(found(lines.join(''), secrets)).toEqual([])
})

/** What a database says of a row that it refuses; on PostgreSQL with all that was to stand in it. */
const faults = {
  sqlite: [
    {
      status: 500,
      plant: [
        `create trigger planted before insert on report_history begin select raise(abort, 'planted'); end`,
      ],
      remove: ['drop trigger planted'],
    },
  ],
  pg: [
    {
      status: 500,
      plant: [`alter table report_history add constraint planted check (results = '') not valid`],
      remove: ['alter table report_history drop constraint planted'],
    },
    {
      status: 503,
      plant: [
        `create function planted() returns trigger language plpgsql as
          $$ begin raise exception 'planted' using errcode = '53100'; end $$`,
        'create trigger planted before insert on report_history for each row execute function planted()',
      ],
      remove: ['drop function planted cascade'],
    },
  ],
}

test('a statement that fails is told without what it was to write', async () => {
  const params = { id: named.report }
  const { version } = (await send(reports.get, { params }, officer)).json()
  for (const { status, plant, remove } of faults[database.engine]) {
    for (const statement of plant) await execute(database, statement)
    const answer = await send(reports.recall, { params, body: { version } }, officer)
    const { statusCode } = answer
    expect([statusCode, answer.body]).toEqual([status, answer.body])
    expect(found(answer.body, secrets)).toEqual([])
    for (const statement of remove) await execute(database, statement)
  }
  expect(lines.join('')).toContain('planted')
  expect(found(lines.join(''), secrets)).toEqual([])
})

test('a row that nobody may be told of is told without what was looked for', async () => {
  await execute(database, `update app_user set roles = '["la"]' where id = 'thuongtruc'`)
  const lookedFor = 'Người thuongtruc'
  const from = lines.length
  const answer = await send(users.list, { query: { q: lookedFor } }, admin)
  expect(answer.statusCode).toBe(500)
  const said = lines.slice(from).join('')
  expect(said).toContain('roles')
  const forms = [
    lookedFor,
    encodeURIComponent(lookedFor),
    new URLSearchParams({ lookedFor }).toString(),
  ]
  expect(forms.filter((form) => said.includes(form))).toEqual([])
})

test('no table holds what opens a door, but the key of the second factor', async () => {
  const { secondFactor, ...tables } = await dumpOf(store)
  expect(found(JSON.stringify(secondFactor), secrets)).toEqual(['totpKey'])
  expect(found(JSON.stringify(tables), secrets)).toEqual(['reportText'])
})

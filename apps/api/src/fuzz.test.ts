import { audit } from '@app/shared/audit/contract.ts'
import { feeds } from '@app/shared/feeds/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { expect, test } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import type { OpenApi } from '#testing/fuzz/document.ts'
import { fuzz } from '#testing/fuzz/fuzz.ts'
import { idsIn, knownFrom } from '#testing/fuzz/known.ts'
import type { FuzzRequest } from '#testing/fuzz/requests.ts'
import { admin, foreignOfficer, officer, reviewer } from '#testing/people.ts'
import { givenReport, reportingWorld } from '#testing/reports.ts'

const secret = 'chỉ Đống Đa được biết'
const people = [officer, reviewer, admin]

/** Reports of two units in each state that matters, one of them with what the other must not read. */
async function world() {
  const office = await reportingWorld()
  await givenAccounts(office.store, ...people, foreignOfficer)
  for (const state of ['todo', 'draft', 'submitted', 'approved'] as const)
    await givenReport(office, state)
  await givenReport(office, 'draft', { unitId: 'dong-da', results: secret })
  const body = { name: secret, view: 'projects' as const, question: '', days: 30 as const }
  await office.did(foreignOfficer, feeds.create, { body })
  return office
}

test('no request breaks the server, loosens its tongue or shows what is of another unit', async () => {
  const { request } = await world()
  const asked = async (url: string) => (await request(admin, { url })).json()
  const untouched = people.map(({ id }) => id)
  const ids: Record<string, string[]> = {}
  for (const [kind, url] of knownFrom) ids[kind] = idsIn(await asked(url), untouched)
  const outcome = await fuzz({
    ...{ document: (await asked('/api/openapi.json')) as OpenApi, known: { ids } },
    ...{ seed: 20_140_929, runs: 120 },
    people: people.map(({ id }) => ({ name: id, secret: id === officer.id ? secret : null })),
    send: async (name, { method, url, body, contentType }: FuzzRequest) => {
      const answer = await request(people.find(({ id }) => id === name) ?? null, {
        // Of the document, so one that inject knows.
        ...{ method: method as 'GET', url },
        ...(contentType !== undefined && { headers: { 'content-type': contentType } }),
        ...(body !== undefined && { payload: body }),
      })
      return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
    },
  })
  expect(outcome.findings).toEqual([])
  expect(outcome.statuses.get(200)).toBeGreaterThan(25)
})

test('what is too long or what no database can hold is refused in words', async () => {
  const { request, call } = await world()
  expect((await request(admin, { url: '/api/reports/a%00b' })).statusCode).toBe(404)
  const long = await request(admin, { url: `/api/reports/${'x'.repeat(5000)}` })
  expect([long.statusCode, Object.keys(long.json().fields)]).toEqual([400, ['id']])
  for (const version of [2_147_483_647, Number.MAX_SAFE_INTEGER]) {
    const body = { version, reason: 'Bổ sung số liệu' }
    const { status, problem } = await call(reviewer, reports.return, {
      ...{ params: { id: 't-3_2014-Q3' }, body },
    })
    expect([status, Object.keys(problem?.fields ?? {})]).toEqual([400, ['version']])
  }
  const from = { number: Number.MAX_SAFE_INTEGER, hash: '' }
  const { problem } = await call(admin, audit.verify, { body: { from } })
  expect(Object.keys(problem?.fields ?? {})).toEqual(['from.number'])
})

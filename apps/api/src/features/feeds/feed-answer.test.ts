import { startOfDay } from '@app/shared/core/day.ts'
import { feeds } from '@app/shared/feeds/contract.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { revise } from '#store/revise.ts'
import { givenClosed } from '#testing/accounts.ts'
import { feedWorld, fetchFeed, made, rowsOf, usualFeed } from '#testing/feeds.ts'
import { given, givenProject } from '#testing/given.ts'
import { admin, leader, officer, reviewer } from '#testing/people.ts'
import { givenReport, moved } from '#testing/reports.ts'
import { csvRows } from '#testing/sheets.ts'
import type { TestApp } from '#testing/test-app.ts'

const dayMs = 24 * 3_600_000

let world: TestApp
beforeEach(async () => {
  world = await feedWorld()
})

describe('what a link answers', () => {
  test('JSON has the rows of the list in their order, with numbers as numbers', async () => {
    await givenReport(world, 'approved', { percent: 62.5 })
    await givenReport(world, 'approved', { percent: 40, unitId: 'dong-da' })
    await givenProject(world.store, { code: 'X-1', dueOn: null })
    const query = { sort: '-percent', columns: 'code,unitName,percent,dueOn,status' }
    const { token } = await made(world, reviewer, {
      question: new URLSearchParams(query).toString(),
    })
    const { items } = await world.did(reviewer, projects.list, { query: { sort: '-percent' } })
    const answer = await fetchFeed(world, token)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(answer.body)).toEqual({
      ...{ name: 'Cho giao ban', asOf: '2014-09-29', madeAt: '2014-09-29T09:00:00+07:00' },
      columns: [
        { key: 'code', header: expect.any(String), kind: 'text' },
        { key: 'unitName', header: 'Đơn vị chủ trì', kind: 'text' },
        { key: 'percent', header: expect.any(String), kind: 'percent' },
        { key: 'dueOn', header: expect.any(String), kind: 'day' },
        { key: 'status', header: 'Tình trạng', kind: 'text' },
      ],
      rows: items.map(({ code, unitName, percent, dueOn, status }) => ({
        ...{ code, unitName, percent, dueOn, status: vi.status[status] },
      })),
    })
    expect(items.map(({ percent }) => percent)).toEqual([62.5, 40, null])
  })

  test('csv has the same rows for machines: commas, decimal points, ISO days, no formulas', async () => {
    await givenProject(world.store, { code: '=1+1', title: 'Một, "hai"', dueOn: '2014-12-31' })
    await givenReport(world, 'approved', { percent: 62.5 })
    const { token } = await made(world, leader, {
      question: 'columns=code,title,percent,dueOn&sort=code',
    })
    const answer = await fetchFeed(world, token, 'csv')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    const [heading, ...rows] = csvRows(new Uint8Array(answer.rawPayload), ',')
    expect(heading).toHaveLength(4)
    expect(rows).toContainEqual(["'=1+1", 'Một, "hai"', '', '2014-12-31'])
    expect(rows.map(([, , percent]) => percent).sort()).toEqual(['', '62.5'])
  })

  test('instants of reports stand on the office’s clock', async () => {
    await givenReport(world, 'submitted')
    const { token } = await made(world, reviewer, {
      view: 'reports',
      question: 'columns=submittedAt',
    })
    const { items } = await world.did(reviewer, reports.list, { query: {} })
    expect(await rowsOf(world, token)).toEqual([{ submittedAt: items[0]?.submittedAt }])
    const answer = await fetchFeed(world, token, 'csv')
    expect(answer.body).toContain('\r\n2014-09-29 09:00:00\r\n')
  })

  test('who has reported in a period, as its page filters it', async () => {
    await givenReport(world, 'approved', { percent: 40 })
    await givenReport(world, 'todo', { unitId: 'dong-da' })
    const { token, feed } = await made(world, reviewer, {
      ...{ view: 'reporting', question: 'id=2014-Q3&onlyOpen=true' },
    })
    expect(await rowsOf(world, token)).toEqual([
      {
        ...{ unitName: 'Quận Đống Đa', total: 1, sent: 0, returned: 0, missing: 1 },
        ...{ approved: 0, late: 0, remindedAt: null, remindedBy: 'Chưa nhắc' },
      },
    ])
    expect(feed).toMatchObject({
      asks: ['Kỳ báo cáo: Quý\u00a0III/2014', 'Chỉ đơn vị chưa gửi đủ'],
      address: '/tong-quan/tien-do?ky=2014-Q3&thieu=1',
    })
  })

  test('units by status and units over the periods, with the approved figures alone', async () => {
    await givenReport(world, 'approved', { percent: 90 })
    await givenReport(world, 'submitted', { percent: 10, unitId: 'dong-da' })
    const units = await made(world, leader, { view: 'units' })
    expect(await rowsOf(world, units.token)).toMatchObject([
      { unit: 'Ba Đình', total: 1 },
      { unit: 'Đống Đa', total: 1 },
    ])
    const heat = await made(world, leader, { view: 'heatmap', question: 'kind=quan&byGap=true' })
    const [first, second] = await rowsOf(world, heat.token)
    expect([first?.['unit'], first?.['2014-Q3'], second?.['2014-Q3']]).toEqual([
      'Ba Đình',
      expect.any(Number),
      null,
    ])
    const csv = await fetchFeed(world, heat.token, 'csv')
    expect(csvRows(new Uint8Array(csv.rawPayload), ',')).toHaveLength(3)
  })

  test('a group that somebody was working on is no list', async () => {
    const body = { ...usualFeed, view: 'reports', question: 'queue=plain' } as const
    expect((await world.call(reviewer, feeds.create, { body })).status).toBe(400)
  })

  test('headings keep the language in which the link was made', async () => {
    const body = { ...usualFeed, question: 'columns=unitName' }
    const { token } = await world.did(reviewer, feeds.create, { body }, { 'accept-language': 'en' })
    const { columns } = JSON.parse((await fetchFeed(world, token)).body)
    expect(columns[0].header).toBe('Lead unit')
  })

  test('a link about a past day stays on that day', async () => {
    await givenProject(world.store, { code: 'X-1' })
    world.clock.now = startOfDay('2014-10-20')
    const { token } = await made(world, reviewer, { question: 'asOf=2014-09-30&columns=code' })
    await givenProject(world.store, { code: 'X-2' })
    const { asOf, rows } = JSON.parse((await fetchFeed(world, token)).body)
    expect([asOf, rows]).toEqual(['2014-09-30', [{ code: 'X-1' }]])
  })

  test('whoever has the content already is not sent it again until something changes', async () => {
    await givenProject(world.store, { code: 'X-1' })
    const { token } = await made(world, reviewer)
    const { headers } = await fetchFeed(world, token)
    const again = await fetchFeed(world, token, 'json', { 'if-none-match': headers['etag'] })
    expect([again.status, again.body]).toEqual([304, ''])
    const other = await fetchFeed(world, token, 'csv', { 'if-none-match': headers['etag'] })
    expect(other.status).toBe(200)
    await givenProject(world.store, { code: 'X-2' })
    const after = await fetchFeed(world, token, 'json', { 'if-none-match': headers['etag'] })
    expect(after.status).toBe(200)
    expect(JSON.parse(after.body).rows).toHaveLength(2)
  })

  test('no cache keeps it and no other site learns the address', async () => {
    const { token } = await made(world, reviewer)
    const { headers } = await fetchFeed(world, token, 'csv')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
  })
})

describe('whose eyes a link has', () => {
  const question = 'columns=projectCode,unitName,percent,state'

  test('an officer’s shows the own unit with what is not approved yet, and no other', async () => {
    await givenReport(world, 'draft', { percent: 55 })
    await givenReport(world, 'draft', { percent: 66, unitId: 'dong-da' })
    const { token } = await made(world, officer, { view: 'reports', question })
    expect(
      (await rowsOf(world, token)).map(({ unitName, percent }) => [unitName, percent]),
    ).toEqual([['Quận Ba Đình', 55]])
  })

  test('figures of projects are the approved ones, also for the city', async () => {
    const report = await givenReport(world, 'submitted', { percent: 55 })
    const { token } = await made(world, leader, { question: 'columns=percent' })
    expect(await rowsOf(world, token)).toEqual([{ percent: null }])
    await moved(world, reviewer, ['approve', report])
    expect(await rowsOf(world, token)).toEqual([{ percent: 55 }])
  })

  test('another role or unit of the owner counts from the next call', async () => {
    await givenReport(world, 'submitted')
    await givenReport(world, 'submitted', { unitId: 'dong-da' })
    const { token } = await made(world, reviewer, { view: 'reports', question })
    expect(await rowsOf(world, token)).toHaveLength(2)
    await given(world.store, (tx) =>
      revise(
        tx,
        'user',
        { id: reviewer.id, version: 1 },
        { roles: ['officer'], unitId: 'dong-da' },
      ),
    )
    expect((await rowsOf(world, token)).map(({ unitName }) => unitName)).toEqual(['Quận Đống Đa'])
    await given(world.store, (tx) =>
      revise(tx, 'user', { id: reviewer.id, version: 2 }, { roles: [] }),
    )
    expect((await fetchFeed(world, token)).status).toBe(404)
  })

  test('an account that must change its password first is shown nothing by its links either', async () => {
    const { token } = await made(world, officer)
    const credential = { userId: officer.id, passwordHash: '', mustChange: true, changedAt: 0 }
    await given(
      world.store,
      async ({ db, t }) => void (await db.insert(t.credential).values(credential)),
    )
    expect((await fetchFeed(world, token)).status).toBe(404)
  })
})

test('an officer’s link to the figures of all units has the own unit alone', async () => {
  await givenReport(world, 'todo')
  await givenReport(world, 'todo', { unitId: 'dong-da' })
  for (const [view, question] of [
    ['reporting', 'id=2014-Q3'],
    ['units', ''],
    ['heatmap', ''],
  ] as const) {
    const { token } = await made(world, officer, { view, question })
    const [row, ...more] = await rowsOf(world, token)
    expect([row?.['unit'] ?? row?.['unitName'], more]).toEqual([
      expect.stringContaining('Ba Đình'),
      [],
    ])
  }
})

describe('the end of a link', () => {
  const deadAnswer = { code: 'not-found', message: 'Không tìm thấy nội dung này' }

  async function expectDead(token: string) {
    for (const format of ['csv', 'json'] as const) {
      const { status, body } = await fetchFeed(world, token, format)
      expect(status).toBe(404)
      expect(JSON.parse(body)).toEqual({ ...deadAnswer, requestId: expect.any(String) })
    }
  }

  test('it stops at once when it is revoked, also for whoever has the content', async () => {
    const { token, feed } = await made(world, officer)
    const { headers } = await fetchFeed(world, token)
    const { id, version } = feed
    const ended = await world.did(officer, feeds.revoke, { params: { id }, body: { version } })
    expect(ended.state).toBe('revoked')
    await expectDead(token)
    const again = await fetchFeed(world, token, 'json', { 'if-none-match': headers['etag'] })
    expect(again.status).toBe(404)
  })

  test('it stops on the day it expires', async () => {
    const { token } = await made(world, officer, { days: 30 })
    world.clock.now += 30 * dayMs - 1
    expect((await fetchFeed(world, token)).status).toBe(200)
    world.clock.now += 1
    await expectDead(token)
    const { items } = await world.did(officer, feeds.list, {})
    expect(items.map(({ state }) => state)).toEqual(['expired'])
  })

  test('it stops when the owner’s account is closed', async () => {
    const { token } = await made(world, officer)
    await givenClosed(world.store, officer)
    await expectDead(token)
    const { items } = await world.did(admin, feeds.list, {})
    expect(items.map(({ state }) => state)).toEqual(['owner-closed'])
  })

  test('an unknown token is answered like a dead one', async () => {
    await expectDead('x'.repeat(43))
    await expectDead('khong-co')
  })

  test('a link whose columns the list has no more says so to its owner', async () => {
    const { token, feed } = await made(world, officer)
    await given(world.store, (tx) =>
      revise(tx, 'feed', { id: feed.id, version: 1 }, { question: 'columns=gone' }),
    )
    await expectDead(token)
    const { items } = await world.did(officer, feeds.list, {})
    expect(items).toMatchObject([{ state: 'outdated', asks: [], address: '/de-an' }])
  })
})

test('a link that is called in a loop is told to wait, and the others are not', async () => {
  const { token } = await made(world, officer)
  const { token: other } = await made(world, officer)
  const { headers } = await fetchFeed(world, token)
  const again = () => fetchFeed(world, token, 'json', { 'if-none-match': headers['etag'] })
  for (let call = 2; call <= 120; call += 1) expect((await again()).status).toBe(304)
  const refused = await again()
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '3600'])
  expect((await fetchFeed(world, other)).status).toBe(200)
  world.clock.now += 3_600_000
  expect((await fetchFeed(world, token)).status).toBe(200)
})

import { notices } from '@app/shared/notices/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { hashOf } from '#core/session-cookie.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { deleteSession } from '#features/session/session.sql.ts'
import { givenAccounts } from '#testing/accounts.ts'
import { makeTestDatabase } from '#testing/engines.ts'
import { fetchFeed, made } from '#testing/feeds.ts'
import { givenQuarter, givenUnits } from '#testing/given.ts'
import { officer, reviewer, unitLeader } from '#testing/people.ts'
import { detailOf, givenReport, move, moved } from '#testing/reports.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'
import { type Job, makeWork } from './jobs/jobs.ts'

/** Two processes on one database, as behind a balancer: no request may care which one answers it. */
let one: TestApp
let other: TestApp
beforeEach(async () => {
  const database = await makeTestDatabase()
  const open = () => database.open({ now: () => one.clock.now })
  one = await testApp({ store: await open() })
  other = await testApp({ store: await open() })
  await givenUnits(one.store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenQuarter(one.store, '2014-Q3')
  await givenAccounts(one.store, officer, unitLeader, reviewer)
})

const percentAt = async (process: TestApp) => {
  const query = { period: '2014-Q3' }
  const { items } = await process.did(officer, reports.list, { query })
  return items.map(({ percent }) => percent)
}

test('what one writes the other shows at once, also where it keeps its answers', async () => {
  const draft = await givenReport(one, 'draft', { percent: 40 })
  expect([await percentAt(one), await percentAt(other)]).toEqual([[40], [40]])
  for (const [percent, writer] of [
    [41, one],
    [42, other],
    [43, one],
  ] as const) {
    const { version } = await detailOf(other, officer, draft)
    await moved(writer, officer, ['save', { ...draft, version }, { percent }])
    expect([await percentAt(one), await percentAt(other)]).toEqual([[percent], [percent]])
  }
})

test('a notice read through one is read in the other', async () => {
  await givenReport(one, 'approved')
  const inbox = (process: TestApp) => process.did(officer, notices.list, { query: {} })
  const { items, unread } = await inbox(other)
  expect(unread).toBeGreaterThan(0)
  await one.did(officer, notices.read, { body: { upTo: items[0]?.id ?? 0 } })
  expect((await inbox(other)).unread).toBe(0)
})

test('one request sent through both has one effect and one answer', async () => {
  const draft = await givenReport(one, 'draft')
  const key = { 'idempotency-key': 'gui-lai-qua-may-khac' }
  const answers = await Promise.all(
    [one, other, one, other].map((process) => move(process, officer, ['submit', draft], key)),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toHaveLength(1)
})

test('of twenty who decide through both at once, one is first and nobody does it twice', async () => {
  const sent = await givenReport(one, 'submitted')
  const all = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : other))
  const answers = await Promise.all(all.map((each) => move(each, reviewer, ['return', sent])))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
})

test('a session that ends at one has ended at the other', async () => {
  const { now } = one.clock
  const identify = makeIdentify(other.store)
  await one.store.upkeep(async ({ db, t }) => {
    const account = { userId: officer.id, mustChange: false, changedAt: now, passwordHash: '' }
    await db.insert(t.credential).values(account)
    const times = { createdAt: now, seenAt: now, expiresAt: now + 1 }
    await db.insert(t.session).values({ userId: officer.id, tokenHash: hashOf('phien'), ...times })
  })
  expect((await identify('phien', now))?.person.id).toBe(officer.id)
  await one.store.upkeep((tx) => deleteSession(tx, hashOf('phien')))
  expect(await identify('phien', now)).toBeNull()
})

test('a live link has one allowance and one name for the same content', async () => {
  const { token } = await made(one, officer)
  const first = await fetchFeed(one, token)
  const again = (process: TestApp) =>
    fetchFeed(process, token, 'json', { 'if-none-match': first.headers.etag })
  for (let call = 2; call <= 120; call += 1)
    expect((await again(call % 2 === 0 ? other : one)).status).toBe(304)
  expect([(await again(one)).status, (await again(other)).status]).toEqual([429, 429])
})

test('of several that look for work at once, one does it', async () => {
  const done: number[] = []
  const job: Job = { name: 'quick', run: async (at) => void done.push(at) }
  const workers = [one, other, one, other].map(({ store }) => makeWork(store, () => one.clock.now))
  await Promise.all(workers.map((work) => work(job)))
  expect(done).toEqual([one.clock.now])
})

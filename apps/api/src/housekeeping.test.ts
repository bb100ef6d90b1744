import { notices } from '@app/shared/notices/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import { officer, reviewer, unitLeader } from '#testing/people.ts'
import { givenReport, move, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'
import { housekeeping } from './housekeeping.ts'
import { keepJobs } from './jobs/jobs.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

let world: TestApp
let stop: () => void = () => undefined
beforeEach(async () => {
  // The hour passes when a test says so; the database keeps its own time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  world = await reportingWorld()
  await givenAccounts(world.store, officer, unitLeader, reviewer)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

function start(): void {
  const { store, clock } = world
  stop = keepJobs({ store, wallNow: () => clock.now, jobs: [housekeeping(store)] })
}

const held = () =>
  world.store.read(async ({ db, t }) =>
    (await db.select({ id: t.reviewHold.reportId }).from(t.reviewHold)).map(({ id }) => id),
  )
const hold = (id: string) => world.did(reviewer, reports.hold, { params: { id } })
const inbox = (person = officer) => world.did(person, notices.list, { query: {} })
const total = async (person = officer) => (await inbox(person)).total

async function readAll(): Promise<void> {
  const upTo = (await inbox()).items[0]?.id ?? 0
  await world.did(officer, notices.read, { body: { upTo } })
}

test('who has stopped reading holds a report no more, who reads on does', async () => {
  const left = await givenReport(world, 'submitted')
  await hold(left.id)
  world.clock.now += 2
  const read = await givenReport(world, 'submitted')
  await hold(read.id)
  world.clock.now += 30 * minuteMs - 1
  start()
  await expect.poll(held).toEqual([read.id])
  expect((await move(world, officer, ['recall', read])).status).toBe(409)
})

test('it is done again every hour until it is stopped', async () => {
  start()
  const report = await givenReport(world, 'submitted')
  await hold(report.id)
  world.clock.now += hourMs
  await vi.advanceTimersByTimeAsync(hourMs - 1)
  expect(await held()).toEqual([report.id])
  await vi.advanceTimersByTimeAsync(1)
  await expect.poll(held).toEqual([])
  stop()
  const later = await givenReport(world, 'submitted')
  await hold(later.id)
  world.clock.now += hourMs
  await vi.advanceTimersByTimeAsync(hourMs)
  expect(await held()).toEqual([later.id])
})

test('what was read half a year ago is forgotten, and nothing that nobody has read', async () => {
  await givenReport(world, 'approved')
  await readAll()
  world.clock.now += 181 * dayMs
  start()
  await expect.poll(() => total(officer)).toBe(0)
  expect(await total(unitLeader)).toBe(1)
})

test('a request may be repeated for a week, and is a new one after it', async () => {
  // The hour ends between what is kept and what is not.
  world.clock.now += hourMs - 1
  const draft = await givenReport(world, 'draft')
  const key = { 'idempotency-key': 'gui-lai-khi-rot-mang' }
  const sent = await moved(world, officer, ['submit', draft], key)
  world.clock.now += 7 * dayMs
  start()
  expect(await moved(world, officer, ['submit', draft], key)).toEqual(sent)
  world.clock.now += 1
  await vi.advanceTimersByTimeAsync(hourMs)
  await expect
    .poll(async () => (await move(world, officer, ['submit', draft], key)).status)
    .toBe(409)
})

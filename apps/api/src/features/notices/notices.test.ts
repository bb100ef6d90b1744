import { notices } from '@app/shared/notices/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeEach, expect, test } from 'vitest'
import { givenAccounts, givenClosed } from '#testing/accounts.ts'
import { given, givenQuarter } from '#testing/given.ts'
import { foreignOfficer, officer, reviewer, unitLeader } from '#testing/people.ts'
import { givenReport, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'
import {
  forgetNotices,
  noticeApproved,
  noticeOpened,
  noticeReturned,
  type ToldReport,
  withdrawApproved,
} from './notices.service.ts'

const dayMs = 86_400_000
const q3 = '2014-Q3'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
  await givenAccounts(world.store, officer, unitLeader, foreignOfficer, reviewer)
})

const inbox = (person: Person, query = {}) => world.did(person, notices.list, { query })
const told = async (person: Person) =>
  (await inbox(person)).items.map(({ kind, count, readAt }) => [kind, count, readAt !== null])
const read = (person: Person, upTo: number) => world.call(person, notices.read, { body: { upTo } })
const readAll = async (person: Person) => read(person, (await inbox(person)).items[0]?.id ?? 0)

const tellings = {
  returned: noticeReturned,
  approved: noticeApproved,
  unapproved: withdrawApproved,
}

/** Tells of these reports as the city's decision on them does, whatever their state. */
function noticed(what: keyof typeof tellings, ...reports: ToldReport[]): Promise<void> {
  return given(world.store, (tx) => tellings[what](tx, reports))
}

async function givenReminder(): Promise<void> {
  await givenReport(world, 'todo')
  await reminded()
}

const reminded = () =>
  world.did(reviewer, notices.remind, { params: { id: q3 }, body: { unitIds: ['ba-dinh'] } })

test('reading goes as far as what was seen; what comes later stays unread', async () => {
  await givenReminder()
  const [first] = (await inbox(officer)).items
  world.clock.now += 60_000
  await reminded()
  expect((await read(officer, first?.id ?? 0)).body).toEqual({ unread: 1 })
  expect(await told(officer)).toEqual([
    ['reminder', 1, false],
    ['reminder', 1, true],
  ])
  await readAll(officer)
  expect((await inbox(officer)).unread).toBe(0)
  expect((await inbox(unitLeader)).unread).toBe(2)
})

test('what was read keeps the time at which it was read first', async () => {
  await givenReminder()
  await readAll(officer)
  const [first] = (await inbox(officer)).items
  world.clock.now += 3_600_000
  await reminded()
  await readAll(officer)
  expect((await inbox(officer)).items[1]).toEqual(first)
})

test('somebody else’s notice is not found and stays as it is', async () => {
  await givenReminder()
  const [own] = (await inbox(officer)).items
  for (const person of [foreignOfficer, reviewer]) {
    expect((await read(person, own?.id ?? 0)).status).toBe(404)
  }
  expect((await inbox(officer)).unread).toBe(1)
})

test('notices come page by page, latest first', async () => {
  await givenReminder()
  await noticed('returned', await givenReport(world, 'draft'))
  const page = await inbox(officer, { page: '2', pageSize: '1' })
  expect(page).toMatchObject({ total: 2, page: 2, pageSize: 1, unread: 2 })
  expect(page.items.map(({ kind }) => kind)).toEqual(['reminder'])
})

test('each report that comes back is told for itself, with its project', async () => {
  const reports = [await givenReport(world, 'draft'), await givenReport(world, 'draft')]
  await noticed('returned', ...reports)
  const { items } = await inbox(officer)
  const expected = reports.map(({ id, projectCode, projectTitle }) => [
    id,
    projectCode,
    projectTitle,
  ])
  expect(
    items.map(({ reportId, projectCode, projectTitle }) => [reportId, projectCode, projectTitle]),
  ).toEqual(expected.reverse())
  expect(await told(foreignOfficer)).toEqual([])
})

test('who has gone to another unit sees no more of the report than that one came back', async () => {
  const report = await givenReport(world, 'draft')
  await noticed('returned', report)
  const { items } = await inbox({ ...officer, unitId: 'dong-da' })
  expect(items).toMatchObject([{ reportId: null, projectCode: null, projectTitle: null }])
})

test('approvals of one day are one unread notice, for each unit its own', async () => {
  const own = [await givenReport(world, 'draft'), await givenReport(world, 'draft')]
  const foreign = await givenReport(world, 'draft', { unitId: 'dong-da' })
  await noticed('approved', ...own, foreign)
  expect(await told(officer)).toEqual([['approved', 2, false]])
  expect(await told(foreignOfficer)).toEqual([['approved', 1, false]])
  world.clock.now += 3_600_000
  await noticed('approved', await givenReport(world, 'draft'))
  expect(await told(officer)).toEqual([['approved', 3, false]])
})

test('an approval is told anew after the last one was read, and on another day', async () => {
  const report = await givenReport(world, 'draft')
  await noticed('approved', report)
  await readAll(officer)
  await noticed('approved', report)
  const before = [
    ['approved', 1, false],
    ['approved', 1, true],
  ]
  expect(await told(officer)).toEqual(before)
  world.clock.now += dayMs
  await noticed('approved', report)
  expect(await told(officer)).toEqual([['approved', 1, false], ...before])
})

test('approvals of two periods are two notices', async () => {
  const report = await givenReport(world, 'draft')
  await givenQuarter(world.store, '2014-Q2')
  await noticed('approved', report, { ...report, periodId: '2014-Q2' })
  await noticed('approved', report)
  const { items } = await inbox(officer)
  expect(items.map(({ periodId, count }) => [periodId, count])).toEqual([
    [q3, 2],
    ['2014-Q2', 1],
  ])
})

test('an approval that is taken back is told of no more, read or not', async () => {
  const [first, second] = [await givenReport(world, 'draft'), await givenReport(world, 'draft')]
  await noticed('approved', first, second)
  await readAll(officer)
  await noticed('unapproved', first)
  expect(await told(officer)).toEqual([['approved', 1, true]])
  expect(await told(unitLeader)).toEqual([['approved', 1, false]])
  await noticed('approved', first)
  expect(await told(officer)).toEqual([
    ['approved', 1, false],
    ['approved', 1, true],
  ])
  await noticed('unapproved', first, second)
  for (const person of [officer, unitLeader]) expect(await told(person)).toEqual([])
  expect((await inbox(officer)).unread).toBe(0)
})

test('an approval taken back leaves the one before the report was opened again', async () => {
  const report = await givenReport(world, 'draft')
  await noticed('approved', report)
  await readAll(officer)
  world.clock.now += dayMs
  await noticed('returned', report)
  await noticed('approved', report)
  await noticed('unapproved', report)
  expect((await inbox(officer)).items.map(({ kind, readAt }) => [kind, readAt !== null])).toEqual([
    ['returned', false],
    ['approved', true],
  ])
})

test('what is taken back of one unit and period stays told of the others', async () => {
  const report = await givenReport(world, 'draft')
  const foreign = await givenReport(world, 'draft', { unitId: 'dong-da' })
  await givenQuarter(world.store, '2014-Q2')
  await noticed('approved', report, foreign, { ...report, periodId: '2014-Q2' })
  await noticed('unapproved', report)
  expect((await inbox(officer)).items.map(({ periodId }) => periodId)).toEqual(['2014-Q2'])
  expect(await told(foreignOfficer)).toEqual([['approved', 1, false]])
})

test('a reminder is not lost among the approvals of the day', async () => {
  await givenReminder()
  await noticed('approved', await givenReport(world, 'draft'))
  await noticed('approved', await givenReport(world, 'draft'))
  expect(await told(officer)).toEqual([
    ['approved', 2, false],
    ['reminder', 1, false],
  ])
})

test('a period that opens is told to each unit with the number of its reports', async () => {
  await givenReport(world, 'todo')
  await givenReport(world, 'todo')
  await givenReport(world, 'todo', { unitId: 'dong-da' })
  await givenClosed(world.store, unitLeader)
  await given(world.store, (tx) => noticeOpened(tx, { periodId: q3 }))
  expect((await inbox(officer)).items).toMatchObject([{ kind: 'opened', count: 2 }])
  expect(await told(foreignOfficer)).toEqual([['opened', 1, false]])
  expect(await told(unitLeader)).toEqual([])
})

test('what was read is forgotten after 180 days, what was not read stays', async () => {
  await givenReminder()
  await readAll(officer)
  world.clock.now += 180 * dayMs
  await forgetNotices(world.store)
  expect(await told(officer)).toHaveLength(1)
  world.clock.now += 1
  await forgetNotices(world.store)
  expect(await told(officer)).toEqual([])
  expect(await told(unitLeader)).toHaveLength(1)
})

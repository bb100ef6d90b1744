import { audit } from '@app/shared/audit/contract.ts'
import { notices } from '@app/shared/notices/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeEach, expect, test } from 'vitest'
import { givenAccounts, givenClosed } from '#testing/accounts.ts'
import { givenQuarter } from '#testing/given.ts'
import { admin, foreignOfficer, leader, officer, reviewer, unitLeader } from '#testing/people.ts'
import { changeCount, givenReport, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const dayMs = 86_400_000
const params = { id: '2014-Q3' }
/** Belongs to the unit, but does not report for it. */
const onlooker = { ...leader, id: 'onlooker', unitId: 'ba-dinh' }

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
  const people = [officer, unitLeader, foreignOfficer, reviewer, leader, onlooker]
  await givenAccounts(world.store, ...people)
})

const remind = (unitIds: string[], id = params.id, headers = {}) =>
  world.call(reviewer, notices.remind, { params: { id }, body: { unitIds } }, headers)
const reminded = async (...unitIds: string[]) => {
  const { items } = await world.did(reviewer, notices.remind, { params, body: { unitIds } })
  return items.map((answer) => [answer.unitId, answer.reminded, answer.count, answer.accounts])
}
/** What a person is reminded of: how many reports. */
const told = async (person: Person) => {
  const { items } = await world.did(person, notices.list, { query: {} })
  return items.filter(({ kind }) => kind === 'reminder').map(({ count }) => count)
}
const log = async (person = leader) =>
  (await world.did(person, notices.reminders, { params })).items

test('a reminder reaches the officers and leaders of the unit, and says how many reports are missing', async () => {
  await givenReport(world, 'todo')
  await givenReport(world, 'draft')
  await givenReport(world, 'submitted')
  await givenReport(world, 'returned')
  expect(await reminded('ba-dinh')).toEqual([['ba-dinh', true, 2, 2]])
  const { items } = await world.did(officer, notices.list, { query: {} })
  expect(items.find(({ kind }) => kind === 'reminder')).toEqual({
    ...{ id: expect.any(Number), kind: 'reminder', periodId: '2014-Q3' },
    ...{ periodName: 'Quý\u00a0III/2014', by: reviewer.name, count: 2 },
    ...{ reportId: null, projectCode: null, projectTitle: null },
    ...{ at: '2014-09-29T09:00:00+07:00', readAt: null, address: null },
  })
  expect(await told(unitLeader)).toEqual([2])
})

test('neither another unit nor the city is told, nor who only looks on in the unit', async () => {
  await givenReport(world, 'todo')
  await reminded('ba-dinh')
  for (const person of [foreignOfficer, reviewer, onlooker]) expect(await told(person)).toEqual([])
})

test('a closed account is told nothing; a unit without accounts is not reminded and says so', async () => {
  await givenReport(world, 'todo')
  await givenClosed(world.store, officer)
  expect(await reminded('ba-dinh')).toEqual([['ba-dinh', true, 1, 1]])
  expect(await told(officer)).toEqual([])
  await givenClosed(world.store, unitLeader)
  expect(await reminded('ba-dinh')).toEqual([['ba-dinh', false, 1, 0]])
  expect(await log()).toHaveLength(1)
})

test('where nothing is missing nothing is sent, and nothing stands in the log', async () => {
  await givenReport(world, 'approved')
  await givenReport(world, 'returned')
  const before = await changeCount(world)
  expect(await reminded('ba-dinh', 'dong-da')).toEqual([
    ['ba-dinh', false, 0, 0],
    ['dong-da', false, 0, 0],
  ])
  expect(await told(officer)).toEqual([])
  expect(await log()).toEqual([])
  expect(await changeCount(world)).toBe(before)
})

test('of several units those are reminded that owe something, each of its own', async () => {
  await givenReport(world, 'todo', { unitId: 'dong-da' })
  await givenReport(world, 'approved')
  expect(await reminded('ba-dinh', 'dong-da', 'dong-da')).toEqual([
    ['ba-dinh', false, 0, 0],
    ['dong-da', true, 1, 1],
  ])
  expect(await told(foreignOfficer)).toEqual([1])
  expect(await told(officer)).toEqual([])
})

test.each(['closed', 'upcoming'] as const)(
  'nobody is reminded of a period that is %s',
  async (state) => {
    await givenQuarter(world.store, '2014-Q2', { state })
    const { problem } = await remind(['ba-dinh'], '2014-Q2')
    expect(problem).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('nhắc') })
  },
)

test('a period or a unit that does not exist is not found', async () => {
  await givenReport(world, 'todo')
  expect((await remind(['ba-dinh'], '2014-Q9')).status).toBe(404)
  expect((await remind(['ba-dinh', 'khong-co'])).status).toBe(404)
  expect((await remind([])).status).toBe(400)
  expect(await told(officer)).toEqual([])
})

test.each([officer, unitLeader, leader, admin])('$id reminds nobody', async (person) => {
  await givenReport(world, 'todo')
  const body = { unitIds: ['ba-dinh'] }
  expect((await world.call(person, notices.remind, { params, body })).status).toBe(403)
  expect(await told(officer)).toEqual([])
})

test('a reminder that is sent again on a bad line is one reminder', async () => {
  await givenReport(world, 'todo')
  const again = () => remind(['ba-dinh'], '2014-Q3', { 'idempotency-key': 'nhac-don-vi-0001' })
  expect((await again()).body).toEqual((await again()).body)
  expect(await told(officer)).toHaveLength(1)
  expect(await log()).toHaveLength(1)
})

test('the log tells the city which unit was reminded, when and by whom, latest first', async () => {
  await givenReport(world, 'todo')
  await givenReport(world, 'todo', { unitId: 'dong-da' })
  await reminded('ba-dinh')
  expect(await log()).toHaveLength(1)
  world.clock.now += dayMs
  await reminded('dong-da', 'ba-dinh')
  const lines = (await log()).map(({ unitId, unitName, at, by, count }) => [
    ...[unitId, unitName, at.slice(0, 10), by, count],
  ])
  expect(lines).toHaveLength(3)
  expect(lines.slice(0, 2).sort()).toEqual([
    ['ba-dinh', 'Quận Ba Đình', '2014-09-30', reviewer.name, 1],
    ['dong-da', 'Quận Đống Đa', '2014-09-30', reviewer.name, 1],
  ])
  expect(lines[2]?.slice(0, 3)).toEqual(['ba-dinh', 'Quận Ba Đình', '2014-09-29'])
  const refused = await world.call(officer, notices.reminders, { params })
  expect(refused.status).toBe(403)
})

test('each period has a log of its own, and one that does not exist has none', async () => {
  await givenReport(world, 'todo')
  await reminded('ba-dinh')
  await givenQuarter(world.store, '2014-Q2')
  const logOf = (id: string) => world.call(leader, notices.reminders, { params: { id } })
  expect((await logOf('2014-Q2')).body).toEqual({ items: [] })
  expect((await logOf('2014-Q9')).status).toBe(404)
})

test('a report of another period is not missing from this one', async () => {
  await givenQuarter(world.store, '2014-Q2')
  await givenReport(world, 'todo')
  expect(await reminded('ba-dinh')).toEqual([['ba-dinh', true, 1, 2]])
})

test('the change log names the reminder and its period', async () => {
  await givenReport(world, 'todo')
  await reminded('ba-dinh')
  const query = { entity: 'period', entityId: '2014-Q3' }
  const { items } = await world.did(admin, audit.list, { query })
  expect(items[0]).toMatchObject({
    ...{ action: 'period.remind', actorId: reviewer.id },
    items: [{ entity: 'period', entityId: '2014-Q3', version: 1, fields: [] }],
  })
})

test('after a reminder the lists that are kept are made anew', async () => {
  await givenReport(world, 'todo')
  const list = () => world.did(reviewer, periods.reporting, { params, query: {} })
  const before = await list()
  await reminded('ba-dinh')
  expect(await log(reviewer)).toHaveLength(1)
  expect(await list()).toEqual(before)
})

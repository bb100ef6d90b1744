import { isoOf } from '@app/shared/core/day.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import { officer, unitLeader } from '#testing/people.ts'
import {
  changeCount,
  detailOf,
  fullContent,
  givenReport,
  move,
  moved,
  reason,
  reportingWorld,
} from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
})

test('of two people who save one report the slower one is told who and when', async () => {
  const report = await givenReport(world, 'draft')
  const params = { id: report.id }
  const save = (person: Person, results: string) =>
    world.call(person, reports.save, { params, body: { version: report.version, results } })
  const answers = await Promise.all([save(officer, 'Của cán bộ'), save(unitLeader, 'Của lãnh đạo')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const slower = answers.find(({ status }) => status === 409)?.problem
  const faster = answers.find(({ status }) => status === 200)?.body
  expect(slower?.code).toBe('conflict')
  expect(slower?.current).toEqual({
    version: report.version + 1,
    changedBy: faster?.savedBy,
    changedAt: isoOf(world.clock.now),
  })
  expect(slower?.message).toContain(faster?.savedBy)
  expect((await detailOf(world, officer, report)).results).toBe(faster?.results)
})

test('a stale version is told before anything else, also when the state has moved on', async () => {
  const report = await givenReport(world, 'draft')
  await moved(world, officer, ['submit', report])
  const { problem } = await move(world, unitLeader, ['submit', report])
  expect(problem).toMatchObject({ code: 'conflict', current: { changedBy: officer.name } })
})

test('an empty percent stays empty, and what is not named stays as it is', async () => {
  const report = await givenReport(world, 'draft')
  const params = { id: report.id }
  const { version } = report
  const after = await world.did(officer, reports.save, { params, body: { version, percent: null } })
  expect(after).toMatchObject({ ...fullContent, percent: null, state: 'draft' })
  const zero = await world.did(officer, reports.save, {
    params,
    body: { version: after.version, percent: 0 },
  })
  expect(zero.percent).toBe(0)
})

test.each([true, '50', 100.1, -1, 33.33])('a percent of %j is refused', async (percent) => {
  const { id, version } = await givenReport(world, 'draft')
  const payload = { version, percent }
  const answer = await world.request(officer, { method: 'PUT', url: `/api/reports/${id}`, payload })
  expect(answer.statusCode).toBe(400)
  expect(Object.keys(answer.json().fields)).toEqual(['percent'])
})

test('saving what is there already makes no version and no line in the log', async () => {
  const report = await givenReport(world, 'draft')
  const before = await changeCount(world)
  const body = { version: report.version, ...fullContent }
  const after = await world.did(officer, reports.save, { params: { id: report.id }, body })
  expect(after.version).toBe(report.version)
  expect(await changeCount(world)).toBe(before)
})

test('saving a returned report keeps it returned, with the reason on top', async () => {
  const returned = await givenReport(world, 'returned')
  const saved = await moved(world, officer, ['save', returned])
  expect(saved).toMatchObject({ state: 'returned', returnReason: reason })
})

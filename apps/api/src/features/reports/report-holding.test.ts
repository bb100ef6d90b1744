import { reports } from '@app/shared/reports/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { officer, reviewer } from '#testing/people.ts'
import { detailOf, givenReport, move, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
})

const hold = (id: string) => world.did(reviewer, reports.hold, { params: { id } })

test('what the city has opened is not taken back for half an hour, to the millisecond', async () => {
  const report = await givenReport(world, 'submitted')
  const { until } = await hold(report.id)
  expect(Date.parse(until ?? '')).toBe(world.clock.now + 30 * 60_000)
  const early = await move(world, officer, ['recall', report])
  expect(early.status).toBe(409)
  expect(early.problem?.message).toContain('đang xem')
  world.clock.now += 30 * 60_000 - 1
  expect((await move(world, officer, ['recall', report])).status).toBe(409)
  world.clock.now += 1
  expect((await moved(world, officer, ['recall', report])).state).toBe('draft')
})

test('what nobody has opened is taken back, and what does not wait is not held', async () => {
  const report = await givenReport(world, 'submitted')
  expect((await moved(world, officer, ['recall', report])).state).toBe('draft')
  expect(await hold(report.id)).toEqual({ until: null })
  expect((await world.call(officer, reports.hold, { params: { id: report.id } })).status).toBe(403)
  expect((await world.call(reviewer, reports.hold, { params: { id: 'nothing' } })).status).toBe(404)
})

test('holding changes nothing in the report', async () => {
  const report = await givenReport(world, 'submitted')
  const before = await detailOf(world, reviewer, report)
  await hold(report.id)
  expect(await detailOf(world, reviewer, report)).toEqual(before)
})

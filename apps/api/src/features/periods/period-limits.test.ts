import { periods } from '@app/shared/periods/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { officer, reviewer } from '#testing/people.ts'
import { detailOf, givenReport, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
})

const params = { id: '2014-Q3' }
const setLimits = (atRiskGap: number, lateGap: number, version = 1) =>
  world.call(reviewer, periods.setLimits, {
    params,
    body: { version, limits: { atRiskGap, lateGap } },
  })

test('the city’s own limits decide the flags and the status, and a past day keeps those of that day', async () => {
  // Planned a little under 38: the report is some 8 points below it.
  const report = await givenReport(world, 'approved', { percent: 30 })
  const seen = async (asOf?: string) => {
    const query = asOf === undefined ? {} : { asOf }
    return (await world.did(reviewer, projects.list, { query })).items[0]?.status
  }
  const flags = async () => (await detailOf(world, reviewer, report)).flags.map(({ code }) => code)
  expect(await seen()).toBe('at-risk')
  expect(await flags()).toContain('against-suggestion')
  world.clock.now += 86_400_000
  expect((await setLimits(-10, -20)).status).toBe(200)
  expect(await seen()).toBe('on-track')
  expect(await flags()).not.toContain('against-suggestion')
  expect(await seen('2014-09-29')).toBe('at-risk')
})

test('a report tells the limits by which its status is suggested', async () => {
  await setLimits(-3, -8)
  const report = await givenReport(world, 'draft')
  expect(report.limits).toEqual({ atRiskGap: -3, lateGap: -8 })
})

test('late lies below at risk, and neither lies above the plan', async () => {
  const { problem } = await setLimits(-15, -15)
  expect(problem?.fields?.['limits.lateGap']).toBe('Mức chậm phải thấp hơn mức có nguy cơ chậm')
  expect((await setLimits(1, -15)).status).toBe(400)
  expect((await setLimits(-5, -101)).status).toBe(400)
  expect((await setLimits(0, -100)).status).toBe(200)
})

test('a new period takes over the limits of the one before, unless it brings its own', async () => {
  await setLimits(-4, -12)
  const draft = (id: string, from: string, to: string, dueOn: string) => ({
    ...{ id, name: id, kind: 'quarter' as const, from, to, dueOn },
  })
  const next = draft('2014-Q4', '2014-10-01', '2014-12-31', '2015-01-05')
  const created = await world.did(reviewer, periods.create, { body: next })
  expect(created.limits).toEqual({ atRiskGap: -4, lateGap: -12 })
  const own = { atRiskGap: -6, lateGap: -16 }
  const later = draft('2015-Q1', '2015-01-01', '2015-03-31', '2015-04-05')
  const body = { ...later, limits: own }
  expect((await world.did(reviewer, periods.create, { body })).limits).toEqual(own)
})

test('the limits of a closed period stand', async () => {
  await world.did(reviewer, periods.close, { params, body: { version: 1 } })
  expect((await setLimits(-3, -8, 2)).problem?.code).toBe('wrong-state')
  const body = { version: 2, limits: { atRiskGap: -3, lateGap: -8 } }
  expect((await world.call(officer, periods.setLimits, { params, body })).status).toBe(403)
})

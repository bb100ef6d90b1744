import type { Report } from '@app/shared/reports/model.ts'
import { beforeEach, expect, test } from 'vitest'
import { officer, reviewer, unitLeader } from '#testing/people.ts'
import { detailOf, givenReport, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
})

const lastSent = async (report: Report) => (await detailOf(world, reviewer, report)).lastSent

/** Returns the report, mends it to these results, and sends it again an hour later. */
async function sentAgain(report: Report, results: string): Promise<Report> {
  const returned = await moved(world, reviewer, ['return', report])
  const mended = await moved(world, officer, ['save', returned, { results }])
  world.clock.now += 3_600_000
  return moved(world, officer, ['submit', mended])
}

test('a report that was sent once has nothing sent before it', async () => {
  const sent = await givenReport(world, 'submitted')
  expect(await lastSent(sent)).toBeNull()
  expect(await lastSent(await moved(world, reviewer, ['receive', sent]))).toBeNull()
})

test('while the unit mends what came back, it has what it sent beside it', async () => {
  const sent = await givenReport(world, 'submitted', { results: 'Mở 3 lớp' })
  const returned = await moved(world, reviewer, ['return', sent])
  const expected = { results: 'Mở 3 lớp', percent: 40, at: sent.submittedAt, by: officer.name }
  expect(await lastSent(returned)).toMatchObject(expected)
  const mended = await moved(world, unitLeader, ['save', returned, { results: 'Mở 4 lớp' }])
  expect(await lastSent(mended)).toMatchObject(expected)
})

test('what was mended is read against what was sent the time before, not against its first sending', async () => {
  const first = await givenReport(world, 'submitted', { results: 'Mở 3 lớp' })
  const second = await sentAgain(first, 'Mở 4 lớp')
  expect(await lastSent(second)).toMatchObject({ results: 'Mở 3 lớp', at: first.submittedAt })
  const third = await sentAgain(second, 'Mở 5 lớp')
  expect(third.results).toBe('Mở 5 lớp')
  expect(await lastSent(third)).toMatchObject({ results: 'Mở 4 lớp', at: second.submittedAt })
  const approved = await moved(world, reviewer, ['approve', third])
  expect(await lastSent(approved)).toMatchObject({ results: 'Mở 4 lớp' })
})

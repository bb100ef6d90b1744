import { dayOf, endOfDay } from '@app/shared/core/day.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { reportActions } from '@app/shared/reports/rules.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeEach, expect, test } from 'vitest'
import { givenQuarter } from '#testing/given.ts'
import { foreignOfficer, leader, officer, reviewer } from '#testing/people.ts'
import {
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
beforeEach(async () => {
  world = await reportingWorld()
})

const list = (person: Person, query: Record<string, string> = {}) =>
  world.did(person, reports.list, { query })
const idsOf = ({ items }: { items: readonly Report[] }) => items.map(({ id }) => id)

/** The next quarter, and the report on the same project in it. */
async function inNextQuarter(id: string, { projectId }: Report): Promise<Report> {
  await givenQuarter(world.store, id, { state: 'upcoming' })
  await world.did(reviewer, periods.open, { params: { id }, body: { version: 1 } })
  const [report] = (await list(reviewer, { period: id, project: projectId })).items
  if (!report) throw new Error('no report in the new period')
  return report
}

test('the list is filtered by period, unit, project, state and words', async () => {
  const draft = await givenReport(world, 'draft')
  const sent = await givenReport(world, 'submitted', { unitId: 'dong-da' })
  const next = await inNextQuarter('2014-Q4', draft)
  expect(idsOf(await list(reviewer, { project: draft.projectId }))).toEqual([next.id, draft.id])
  expect(idsOf(await list(reviewer, { unit: 'dong-da', period: '2014-Q3' }))).toEqual([sent.id])
  expect(idsOf(await list(reviewer, { state: 'submitted,draft' }))).toEqual([draft.id, sent.id])
  expect(idsOf(await list(reviewer, { period: '2014-Q3', q: sent.projectCode }))).toEqual([sent.id])
  expect(idsOf(await list(reviewer, { q: 'khong co gi' }))).toEqual([])
  const { items, ...page } = await list(reviewer, { page: '2', pageSize: '3' })
  expect([page, items.length]).toEqual([{ total: 4, page: 2, pageSize: 3 }, 1])
})

test('an officer finds no report of another unit through any door', async () => {
  for (const state of ['draft', 'submitted', 'approved'] as const) {
    const report = await givenReport(world, state, { unitId: 'dong-da' })
    const params = { id: report.id }
    expect((await world.call(officer, reports.get, { params })).status).toBe(404)
    for (const action of reportActions.filter((each) =>
      ['save', 'submit', 'recall'].includes(each),
    ))
      expect((await move(world, officer, [action, report])).problem?.code).toBe('not-found')
  }
  const own = await givenReport(world, 'draft')
  const queries = [
    ...[{}, { q: 'T' }, { unit: 'dong-da,ba-dinh' }, { state: 'draft,submitted,approved' }],
    ...[{ asOf: '2014-09-29' }, { sort: '-percent' }, { pageSize: '1000' }],
  ]
  for (const query of queries) {
    const { items, total } = await list(officer, query)
    expect([idsOf({ items }), total]).toEqual([[own.id], 1])
  }
  expect((await list(officer, { unit: 'dong-da' })).total).toBe(0)
  expect((await list(foreignOfficer)).total).toBe(3)
  expect((await list(leader)).total).toBe(4)
})

test('somebody who reports for one unit and reviews for the city sees all and reports for his own', async () => {
  const both: Person = { ...officer, id: 'both', roles: ['officer', 'reviewer'] }
  const foreign = await givenReport(world, 'draft', { unitId: 'dong-da' })
  expect((await detailOf(world, both, foreign)).allowedActions).toEqual([])
  const { status, problem } = await move(world, both, ['save', foreign])
  expect(status).toBe(403)
  expect(problem?.message).toBe('Tài khoản này không được làm việc này với báo cáo')
})

test('a report stands beside the approved one before, its plan and its curve', async () => {
  const first = await givenReport(world, 'approved', { percent: 30, results: 'Mở 3 lớp' })
  world.clock.now = endOfDay('2014-12-20')
  const next = await inNextQuarter('2014-Q4', first)
  const detail = await detailOf(world, officer, next)
  expect(detail).toMatchObject({
    ...{ previousPercent: 30, plannedPercent: 50, projectDueOn: '2015-12-31', percent: null },
    previous: { periodId: '2014-Q3', periodName: first.periodName, results: 'Mở 3 lớp' },
    rounds: [],
  })
  expect(detail.series).toEqual([
    { periodName: first.periodName, planned: 37.4, percent: 30 },
    { periodName: next.periodName, planned: 50, percent: null },
  ])
})

test('while the report before is being mended, its approved version is the one to compare with', async () => {
  const first = await givenReport(world, 'approved', { percent: 30 })
  const next = await inNextQuarter('2014-Q4', first)
  const reopened = await moved(world, reviewer, ['reopen', first])
  await moved(world, officer, ['save', reopened, { percent: 90, results: 'Chép lại' }])
  const copied = await moved(world, officer, [
    ...(['save', next, { ...fullContent, percent: 35 }] as const),
  ])
  expect(copied.previousPercent).toBe(30)
  expect(copied.flags).toContainEqual({ code: 'same-text', amount: null })
  expect((await detailOf(world, officer, next)).previous).toMatchObject({ percent: 30, ...content })
})

const content = { results: fullContent.results, status: fullContent.status }

test('a period before that has no approved report does not hide the one before it', async () => {
  const first = await givenReport(world, 'approved', { percent: 30 })
  await inNextQuarter('2014-Q4', first)
  const third = await inNextQuarter('2015-Q1', first)
  expect(third.previousPercent).toBe(30)
  expect((await detailOf(world, officer, third)).previous?.periodId).toBe('2014-Q3')
})

test('periods of another kind are no period before', async () => {
  const first = await givenReport(world, 'approved', { percent: 30 })
  const half = { id: '2014-H2', name: '6 tháng cuối năm 2014', kind: 'half' } as const
  await world.did(reviewer, periods.create, {
    body: { ...half, from: '2014-07-01', to: '2014-12-31', dueOn: '2015-01-10' },
  })
  await world.did(reviewer, periods.open, { params: { id: half.id }, body: { version: 1 } })
  const [report] = (await list(reviewer, { period: half.id, project: first.projectId })).items
  expect(report?.previousPercent).toBe(null)
})

test('the list of a past day stays as it was when something is approved, returned or edited later', async () => {
  const sent = await givenReport(world, 'submitted', { percent: 44 })
  const other = await givenReport(world, 'received')
  const third = await givenReport(world, 'draft')
  const asOf = dayOf(world.clock.now)
  const before = await list(reviewer, { asOf })
  expect(before.items.map(({ state }) => state)).toEqual(['submitted', 'received', 'draft'])
  world.clock.now = endOfDay('2014-10-02')
  await moved(world, reviewer, ['approve', sent])
  await moved(world, reviewer, ['return', other])
  await moved(world, officer, ['save', third, { percent: 77 }])
  await world.did(reviewer, projects.change, {
    params: { id: sent.projectId },
    body: { version: 1, title: 'Tên mới', dueOn: '2016-12-31', reason },
  })
  expect(await list(reviewer, { asOf })).toEqual(before)
  expect((await list(reviewer, { asOf: '2014-09-28' })).total).toBe(0)
  const now = await list(reviewer)
  expect(now.items.map(({ state }) => state)).toEqual(['approved', 'returned', 'draft'])
})

test('nothing can be done to the reports of a past day', async () => {
  await givenReport(world, 'draft')
  const [past] = (await list(officer, { asOf: '2014-09-29' })).items
  expect(past?.allowedActions).toEqual([])
})

test('a project that moves to another unit takes along what is still to be reported', async () => {
  const draft = await givenReport(world, 'draft')
  const sent = await givenReport(world, 'submitted')
  for (const { projectId: id } of [draft, sent])
    await world.did(reviewer, projects.change, {
      params: { id },
      body: { version: 1, unitId: 'dong-da' },
    })
  expect(idsOf(await list(foreignOfficer))).toEqual([draft.id])
  expect(idsOf(await list(officer))).toEqual([sent.id])
})

test('whoever leads a project now does not learn what the unit before has sent', async () => {
  const { id: report, projectId: id } = await givenReport(world, 'submitted')
  await world.did(reviewer, projects.change, {
    params: { id },
    body: { version: 1, unitId: 'dong-da' },
  })
  const reportFor = async (person: Person) =>
    (await world.did(person, projects.get, { params: { id }, query: {} })).reportId
  expect(await reportFor(reviewer)).toBe(report)
  expect(await reportFor(foreignOfficer)).toBeNull()
})

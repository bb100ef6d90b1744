import { endOfDay, startOfDay } from '@app/shared/core/day.ts'
import { overview } from '@app/shared/overview/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { projectStatuses } from '@app/shared/projects/rules.ts'
import { expect, test } from 'vitest'
import { revise } from '#store/revise.ts'
import { given, givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { foreignOfficer, leader, officer, reviewer } from '#testing/people.ts'
import { givenReport, moved, reportingWorld } from '#testing/reports.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

type Query = {
  asOf?: string
  period?: string
  unit?: string
  includeUnapproved?: 'true' | 'false'
}

const ask = ({ did }: TestApp, query: Query = {}, person = leader) =>
  did(person, overview.get, { query })
const heat = ({ did }: TestApp, query: Query = {}, person = leader) =>
  did(person, overview.heatmap, { query })
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/** Of the two units: approved, waiting, returned, blocked and never sent. */
async function mixedWorld() {
  const world = await reportingWorld()
  await givenReport(world, 'approved', { percent: 50 })
  const waiting = await givenReport(world, 'submitted', { percent: 20, status: 'late', ...trouble })
  await givenReport(world, 'returned', { percent: 90 })
  const blocked = { percent: 30, status: 'blocked', ...trouble } as const
  await givenReport(world, 'approved', { unitId: 'dong-da', ...blocked })
  await givenReport(world, 'draft', { unitId: 'dong-da', percent: 10 })
  await givenProject(world.store, { code: 'TP-1', level: 'city', dueOn: '2014-08-31' })
  return { world, waiting }
}
const trouble = { difficulties: 'Thiếu kinh phí', proposals: 'Bổ sung kinh phí' }

test('approving one report moves the figures by exactly that report', async () => {
  const { world, waiting } = await mixedWorld()
  const before = await ask(world)
  const expected = await ask(world, { includeUnapproved: 'true' })
  await moved(world, reviewer, ['approve', waiting])
  const after = await ask(world)
  // 50 and 30 of six projects, then 20 more; three are measured against Quý III, the others by nothing due.
  expect([before.totals.percent, after.totals.percent]).toEqual([13.3, 16.7])
  expect(after.totals).toEqual({ ...expected.totals, awaitingReview: 0 })
  expect(after.byStatus).toEqual(expected.byStatus)
  expect(before.basedOn).toEqual({ counted: 2, of: 5 })
  expect(after.basedOn).toEqual({ counted: 3, of: 5 })
  expect(before.totals.awaitingReview).toBe(1)
  expect(before.byUnit[1]).toEqual(after.byUnit[1])
  expect(after.sentences.map(({ text }) => text)).toEqual([
    'Thực hiện 16,7%, thấp hơn kế hoạch 2 điểm',
    '0/2 đơn vị đã gửi đủ, 0 đơn vị quá hạn',
    '1 đề án chậm, 1 đề án đang vướng mắc',
    'Chưa có kỳ trước để so sánh',
    '0 báo cáo chờ duyệt',
  ])
})

test('an answer for a past day stays the same whatever is approved later', async () => {
  const { world, waiting } = await mixedWorld()
  world.clock.now = startOfDay('2014-10-01')
  const asOf = '2014-09-29'
  const before = [await ask(world, { asOf }), await heat(world, { asOf })]
  await moved(world, reviewer, ['approve', waiting])
  expect([await ask(world, { asOf }), await heat(world, { asOf })]).toEqual(before)
  expect((await ask(world)).basedOn.counted).toBe(3)
})

test('every division of the projects adds up', async () => {
  const { world } = await mixedWorld()
  for (const query of [{}, { includeUnapproved: 'true' }, { asOf: '2014-09-28' }] as const) {
    const { totals, byStatus, byDeadline, byUnit } = await ask(world, query)
    expect(totals.city + totals.district).toBe(totals.projects)
    expect(sum(byStatus.map(({ count }) => count))).toBe(totals.projects)
    expect(sum(byDeadline.map(({ count }) => count))).toBe(totals.projects)
    expect(sum(byUnit.map(({ total }) => total))).toBe(totals.projects)
    for (const unit of byUnit) expect(sum(Object.values(unit.statuses))).toBe(unit.total)
  }
})

test('every figure is the length of the list behind it', async () => {
  const { world } = await mixedWorld()
  await givenQuarter(world.store, '2014-Q2', { state: 'closed' })
  const listed = async (query: Record<string, string>) =>
    (await world.did(leader, projects.list, { query })).total
  const asked: Query[] = [
    {},
    { includeUnapproved: 'true' },
    { period: '2014-Q2' },
    { asOf: '2014-09-28' },
  ]
  for (const query of asked) {
    const { byStatus, byDeadline, byUnit } = await ask(world, query)
    for (const { status, count } of byStatus) expect(await listed({ ...query, status })).toBe(count)
    for (const { deadline, count } of byDeadline)
      expect(await listed({ ...query, deadline })).toBe(count)
    for (const { unitId, statuses } of byUnit)
      for (const status of projectStatuses)
        expect(await listed({ ...query, unit: unitId, status })).toBe(statuses[status])
  }
  const { problem } = await world.call(leader, projects.list, { query: { period: '1999-Q1' } })
  expect(problem?.fields).toEqual({ period: 'Không có kỳ báo cáo này' })
})

test('an officer sees the own unit alone, and nothing unapproved of another', async () => {
  const { world } = await mixedWorld()
  for (const includeUnapproved of ['true', 'false'] as const) {
    const own = await ask(world, { includeUnapproved }, foreignOfficer)
    expect(own.totals).toMatchObject({ projects: 2, units: 1, percent: 15 })
    expect(own.byUnit.map(({ unitId }) => unitId)).toEqual(['dong-da'])
    expect(own.basedOn).toEqual({ counted: 1, of: 2 })
    const { rows } = await heat(world, { includeUnapproved }, foreignOfficer)
    expect(rows.map(({ unitId }) => unitId)).toEqual(['dong-da'])
  }
  const { sentences } = await ask(world, {}, officer)
  expect(sentences.map(({ text }) => text)).toContain('2/3 báo cáo đã gửi, 0 báo cáo quá hạn')
})

test('the curve reaches a period when it is due, or earlier when all its reports count', async () => {
  const world = await reportingWorld()
  const waiting = await givenReport(world, 'submitted', { percent: 30 })
  await givenReport(world, 'approved', { percent: 50 })
  const point = async (query: Query = {}) => (await ask(world, query)).trend.at(-1)
  expect(await point()).toMatchObject({ planned: 37.4, actual: null, provisional: false })
  expect(await point({ includeUnapproved: 'true' })).toMatchObject({
    ...{ actual: 40, provisional: true },
  })
  world.clock.now = endOfDay('2014-10-05') + 1
  expect(await point()).toMatchObject({ actual: 25, provisional: false })
  world.clock.now = startOfDay('2014-10-05')
  await moved(world, reviewer, ['approve', waiting])
  expect(await point()).toMatchObject({ actual: 40, provisional: false })
})

test('a period asked for counts itself and nothing later', async () => {
  const world = await testApp({ today: '2014-07-01' })
  await givenUnits(world.store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenQuarter(world.store, '2014-Q2')
  await givenReport(world, 'approved', { percent: 30 })
  await world.did(reviewer, periods.create, { body: q3 })
  world.clock.now = startOfDay('2014-09-29')
  const open = { params: { id: q3.id }, body: { version: 1 } }
  await world.did(reviewer, periods.open, open)
  const earlier = await ask(world, { period: '2014-Q2' })
  expect(earlier).toMatchObject({ period: { id: '2014-Q2' }, basedOn: { counted: 1, of: 1 } })
  expect(earlier.totals).toMatchObject({ percent: 30, plannedPercent: 24.8, gap: 5.2 })
  expect(earlier.trend.map(({ actual }) => actual)).toEqual([30, null])
  expect((await heat(world, { period: '2014-Q2' })).periods).toMatchObject([{ id: '2014-Q2' }])
  expect((await ask(world)).period?.id).toBe('2014-Q3')
  const strange = await world.call(leader, overview.get, { query: { period: '2013-Q1' } })
  expect(strange.status).toBe(400)
})
const q3 = {
  ...({ id: '2014-Q3', name: 'Quý III/2014', kind: 'quarter' } as const),
  ...{ from: '2014-07-01', to: '2014-09-30', dueOn: '2014-10-05' },
}

test('a cell is empty while nothing is due, and counts what is missing once it is', async () => {
  const world = await reportingWorld()
  await givenReport(world, 'draft')
  const cell = async () => (await heat(world)).rows[0]?.cells[0]
  expect(await cell()).toMatchObject({ total: 1, gap: null, missing: 0 })
  await givenReport(world, 'approved', { percent: 50 })
  // The report that is not due is measured against no plan yet; the other one has 37,4.
  expect(await cell()).toMatchObject({ total: 2, gap: 6.3, missing: 0 })
  world.clock.now = endOfDay('2014-10-05') + 1
  expect(await cell()).toMatchObject({ total: 2, gap: -12.4, missing: 1 })
})

test('a unit that was divided stands in its time, its successors in theirs', async () => {
  const world = await testApp({ today: '2014-03-20' })
  const { store, clock } = world
  const successors = ['bac-tu-liem', 'nam-tu-liem'] as const
  await givenUnits(
    store,
    { id: 'tu-liem', name: 'Huyện Từ Liêm', kind: 'huyen', validTo: '2014-03-31' },
    ...successors.map((id) => ({ id, name: `Quận ${id}`, validFrom: '2014-04-01' })),
  )
  await givenQuarter(store, '2014-Q1')
  const reports = [
    await givenReport(world, 'approved', { unitId: 'tu-liem', percent: 20 }),
    await givenReport(world, 'approved', { unitId: 'tu-liem', percent: 10 }),
  ]
  clock.now = startOfDay('2014-04-01')
  await given(store, async (tx) => {
    for (const [at, { projectId: id }] of reports.entries())
      await revise(tx, 'project', { id, version: 1 }, { unitId: successors[at] ?? 'bac-tu-liem' })
  })
  const unitsOf = async (query: Query) => (await ask(world, query)).byUnit.map((row) => row.unitId)
  expect(await unitsOf({})).toEqual(successors)
  expect(await unitsOf({ asOf: '2014-03-31' })).toEqual(['tu-liem'])
  expect(await unitsOf({ asOf: '2014-04-01' })).toEqual(successors)
  expect((await ask(world)).totals).toEqual({
    ...(await ask(world, { asOf: '2014-03-31' })).totals,
  })
  const { rows } = await heat(world)
  expect(rows).toMatchObject([{ unitId: 'tu-liem', validTo: '2014-03-31', cells: [{ total: 2 }] }])
})

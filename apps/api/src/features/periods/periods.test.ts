import { endOfDay } from '@app/shared/core/day.ts'
import type { InputOf } from '@app/shared/core/endpoint.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { admin, foreignOfficer, leader, officer, reviewer, unitLeader } from '#testing/people.ts'
import { changeCount, givenReport, moved } from '#testing/reports.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await testApp({ today: '2014-09-29' })
  await givenUnits(
    world.store,
    { id: 'dong-da', name: 'Quận Đống Đa' },
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'tu-liem', name: 'Huyện Từ Liêm', kind: 'huyen', validTo: '2014-03-31' },
  )
})

type Draft = InputOf<typeof periods.create>['body']
const q3: Draft = {
  ...{ id: '2014-Q3', name: 'Quý III/2014', kind: 'quarter' },
  ...{ from: '2014-06-15', to: '2014-09-14', dueOn: '2014-10-05' },
}
const create = (draft: Partial<Draft> = {}) =>
  world.call(reviewer, periods.create, { body: { ...q3, ...draft } })
const open = (id = q3.id, version = 1) =>
  world.call(reviewer, periods.open, { params: { id }, body: { version } })
const close = (version: number, id = q3.id) =>
  world.call(reviewer, periods.close, { params: { id }, body: { version } })
const reported = async (period = q3.id) =>
  (await world.did(leader, reports.list, { query: { period, sort: 'projectCode' } })).items

test('a new period waits to be opened, and its deadline ends with its day', async () => {
  const { body } = await create()
  expect(body).toEqual({
    ...{
      id: '2014-Q3',
      name: 'Quý III/2014',
      kind: 'quarter',
      state: 'upcoming',
      limits: { atRiskGap: -5, lateGap: -15 },
      version: 1,
    },
    ...{ from: '2014-06-15', to: '2014-09-14', dueAt: '2014-10-05T23:59:59+07:00' },
  })
})

test('opening gives a report to each project that runs, has started and has a unit to report', async () => {
  await givenProject(world.store, { code: 'A-1' })
  await givenProject(world.store, { code: 'A-2', startsOn: '2014-09-14' })
  await givenProject(world.store, { code: 'A-3', startsOn: '2014-09-15' })
  await givenProject(world.store, { code: 'A-4', runState: 'paused' })
  await givenProject(world.store, { code: 'A-5', runState: 'stopped' })
  await givenProject(world.store, { code: 'A-6', unitId: 'tu-liem' })
  await givenProject(world.store, { code: 'A-7', unitId: 'dong-da' })
  await create()
  expect(await reported()).toEqual([])
  expect((await open()).body).toMatchObject({ state: 'open', version: 2 })
  expect((await reported()).map((row) => [row.projectCode, row.unitId, row.state])).toEqual([
    ['A-1', 'ba-dinh', 'todo'],
    ['A-2', 'ba-dinh', 'todo'],
    ['A-7', 'dong-da', 'todo'],
  ])
})

test('a project that is resumed or added gets its report in every open period, and only there', async () => {
  const id = await givenProject(world.store, { code: 'A-1', runState: 'paused' })
  await create()
  await open()
  await create({ id: '2014-Q2', name: 'Quý II/2014', from: '2014-03-15', to: '2014-06-14' })
  const body = { version: 1, reason: 'Làm tiếp' }
  await world.did(reviewer, projects.resume, { params: { id }, body })
  expect((await reported()).map(({ projectId }) => projectId)).toEqual([id])
  const later = { code: 'A-2', startsOn: '2014-12-01' }
  const kind = { title: 'Đề án', level: 'district', kind: 'de_an', unitId: 'ba-dinh' } as const
  await world.did(reviewer, projects.create, { body: { ...kind, ...later, dueOn: null } })
  expect(await reported()).toHaveLength(1)
  expect(await reported('2014-Q2')).toEqual([])
})

test('pausing and resuming a project makes no second report', async () => {
  const report = await (async () => {
    await create()
    await open()
    return givenReport(world, 'draft')
  })()
  const params = { id: report.projectId }
  const step = (verb: 'pause' | 'resume', version: number) =>
    world.did(reviewer, projects[verb], { params, body: { version, reason: 'Theo chỉ đạo' } })
  await step('pause', 1)
  await step('resume', 2)
  expect((await reported()).map(({ id, state }) => [id, state])).toEqual([[report.id, 'draft']])
})

test('a period is opened once', async () => {
  await givenProject(world.store, { code: 'A-1' })
  await create()
  await open()
  expect((await open()).problem).toMatchObject({
    ...{ code: 'conflict', current: { version: 2, changedBy: reviewer.name } },
  })
  expect((await open(q3.id, 2)).problem).toMatchObject({
    ...{
      code: 'wrong-state',
      message: 'Kỳ này đã mở hoặc đã chốt. Tải lại để xem trạng thái mới.',
    },
  })
  expect(await reported()).toHaveLength(1)
})

test('two people who open one period at once open it once', async () => {
  await givenProject(world.store, { code: 'A-1' })
  await create()
  const before = await changeCount(world)
  const answers = await Promise.all([open(), open()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await reported()).toHaveLength(1)
  expect(await changeCount(world)).toBe(before + 1)
})

test('a period is closed only while it is open, and is not opened again', async () => {
  await create()
  expect((await close(1)).problem?.code).toBe('wrong-state')
  await open()
  expect((await close(2)).body).toMatchObject({ state: 'closed', version: 3 })
  expect((await close(3)).problem?.code).toBe('wrong-state')
  expect((await open(q3.id, 3)).problem?.code).toBe('wrong-state')
})

test.each(['2014-Q3', '2014-q3'])('the id %s is taken once and for all', async (id) => {
  await create()
  const { status, problem } = await create({
    id,
    from: '2015-01-01',
    to: '2015-03-31',
    dueOn: '2015-04-05',
  })
  expect(status).toBe(400)
  expect(problem?.fields).toEqual({ id: 'Đã có kỳ báo cáo mã 2014-Q3' })
})

test('two quarters do not share a day, a half-year may cover a quarter', async () => {
  await create()
  const next = { id: '2014-Q4', to: '2014-12-14', dueOn: '2014-12-20' }
  expect((await create({ ...next, from: '2014-09-14' })).problem?.fields).toEqual({
    from: 'Trùng ngày với Quý III/2014. Sửa ngày bắt đầu hoặc ngày kết thúc.',
  })
  expect((await create({ ...next, from: '2014-09-15' })).status).toBe(200)
  const half = { id: '2014-H2', name: '6 tháng cuối năm', kind: 'half' } as const
  expect(
    (await create({ ...half, from: '2014-06-15', to: '2014-12-14', dueOn: '2014-12-20' })).status,
  ).toBe(200)
})

test.each([
  [{ to: '2014-06-14' }, 'to'],
  [{ dueOn: '2014-09-13' }, 'dueOn'],
  [{ from: '2014-06-31' }, 'from'],
  [{ id: 'quý 3' }, 'id'],
])('a period with %j is refused at its field', async (draft, field) => {
  const { status, problem } = await create(draft)
  expect(status).toBe(400)
  expect(Object.keys(problem?.fields ?? {})).toEqual([field])
})

test('periods stand latest first, and of two that end together the longer first', async () => {
  for (const id of ['2014-Q1', '2014-Q3', '2014-Q2']) await givenQuarter(world.store, id)
  const half = { id: '2014-H1', name: '6 tháng đầu năm', kind: 'half' } as const
  await create({ ...half, from: '2014-01-01', to: '2014-06-30', dueOn: '2014-07-10' })
  const { items } = await world.did(leader, periods.list, {})
  expect(items.map(({ id }) => id)).toEqual(['2014-Q3', '2014-H1', '2014-Q2', '2014-Q1'])
})

test('the counts of a period are those of the reports that the person may see', async () => {
  await create()
  await open()
  await givenReport(world, 'todo')
  await givenReport(world, 'returned')
  await givenReport(world, 'approved', { unitId: 'dong-da' })
  await givenReport(world, 'submitted', { unitId: 'dong-da' })
  const none = { todo: 0, draft: 0, submitted: 0, received: 0, returned: 0, approved: 0 }
  const countsFor = async (person: typeof officer) =>
    (await world.did(person, periods.list, {})).items[0]?.counts
  expect(await countsFor(officer)).toEqual({ ...none, total: 2, todo: 1, returned: 1 })
  expect(await countsFor(foreignOfficer)).toEqual({ ...none, total: 2, approved: 1, submitted: 1 })
  for (const person of [reviewer, leader, admin])
    expect(await countsFor(person)).toEqual({
      ...{ ...none, total: 4, todo: 1, returned: 1, approved: 1, submitted: 1 },
    })
})

test('who has reported adds up, unit by unit, and late is what was sent after the deadline', async () => {
  await create()
  await open()
  await givenReport(world, 'todo')
  await givenReport(world, 'returned')
  await givenReport(world, 'received')
  const draft = await givenReport(world, 'draft', { unitId: 'dong-da' })
  await givenReport(world, 'approved', { unitId: 'dong-da' })
  world.clock.now = endOfDay('2014-10-06')
  await moved(world, foreignOfficer, ['submit', draft])
  await givenReport(world, 'draft', { unitId: 'dong-da' })
  const params = { id: q3.id }
  const { items } = await world.did(leader, periods.reporting, { params, query: {} })
  expect(items).toEqual([
    {
      ...{ unitId: 'ba-dinh', unitName: 'Quận Ba Đình', total: 3 },
      ...{ sent: 1, approved: 0, returned: 1, missing: 1, late: 0 },
    },
    {
      ...{ unitId: 'dong-da', unitName: 'Quận Đống Đa', total: 3 },
      ...{ sent: 2, approved: 1, returned: 0, missing: 1, late: 1 },
    },
  ])
  const { items: rows } = await world.did(leader, periods.list, {})
  expect(items.reduce((sum, { total }) => sum + total, 0)).toBe(rows[0]?.counts.total)
  for (const person of [officer, unitLeader]) {
    const own = await world.did(person, periods.reporting, { params, query: {} })
    expect(own.items.map(({ unitId }) => unitId)).toEqual(['ba-dinh'])
  }
  const unknown = await world.call(leader, periods.reporting, {
    params: { id: 'khong-co' },
    query: {},
  })
  expect(unknown.status).toBe(404)
})

test('what opening would ask for is told before, to each for the own units', async () => {
  await givenProject(world.store, { code: 'A-1' })
  await givenProject(world.store, { code: 'A-2', unitId: 'dong-da' })
  await givenProject(world.store, { code: 'A-3', unitId: 'dong-da', runState: 'paused' })
  await create()
  const opening = async (person: typeof officer) =>
    (await world.did(person, periods.list, {})).items[0]?.opening
  expect(await opening(reviewer)).toEqual({ reports: 2, units: 2 })
  expect(await opening(officer)).toEqual({ reports: 1, units: 1 })
  await open()
  expect(await reported()).toHaveLength(2)
  expect(await opening(reviewer)).toBeNull()
})

test('who had reported on a past day stays the same whatever is sent later', async () => {
  await create()
  await open()
  const draft = await givenReport(world, 'draft')
  world.clock.now = endOfDay('2014-10-01')
  const ask = (asOf: string) =>
    world.call(leader, periods.reporting, { params: { id: q3.id }, query: { asOf } })
  const before = await ask('2014-09-29')
  expect(before.body?.items).toMatchObject([{ unitId: 'ba-dinh', total: 1, sent: 0, missing: 1 }])
  await moved(world, officer, ['submit', draft])
  expect(await ask('2014-09-29')).toEqual(before)
  expect((await ask('2014-10-01')).body?.items).toMatchObject([{ sent: 1, missing: 0 }])
  expect((await ask('2014-09-28')).status).toBe(404)
})

test('the session tells the open periods, latest first', async () => {
  await givenQuarter(world.store, '2014-Q1', { state: 'closed' })
  await givenQuarter(world.store, '2014-Q2')
  await givenQuarter(world.store, '2014-Q3')
  await givenQuarter(world.store, '2014-Q4', { state: 'upcoming' })
  const { openPeriods } = await world.did(officer, session.get, {})
  expect(openPeriods.map(({ id, state }) => [id, state])).toEqual([
    ['2014-Q3', 'open'],
    ['2014-Q2', 'open'],
  ])
})

test.each([
  ['open', periods.open],
  ['close', periods.close],
] as const)(
  'a repeated request to %s a period under one key has one effect',
  async (verb, endpoint) => {
    await create()
    if (verb === 'close') await open()
    const version = verb === 'open' ? 1 : 2
    const before = await changeCount(world)
    const headers = { 'idempotency-key': 'ky-bao-cao-0001' }
    const again = () =>
      world.did(reviewer, endpoint, { params: { id: q3.id }, body: { version } }, headers)
    expect(await again()).toEqual(await again())
    expect(await changeCount(world)).toBe(before + 1)
  },
)

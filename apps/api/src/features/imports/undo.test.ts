import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { imports } from '@app/shared/imports/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { expect, test } from 'vitest'
import { fileFor } from '#testing/files.ts'
import { givenProject, givenQuarter } from '#testing/given.ts'
import { presentOf, requestFor, undo, written } from '#testing/imports.ts'
import { admin, officer, reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'

const heading = ['Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành']
const rowsOf = (...rows: ReadCell[][]) =>
  requestFor('projects', [heading, ...rows], { reason: 'Theo kết luận 12' })
const two = rowsOf(
  ['BĐ-01', 'Sinh hoạt chi bộ', 'Đống Đa', '01/01/2014', '31/12/2016'],
  ['BĐ-02', 'Công tác cán bộ', 'Ba Đình', '01/01/2014', ''],
)

/** BĐ-01 is there with its report, BĐ-02 is not. */
async function imported() {
  const world = await reportingWorld()
  await world.did(reviewer, projects.create, {
    body: {
      ...{ code: 'BĐ-01', title: 'Tên cũ', level: 'district', kind: 'de_an', unitId: 'ba-dinh' },
      ...{ startsOn: '2014-01-01', dueOn: '2015-12-31', plan: { '2014-Q3': 50 } },
    },
  })
  const before = await presentOf(world.store)
  world.clock.now += 60_000
  const batch = await written(world, two)
  return { world, before, batch }
}

test('undoing gives back exactly what was there, reports too', async () => {
  const { world, before, batch } = await imported()
  expect(await presentOf(world.store)).not.toEqual(before)
  world.clock.now += 60_000
  const { body } = await undo(world, batch)
  expect(body?.undone).toMatchObject({ by: reviewer.name })
  expect(await presentOf(world.store)).toEqual(before)
})

test('days in between still show what was imported, and the log shows both', async () => {
  const { world, batch } = await imported()
  world.clock.now += 86_400_000
  await undo(world, batch)
  const query = { asOf: '2014-09-29' }
  const then = await world.did(reviewer, projects.list, { query })
  expect(then.items.map(({ title }) => title)).toEqual(['Công tác cán bộ', 'Sinh hoạt chi bộ'])
  const now = await world.did(reviewer, projects.list, { query: {} })
  expect(now.items.map(({ title }) => title)).toEqual(['Tên cũ'])
  const history = await world.did(reviewer, projects.history, {
    ...{ params: { id: 'bd-01' }, query: {} },
  })
  expect(history.items.map(({ action }) => action)).toEqual([
    'import.undo',
    'import.projects',
    'project.create',
  ])
})

test('what was taken back can be imported once more and taken back once more', async () => {
  const { world, before, batch } = await imported()
  await undo(world, batch)
  const again = await written(world, two)
  expect(again.counts).toMatchObject({ added: 1, changed: 1 })
  expect((await undo(world, again)).status).toBe(200)
  expect(await presentOf(world.store)).toEqual(before)
})

test('blank reports of a period that opened since go with their projects', async () => {
  const { world, before, batch } = await imported()
  const draft = { id: '2014-Q4', name: 'Quý IV/2014', kind: 'quarter' as const }
  const days = { from: '2014-10-01', to: '2014-12-31', dueOn: '2015-01-05' }
  const made = await world.did(reviewer, periods.create, { body: { ...draft, ...days } })
  const opened = { params: { id: draft.id }, body: { version: made.version } }
  await world.did(reviewer, periods.open, opened)
  expect((await undo(world, batch)).status).toBe(200)
  const { items } = await world.did(reviewer, reports.list, { query: { project: 'bd-02' } })
  expect(items).toEqual([])
  expect(before).toBeDefined()
})

test('a report that somebody works on keeps its project, and the refusal says so', async () => {
  const { world, batch } = await imported()
  const { items } = await world.did(officer, reports.list, { query: { project: 'bd-02' } })
  const [report] = items
  if (!report) throw new Error('no report')
  const save = { params: { id: report.id }, body: { version: report.version, percent: 10 } }
  await world.did(officer, reports.save, save)
  const before = await presentOf(world.store)
  const { problem } = await undo(world, batch)
  expect(problem?.code).toBe('wrong-state')
  expect(problem?.message).toContain('BĐ-02 (Đã có báo cáo')
  expect(await presentOf(world.store)).toEqual(before)
  const shown = await world.did(reviewer, imports.get, { params: { id: String(batch.id) } })
  expect(shown.depends.map(({ key }) => key)).toContain('BĐ-02')
})

test('a project that was changed since stays', async () => {
  const { world, batch } = await imported()
  const { version } = await world.did(reviewer, projects.get, {
    ...{ params: { id: 'bd-01' }, query: {} },
  })
  const change = { params: { id: 'bd-01' }, body: { version, officer: 'Nguyễn Thị Bình' } }
  await world.did(reviewer, projects.change, change)
  const { problem } = await undo(world, batch)
  expect(problem?.message).toContain('BĐ-01 (Đã sửa sau khi nhập)')
})

test('a city-level project that others serve by now stays', async () => {
  const world = await reportingWorld()
  const row = ['07-ĐA/TU', 'Đề án thành phố', 'Ba Đình', '01/01/2014', '']
  const request = rowsOf(row)
  const city = { ...request, decisions: { constants: { level: 'Cấp thành phố' } } }
  const batch = await written(world, city)
  await givenProject(world.store, { code: 'BĐ-09', cityProjectId: '07-da-tu' })
  expect((await undo(world, batch)).problem?.message).toContain('07-ĐA/TU')
})

test('an import is taken back once, and for 30 days', async () => {
  const { world, batch } = await imported()
  const day = 86_400_000
  const at = world.clock.now
  world.clock.now = at + 30 * day + 1
  expect((await undo(world, batch)).problem?.message).toMatch(/quá thời hạn/)
  world.clock.now = at + 30 * day
  expect((await undo(world, batch)).status).toBe(200)
  expect((await undo(world, batch)).problem?.message).toMatch(/đã được hoàn tác/)
})

test('whoever may not import a kind finds none of its imports', async () => {
  const { world, batch } = await imported()
  await givenQuarter(world.store, '2014-Q2', { state: 'closed' })
  const rows = [
    ['Mã', 'TH Q2/14'],
    ['BĐ-02', '30'],
  ]
  const figures = await written(world, requestFor('percentages', rows))
  expect((await undo(world, figures, admin)).status).toBe(404)
  expect((await world.did(admin, imports.list, {})).items.map(({ id }) => id)).toEqual([batch.id])
})

test('the imports, and the rows that one wrote, are in their files', async () => {
  const { world, batch } = await imported()
  const list = await fileFor(world, reviewer, [imports.file, {}])
  expect(list.rows).toEqual([
    [
      ...[batch.id, expect.any(Date), 'Đề án, chuyên đề', batch.fileName, reviewer.name],
      ...['1 thêm mới · 1 thay đổi', 'Đã ghi'],
    ],
  ])
  const rows = await fileFor(world, reviewer, [imports.rowsFile, { id: String(batch.id) }])
  const shown = await world.did(reviewer, imports.get, { params: { id: String(batch.id) } })
  const said = shown.rows.map(({ key, added }) => [key, added ? 'thêm mới' : 'thay đổi'])
  expect(said).toContainEqual(['BĐ-02', 'thêm mới'])
  expect(rows.rows.map(([, key, , what]) => [key, what])).toEqual(said)
  expect((await fileFor(world, officer, [imports.file, {}])).statusCode).toBe(403)
})

import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { imports } from '@app/shared/imports/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { expect, test } from 'vitest'
import { givenProject, givenQuarter } from '#testing/given.ts'
import { checked, presentOf, requestFor, undo, written } from '#testing/imports.ts'
import { admin, reviewer } from '#testing/people.ts'
import { givenReport, moved, reportingWorld } from '#testing/reports.ts'

const heading = ['Mã đề án', 'Tên đề án', 'Thực hiện quý I/2014', 'TH Q2/14', 'TH Q3/14']
const asks = (...rows: ReadCell[][]) => requestFor('percentages', [heading, ...rows])

/** BĐ-01 with two quarters that were over before the product came, and one that is open. */
async function office() {
  const world = await reportingWorld()
  await givenQuarter(world.store, '2014-Q1', { state: 'closed' })
  await givenQuarter(world.store, '2014-Q2', { state: 'closed' })
  await givenProject(world.store, { code: 'BĐ-01', startsOn: '2014-01-01', dueOn: '2015-12-31' })
  return world
}

test('past figures become official, each with its step and the name of the file', async () => {
  const world = await office()
  const rows = asks(['BĐ-01', null, '12,5', { number: 0.3, percent: true }])
  const check = await checked(world, rows)
  expect(check.summary).toMatchObject({ added: 1, faulty: 0 })
  expect(check.rows[0]?.cells).toEqual([
    { field: 'percent:2014-Q1', before: null, after: '12,5%' },
    { field: 'percent:2014-Q2', before: null, after: '30%' },
  ])
  expect(check.totals.find(({ id }) => id === 'ba-dinh')).toMatchObject({ before: 0, after: 2 })
  await written(world, rows)
  const project = await world.did(reviewer, projects.get, { params: { id: 'bd-01' }, query: {} })
  expect(project).toMatchObject({ percent: 30, figurePeriodId: '2014-Q2' })
  const { items } = await world.did(reviewer, reports.list, { query: { period: '2014-Q2' } })
  expect(items).toMatchObject([{ state: 'approved', percent: 30, approvedBy: reviewer.name }])
  const report = await world.did(reviewer, reports.get, {
    ...{ params: { id: items[0]?.id ?? '' }, query: {} },
  })
  expect(report.rounds).toMatchObject([
    { action: 'approve', by: reviewer.name, reason: 'Nhập từ tệp De-an-2014.xlsx' },
  ])
})

test('a second import corrects what the first has brought, and undoing gives it back', async () => {
  const world = await office()
  const before = await presentOf(world.store)
  const first = await written(world, asks(['BĐ-01', null, '12,5', '30']))
  const imported = await presentOf(world.store)
  expect((await checked(world, asks(['BĐ-01', null, '12,5', '30']))).summary.unchanged).toBe(1)
  const second = await written(world, asks(['BĐ-01', null, '12,5', '35']))
  expect(second.counts).toMatchObject({ changed: 1 })
  expect((await undo(world, first)).problem?.message).toContain('BĐ-01')
  await undo(world, second)
  expect(await presentOf(world.store)).toEqual(imported)
  expect(before).not.toEqual(imported)
})

test('nothing is left of figures that were taken back', async () => {
  const world = await office()
  const before = await presentOf(world.store)
  const batch = await written(world, asks(['BĐ-01', null, '12,5', '30']))
  expect((await undo(world, batch)).status).toBe(200)
  expect(await presentOf(world.store)).toEqual(before)
})

test('figures of an open period come from the units alone', async () => {
  const world = await office()
  const { groups } = await checked(world, asks(['BĐ-01', null, null, null, '50']))
  expect(groups).toMatchObject([{ code: 'period-not-closed', field: 'percent:2014-Q3' }])
  expect(groups[0]?.fixes.map(({ code }) => code)).toContain('empty')
})

test('what a unit has reported here no file replaces', async () => {
  const world = await office()
  const sent = await givenReport(world, 'submitted')
  await moved(world, reviewer, ['approve', sent])
  await world.store.write({ actorId: 'x', actorName: 'x', action: 'test' }, async (tx) => {
    await tx.db.update(tx.t.period).set({ state: 'closed' })
  })
  const other = asks([sent.projectCode, null, null, null, '99'])
  expect((await checked(world, other)).groups).toMatchObject([{ code: 'figure-by-unit' }])
  const same = asks([sent.projectCode, null, null, null, `${sent.percent}`])
  expect((await checked(world, same)).summary.unchanged).toBe(1)
})

test('only those who approve bring in official figures', async () => {
  const world = await office()
  const body = asks(['BĐ-01', null, '12,5', '30'])
  expect((await world.call(admin, imports.check, { body })).status).toBe(403)
})

test('a share without its sign is asked for once, for the whole column', async () => {
  const world = await office()
  await givenProject(world.store, { code: 'BĐ-03' })
  const rows = asks(
    ['BĐ-01', null, null, { number: 0.625 }],
    ['BĐ-03', null, null, { number: 0.4 }],
  )
  const { groups } = await checked(world, rows)
  expect(groups).toMatchObject([{ code: 'ambiguous', rows: [2, 3] }])
  const percent = groups[0]?.fixes.find(({ value }) => value.includes('→ 62,5'))
  const mended = await checked(world, { ...rows, decisions: percent?.decisions ?? {} })
  expect(mended.rows.map(({ cells }) => cells[0]?.after)).toEqual(['62,5%', '40%'])
})

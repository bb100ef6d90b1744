import { endOfDay, startOfDay } from '@app/shared/core/day.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { type ReportColumnKey, reportColumns } from '@app/shared/reports/sheet.ts'
import { beforeAll, expect, test } from 'vitest'
import { catalogues } from '#core/lang.ts'
import { reviewer } from '#testing/people.ts'
import { givenReport, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const words = catalogues.vi
let world: TestApp
let made: Report[]
beforeAll(async () => {
  world = await reportingWorld()
  // Ten of them, so that the last code has a digit more than the first.
  const foreign = await givenReport(world, 'submitted', { percent: 50, unitId: 'dong-da' })
  const blank = await givenReport(world, 'todo')
  for (let each = 0; each < 6; each++) await givenReport(world, 'todo')
  const draft = await givenReport(world, 'draft', { percent: 9.5, results: 'Âu', proposals: 'b' })
  world.clock.now = endOfDay('2014-10-06')
  const approved = await givenReport(world, 'approved', {
    percent: 90,
    results: 'Ba',
    nextSteps: 'y',
  })
  world.clock.now = startOfDay('2014-10-08')
  made = [foreign, blank, draft, approved]
})

const list = async (query: Record<string, string>) =>
  (await world.did(reviewer, reports.list, { query })).items

test('reports stand by unit and project code, ten after nine', async () => {
  const codes = (await list({})).map(({ projectCode }) => projectCode)
  expect(codes).toEqual(['T-2', 'T-3', 'T-4', 'T-5', 'T-6', 'T-7', 'T-8', 'T-9', 'T-10', 'T-1'])
})

test.each([
  ['percent', [2, 0, 3]],
  ['-percent', [3, 0, 2]],
  ['results', [2, 3, 0]],
  ['state', [1, 2, 0, 3]],
  ['-state', [3, 0, 2, 1]],
  ['-submittedAt', [3, 0]],
  ['projectCode', [0, 1, 2, 3]],
  ['unitName', [1, 2, 3, 0]],
  ['-flags', [3]],
] as const)('sorted by %s they stand in the order of %j', async (sort, places) => {
  const ids = made.map(({ id }) => id)
  const order = (await list({ sort })).map(({ id }) => ids.indexOf(id)).filter((at) => at >= 0)
  expect(order.slice(0, places.length)).toEqual(places)
})

test.each(Object.keys(reportColumns) as ReportColumnKey[])(
  'sorting by %s turns round with the minus, and what has no value stands last',
  async (column) => {
    const { value } = reportColumns[column]
    const shown = (rows: Report[]) => rows.map((row) => value(row, words))
    const isEmpty = (cell: unknown) => cell === '' || cell === null
    const up = shown(await list({ sort: column }))
    const down = shown(await list({ sort: `-${column}` }))
    const filled = up.filter((cell) => !isEmpty(cell))
    expect(up.slice(0, filled.length)).toEqual(filled)
    expect(down.slice(0, filled.length)).toEqual(filled.toReversed())
  },
)

test.each(['toString', 'version', '-'])('sorting by %j is refused', async (sort) => {
  const { status, problem } = await world.call(reviewer, reports.list, { query: { sort } })
  expect(status).toBe(400)
  expect(Object.keys(problem?.fields ?? {})).toEqual(['sort'])
})

test('the best hits of a search stand first', async () => {
  const codes = (await list({ q: 't 1' })).map(({ projectCode }) => projectCode)
  expect(codes).toEqual(['T-1', 'T-10'])
})

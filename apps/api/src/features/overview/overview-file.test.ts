import { overview } from '@app/shared/overview/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { fileFor } from '#testing/files.ts'
import { foreignOfficer, leader, officer } from '#testing/people.ts'
import { givenReport, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const hindered = { difficulties: 'Thiếu báo cáo viên', proposals: 'Bổ sung biên chế' }

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
  await givenReport(world, 'approved', { percent: 50 })
  await givenReport(world, 'submitted', { percent: 20 })
  await givenReport(world, 'approved', { unitId: 'dong-da', percent: 90 })
  await givenReport(world, 'draft', { unitId: 'dong-da', percent: 10 })
})

test('the table of units by periods is the file, cell by cell', async () => {
  const { periods, rows } = await world.did(leader, overview.heatmap, { query: {} })
  const file = await fileFor(world, leader, [overview.heatmapFile, {}])
  expect(file.top[4]).toEqual([
    'Đơn vị',
    ...periods.map(({ name, isDue }) => (isDue ? name : `${name} (chưa đến hạn)`)),
    ...['Đề án đang vướng mắc', 'Báo cáo quá hạn chưa gửi'],
  ])
  const shown = rows.map(({ shortName, cells }) => [
    shortName,
    ...cells.map(({ total, gap }) => (total === 0 ? '~' : gap)),
  ])
  expect(file.rows.map((row) => row.slice(0, 1 + periods.length))).toEqual(shown)
  expect(shown.flat().filter((cell) => typeof cell === 'number').length).toBeGreaterThan(1)
})

test('what a cell shows as a sign stands in words beside the figures', async () => {
  const other = await reportingWorld('2014-10-20')
  await givenReport(other, 'approved', { percent: 20, status: 'blocked', ...hindered })
  await givenReport(other, 'todo', { unitId: 'dong-da' })
  const { rows } = await fileFor(other, leader, [overview.heatmapFile, {}])
  expect(rows.map((row) => row.slice(-2))).toEqual([
    ['Quý\u00a0III/2014: 1', null],
    [null, 'Quý\u00a0III/2014: 1'],
  ])
})

test('by distance it begins with the unit furthest below plan, of the kind chosen', async () => {
  const byGap = { query: { byGap: 'true', kind: 'quan' } }
  const { rows, top } = await fileFor(world, leader, [overview.heatmapFile, byGap])
  expect(rows.map(([unit]) => unit)).toEqual(['Ba Đình', 'Đống Đa'])
  expect(top[1]?.[0]).toContain('Loại đơn vị: Quận')
  const none = await fileFor(world, leader, [overview.heatmapFile, { query: { kind: 'xa' } }])
  expect([none.statusCode, none.rows]).toEqual([400, []])
})

test('units with their projects by status, the curve and the counts hold the figures on screen', async () => {
  const query = { includeUnapproved: 'true' } as const
  const shown = await world.did(leader, overview.get, { query })
  const units = await fileFor(world, leader, [overview.unitsFile, { query }])
  expect(units.rows.map((row) => [row[0], row.at(-1)])).toEqual(
    shown.byUnit.map(({ shortName, total }) => [shortName, total]),
  )
  expect(units.top[1]?.[0]).toContain('Gồm cả số liệu chưa duyệt')
  const trend = await fileFor(world, leader, [overview.trendFile, { query }])
  expect(trend.rows.map(([, planned, actual]) => [planned, actual])).toEqual(
    shown.trend.map(({ planned, actual }) => [planned, actual]),
  )
  const counts = await fileFor(world, leader, [overview.countsFile, { query }])
  const sum = counts.rows.reduce((all, [, , count]) => all + Number(count), 0)
  expect(sum).toBe(2 * shown.totals.projects)
})

test('a unit takes home its own figures only, and the file says so', async () => {
  for (const [person, name, shortName] of [
    [officer, 'Quận Ba Đình', 'Ba Đình'],
    [foreignOfficer, 'Quận Đống Đa', 'Đống Đa'],
  ] as const) {
    for (const endpoint of [overview.heatmapFile, overview.unitsFile]) {
      const { rows, top } = await fileFor(world, person, [endpoint, {}])
      expect(rows.map(([unit]) => unit)).toEqual([shortName])
      expect(top[1]?.[0]).toContain(`Phạm vi: ${name}`)
    }
  }
})

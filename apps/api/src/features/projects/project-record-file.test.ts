import { projects } from '@app/shared/projects/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { fileFor } from '#testing/files.ts'
import { givenProject } from '#testing/given.ts'
import { foreignOfficer, officer, reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
let id: string
beforeAll(async () => {
  world = await reportingWorld()
  id = await givenProject(world.store, { code: 'BĐ-1', title: 'Đề án' })
  const body = { version: 1, title: '=1+1', dueOn: '2016-06-30', reason: 'Chờ kinh phí' }
  await world.did(reviewer, projects.change, { params: { id }, body })
})

test('the history has a row for each changed field, latest first', async () => {
  const { rows, top } = await fileFor(world, officer, [projects.historyFile, { id }])
  expect(
    rows.map(([, by, action, field, before, after, reason]) => [
      by,
      action,
      field,
      before,
      after,
      reason,
    ]),
  ).toEqual([
    [reviewer.name, 'Sửa đề án', 'Tên đề án, chuyên đề', 'Đề án', '=1+1', 'Chờ kinh phí'],
    [reviewer.name, 'Sửa đề án', 'Hạn hoàn thành', '31/12/2015', '30/06/2016', 'Chờ kinh phí'],
    ['Văn phòng Thành ủy', 'Thay đổi', null, null, null, null],
  ])
  expect(top[1]?.[0]).toBe('BĐ-1 =1+1 · 3 dòng')
})

test('the curve has the points on screen', async () => {
  const { curve } = await world.did(officer, projects.get, { params: { id }, query: {} })
  const { rows } = await fileFor(world, officer, [projects.curveFile, { id }])
  expect(rows.map(([period, planned, actual]) => [period, planned, actual ?? null])).toEqual(
    curve.map(({ periodName, planned, actual }) => [periodName, planned, actual]),
  )
  expect(curve.length).toBeGreaterThan(0)
})

test('of another unit’s project there is no file', async () => {
  for (const endpoint of [projects.historyFile, projects.curveFile]) {
    expect((await fileFor(world, foreignOfficer, [endpoint, { id }])).statusCode).toBe(404)
  }
})

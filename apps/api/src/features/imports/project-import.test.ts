import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { imports } from '@app/shared/imports/contract.ts'
import type { Decisions, ImportRequest } from '@app/shared/imports/model.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { expect, test } from 'vitest'
import { givenProject } from '#testing/given.ts'
import { dumpOf, requestFor } from '#testing/imports.ts'
import { reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const heading = ['TT', 'Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành']
const rowOf = (at: number, ...cells: ReadCell[]): ReadCell[] => [{ number: at }, ...cells]
const two = [
  heading,
  rowOf(1, 'BĐ-01', 'Đổi mới sinh hoạt chi bộ', 'Q. Ba Đình', '01/01/2014', '31/12/2015'),
  rowOf(2, 'ĐĐ-01', 'Chuyên đề xây dựng đội ngũ', 'quận đống đa', '15/02/2014', ''),
]

const asks = (rows: ReadCell[][], decisions: Decisions = {}) =>
  requestFor('projects', rows, decisions)

const check = ({ did }: TestApp, body: ImportRequest) => did(reviewer, imports.check, { body })

async function write(world: TestApp, body: ImportRequest) {
  const { stamp } = await check(world, body)
  return world.did(reviewer, imports.write, { body: { ...body, stamp } })
}

test('a check says what each row would do and writes nothing', async () => {
  const world = await reportingWorld()
  const before = await dumpOf(world.store)
  const { summary, rows, groups } = await check(world, asks(two))
  expect(groups).toEqual([])
  expect(summary).toMatchObject({ added: 2, changed: 0, unchanged: 0, faulty: 0, skipped: 0 })
  expect(rows.map(({ row, key, unitName }) => [row, key, unitName])).toEqual([
    [2, 'BĐ-01', 'Quận Ba Đình'],
    [3, 'ĐĐ-01', 'Quận Đống Đa'],
  ])
  expect(await dumpOf(world.store)).toEqual(before)
})

test('what is written are projects like any other, with their reports of the open period', async () => {
  const world = await reportingWorld()
  const { counts } = await write(world, asks(two))
  expect(counts.added).toBe(2)
  const { items } = await world.did(reviewer, projects.list, { query: {} })
  expect(items).toMatchObject([
    { code: 'BĐ-01', unitId: 'ba-dinh', startsOn: '2014-01-01', dueOn: '2015-12-31' },
    { code: 'ĐĐ-01', kind: 'chuyen_de', dueOn: null, reportState: 'todo' },
  ])
})

test('the same file again changes nothing', async () => {
  const world = await reportingWorld()
  await write(world, asks(two))
  const { summary } = await check(world, asks(two))
  expect(summary).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  const { problem } = await world.call(reviewer, imports.write, {
    body: { ...asks(two), stamp: (await check(world, asks(two))).stamp },
  })
  expect(problem).toMatchObject({ code: 'invalid', message: 'Không có dòng nào để ghi' })
})

test('undoing gives back exactly what was there', async () => {
  const world = await reportingWorld()
  await givenProject(world.store, { code: 'BĐ-01', title: 'Tên cũ', plan: { '2014-Q3': 50 } })
  const tables = ['project', 'report', 'user', 'unit', 'period', 'credential']
  const before = await dumpOf(world.store, tables)
  const { id } = await write(world, asks(two, { reason: 'Theo kết luận' }))
  await world.did(reviewer, imports.undo, { params: { id: String(id) } })
  const after = await dumpOf(world.store, tables)
  const content = (rows: unknown) =>
    JSON.parse(JSON.stringify(rows, (key, value) => (isVersioning(key) ? undefined : value)))
  expect(content(after)).toEqual(content(before))
})

const isVersioning = (key: string) => ['version', 'validFrom', 'changeId'].includes(key)

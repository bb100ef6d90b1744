import { audit } from '@app/shared/audit/contract.ts'
import { notices } from '@app/shared/notices/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import { fileFor } from '#testing/files.ts'
import { admin, foreignOfficer, leader, officer, reviewer } from '#testing/people.ts'
import { givenReport, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const id = '2014-Q3'
let world: TestApp
/** Of two units without a report one was reminded. */
let reminded: TestApp
beforeAll(async () => {
  world = await reportingWorld()
  await givenReport(world, 'approved', { percent: 50 })
  await givenReport(world, 'submitted', { percent: 20 })
  await givenReport(world, 'returned', { percent: 20, unitId: 'dong-da' })
  reminded = await reportingWorld()
  await givenAccounts(reminded.store, foreignOfficer)
  await givenReport(reminded, 'todo')
  await givenReport(reminded, 'todo', { unitId: 'dong-da' })
  await reminded.did(reviewer, notices.remind, { params: { id }, body: { unitIds: ['dong-da'] } })
})

test('who has reported stands in the file with the sums under it', async () => {
  const { items } = await world.did(leader, periods.reporting, { params: { id }, query: {} })
  const { rows, top, name } = await fileFor(world, leader, [periods.reportingFile, { id }])
  const figures = (row: (typeof items)[number]) => [
    ...[row.total, row.sent, row.returned, row.missing, row.approved, row.late],
  ]
  expect(rows.slice(0, -1).map((row) => row.slice(0, 7))).toEqual(
    items.map((row) => [row.unitName, ...figures(row)]),
  )
  const sums = (rows.at(-1) ?? []).slice(1, 7)
  expect(sums).toEqual(
    [0, 1, 2, 3, 4, 5].map((at) => items.reduce((all, row) => all + (figures(row)[at] ?? 0), 0)),
  )
  expect(rows.at(-1)?.[0]).toBe('Tổng cộng')
  expect(top[1]?.[0]).toBe('Kỳ báo cáo: Quý\u00a0III/2014 · 2 dòng')
  expect(name).toContain('Tinh-hinh-gui_Quy-III-2014_')
})

test('without the units that sent everything it has what the page has then', async () => {
  const asked = { id, query: { onlyOpen: 'true' } }
  const { rows } = await fileFor(world, leader, [periods.reportingFile, asked])
  expect(rows.map(([unit, total]) => [unit, total])).toEqual([
    ['Quận Đống Đa', 1],
    ['Tổng cộng', 1],
  ])
})

test('a unit takes home its own standing only; a period that is not there is not found', async () => {
  const own = await fileFor(world, foreignOfficer, [periods.reportingFile, { id }])
  expect(own.rows.map(([unit]) => unit)).toEqual(['Quận Đống Đa', 'Tổng cộng'])
  expect(own.top[1]?.[0]).toContain('Phạm vi: Quận Đống Đa')
  for (const endpoint of [periods.reportingFile, notices.remindersFile]) {
    const { statusCode } = await fileFor(world, leader, [endpoint, { id: '2099-Q1' }])
    expect(statusCode).toBe(404)
  }
})

test('periods stand in the file as on their page', async () => {
  const { rows } = await fileFor(world, officer, [periods.file, {}])
  expect(rows).toEqual([
    [
      ...['Quý\u00a0III/2014', 'Đang mở', expect.any(Date), '\u22125 và \u221215\u00a0điểm'],
      ...[expect.stringContaining(' – 30/09/2014'), 'Chờ duyệt 1; Đã duyệt 1'],
    ],
  ])
})

test('reminders are in their file as they are told, for the committee only', async () => {
  const { items } = await reminded.did(leader, notices.reminders, { params: { id } })
  expect(items).toMatchObject([{ unitName: 'Quận Đống Đa', by: reviewer.name, count: 1 }])
  const { rows } = await fileFor(reminded, leader, [notices.remindersFile, { id }])
  expect(rows).toEqual(
    items.map(({ unitName, by, count }) => [unitName, expect.any(Date), by, count]),
  )
  const refused = await fileFor(reminded, officer, [notices.remindersFile, { id }])
  expect(refused.statusCode).toBe(403)
})

test('the change log is in its file for administrators, all of it', async () => {
  const changes = await world.did(admin, audit.list, { query: { pageSize: '1' } })
  const log = await fileFor(world, admin, [audit.file, {}])
  expect(log.rows).toHaveLength(changes.total)
  expect(changes.total).toBeGreaterThan(5)
  expect((await fileFor(world, reviewer, [audit.file, {}])).statusCode).toBe(403)
})

test('the committee finds in it who was reminded last, a unit nothing of that', async () => {
  const { top, rows } = await fileFor(reminded, leader, [periods.reportingFile, { id }])
  expect(top[4]?.slice(7)).toEqual(['Nhắc gần nhất', 'Người nhắc'])
  expect(rows.slice(0, 2).map((row) => row.slice(7))).toEqual([
    [null, 'Chưa nhắc'],
    [expect.any(Date), reviewer.name],
  ])
  const own = await fileFor(reminded, officer, [periods.reportingFile, { id }])
  expect(own.top[4]).toHaveLength(7)
})

test('a tab of the queue is in its file', async () => {
  const { items } = await world.did(reviewer, reports.list, { query: { period: id } })
  const waiting = items.filter(({ state }) => state === 'submitted')
  const of = async (queue: string) => {
    const query = { period: id, queue, columns: 'projectCode' }
    return (await fileFor(world, reviewer, [reports.file, { query }])).rows.flat()
  }
  const flagged = waiting.filter(({ flags }) => flags.length > 0)
  expect(await of('flagged')).toEqual(flagged.map(({ projectCode }) => projectCode))
  expect([...(await of('plain')), ...(await of('flagged'))]).toHaveLength(waiting.length)
  expect(await of('returned')).toEqual(
    items.filter(({ state }) => state === 'returned').map(({ projectCode }) => projectCode),
  )
})

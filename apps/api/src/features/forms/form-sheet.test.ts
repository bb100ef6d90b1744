import { startOfDay } from '@app/shared/core/day.ts'
import type { DrawnRow } from '@app/shared/core/drawn-sheet.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { forms } from '@app/shared/forms/contract.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { overview } from '@app/shared/overview/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { projectStatuses } from '@app/shared/projects/rules.ts'
import { expect, test } from 'vitest'
import { givenProject, givenQuarter } from '#testing/given.ts'
import { foreignOfficer, leader, officer, reviewer } from '#testing/people.ts'
import { givenReport, moved, reportingWorld } from '#testing/reports.ts'
import { partsOf, xlsxRows } from '#testing/sheets.ts'
import type { TestApp } from '#testing/test-app.ts'

type Query = { period?: string; unit?: string; asOf?: string; includeUnapproved?: 'true' }
const sheetOf = ({ did }: TestApp, id: string, query: Query = {}, person = leader) =>
  did(person, forms.sheet, { params: { id }, query })
const values = (rows: readonly DrawnRow[]) => rows.map((row) => row.map(({ value }) => value))
const bodyOf = (rows: readonly DrawnRow[], look: string) =>
  values(rows.filter(([first]) => first?.look === look))

async function fetchXlsx(world: TestApp, id: string, query: Query = {}, person = leader) {
  const url = urlOf(forms.file.path, { params: { id, format: 'xlsx' }, query })
  const { headers, rawPayload, statusCode } = await world.request(person, { method: 'GET', url })
  expect(statusCode).toBe(200)
  return { headers, bytes: new Uint8Array(rawPayload) }
}

const trouble = { difficulties: 'Thiếu kinh phí', proposals: 'Bổ sung kinh phí' }

/** Of two units: approved, waiting, blocked and never sent. */
async function mixedWorld() {
  const world = await reportingWorld()
  const approved = await givenReport(world, 'approved', { percent: 50, results: 'Mở 3 lớp' })
  await givenReport(world, 'submitted', { percent: 20, results: 'Mở 1 lớp' })
  const blocked = { percent: 30, status: 'blocked', ...trouble } as const
  await givenReport(world, 'approved', { unitId: 'dong-da', ...blocked })
  await givenReport(world, 'draft', { unitId: 'dong-da', percent: 10 })
  return { world, approved }
}

const plain = {
  ...{
    number: 'Biểu số 05',
    title: 'KẾT QUẢ',
    rows: 'projects' as const,
    groupBy: 'unit' as const,
  },
  columns: ['title', 'percent', 'results', 'difficulties', 'note'].map((column) => ({ column })),
  total: 'CỘNG',
}

async function add({ did }: TestApp, own: object = {}): Promise<string> {
  const { id } = await did(reviewer, forms.create, { body: { definition: { ...plain, ...own } } })
  return id
}

test('a form that exists only as data is a sheet with its rows, merges and totals', async () => {
  const { world } = await mixedWorld()
  const id = await add(world, {
    numbering: 'nested',
    columns: [
      { column: 'ordinal', header: 'Số' },
      { column: 'title' },
      { header: 'Tiến độ', columns: [{ column: 'dueOn' }, { column: 'percent' }] },
      { column: 'results', header: 'Kết quả đến {day}' },
    ],
    signers: [{ titles: ['NGƯỜI LẬP'], name: 'Lê Thanh Hoa' }],
  })
  const { headers, bytes } = await fetchXlsx(world, id)
  const rows = await xlsxRows(bytes)
  const from = rows.findIndex(([first]) => first === 'Số')
  expect(rows.slice(from, from + 3)).toEqual([
    ['Số', 'Tên đề án, chuyên đề', 'Tiến độ', null, 'Kết quả đến 29/09/2014'],
    [null, null, 'Hạn hoàn thành', 'Thực hiện (%)', null],
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ])
  const due = new Date('2015-12-31T00:00:00Z')
  const body = rows.slice(from + 3).map(([ordinal, , ...rest]) => [ordinal, ...rest])
  expect(body.slice(0, 4)).toEqual([
    ['I', null, 25, null],
    ['1.1', due, 50, 'Mở 3 lớp'],
    ['1.2', due, null, null],
    ['II', null, 15, null],
  ])
  expect(rows.flat()).toContain('CỘNG (4 đề án, chuyên đề)')
  const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain(`<mergeCell ref="C${from + 1}:D${from + 1}"/>`)
  expect(sheet).toContain(`<mergeCell ref="A${from + 1}:A${from + 2}"/>`)
  expect(headers['content-disposition']).toContain('filename="Bieu-so-05_Quy-III-2014_')
})

test('Biểu 01 has the projects, percents and statuses of the list', async () => {
  const { world } = await mixedWorld()
  await givenProject(world.store, { code: 'TP-1', level: 'city', weight: 3 })
  const { body, head } = await sheetOf(world, 'bieu-01')
  const { items, total } = await world.did(leader, projects.list, { query: { sort: 'unitName' } })
  const rows = bodyOf(body, 'body')
  const columns = head[0]?.length ?? 0
  expect(columns).toBeGreaterThan(10)
  expect(rows.map((row) => [row[1], row[7], row[8], row[9], row[10]])).toEqual(
    items.map((project) => [
      ...[project.title, vi.status[project.status]],
      ...[project.plannedPercent, project.percent, project.gap],
    ]),
  )
  const { totals } = await world.did(leader, overview.get, { query: {} })
  expect(bodyOf(body, 'total')).toEqual([
    [
      `TỔNG CỘNG (${total} đề án, chuyên đề)`,
      ...[totals.plannedPercent, totals.percent, totals.gap],
      ...[null, null, null, null, null],
    ],
  ])
})

test('Biểu 02 has the figures of the overview, and its statuses add up', async () => {
  const { world } = await mixedWorld()
  const { body, charts } = await sheetOf(world, 'bieu-02')
  const { byUnit, totals, byStatus } = await world.did(leader, overview.get, { query: {} })
  const rows = bodyOf(body, 'body')
  expect(rows.map((row) => [row[1], row[2], ...row.slice(3, 11), ...row.slice(12, 15)])).toEqual(
    byUnit.map((unit) => [
      ...[unit.unitName, unit.total, ...projectStatuses.map((status) => unit.statuses[status])],
      ...[unit.plannedPercent, unit.percent, unit.gap],
    ]),
  )
  const [total = []] = bodyOf(body, 'total')
  expect(total.slice(2, 10)).toEqual(byStatus.map(({ count }) => count))
  expect(total.slice(11, 14)).toEqual([totals.plannedPercent, totals.percent, totals.gap])
  for (const row of [...rows.map((own) => own.slice(2)), total.slice(1)]) {
    const [all, ...statuses] = row.slice(0, 9).map(Number)
    expect(statuses.reduce((sum, count) => sum + count, 0)).toBe(all)
  }
  const counted = charts[0]?.series.flatMap(({ values: own }) => own.map(Number)) ?? []
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(totals.projects)
})

const again = { percent: 70, results: 'Mở 9 lớp' }

test('an official form speaks of approved reports, also while one is mended and sent again', async () => {
  const { world, approved } = await mixedWorld()
  const id = await add(world)
  const reopened = await moved(world, reviewer, ['reopen', approved])
  const mended = await moved(world, officer, ['save', reopened, again])
  const said = async (query: Query = {}, person = leader) =>
    bodyOf((await sheetOf(world, id, query, person)).body, 'body').map(([, ...row]) => row)
  const official = [
    [50, 'Mở 3 lớp', null, null],
    [null, null, null, null],
    [30, expect.any(String), 'Thiếu kinh phí', null],
    [null, null, null, null],
  ]
  expect(await said()).toEqual(official)
  const open = await said({ includeUnapproved: 'true' })
  expect(open[1]).toEqual([20, 'Mở 1 lớp', null, 'Số liệu chưa duyệt'])
  expect([open[0], open[2]]).toEqual([official[0], official[2]])
  await moved(world, officer, ['submit', mended])
  expect(await said()).toEqual(official)
  const sent = await said({ includeUnapproved: 'true' })
  expect(sent[0]).toEqual([70, 'Mở 9 lớp', null, 'Số liệu chưa duyệt'])
})

test('a unit takes home its own rows only, under its own name', async () => {
  const { world } = await mixedWorld()
  const own = await sheetOf(world, 'bieu-01', {}, foreignOfficer)
  expect(bodyOf(own.body, 'group').map(([, name]) => name)).toEqual([
    'Quận Đống Đa (2 đề án, chuyên đề)',
  ])
  const { bytes } = await fetchXlsx(world, 'bieu-01', { unit: 'ba-dinh' }, foreignOfficer)
  expect((await xlsxRows(bytes)).flat()).not.toContain('Quận Ba Đình (2 đề án, chuyên đề)')
})

test('what another unit reported before a project came over is not read by the new one', async () => {
  const { world, approved } = await mixedWorld()
  const { version } = await world.did(leader, projects.get, {
    params: { id: approved.projectId },
    query: {},
  })
  const body = { version, unitId: 'dong-da' }
  await world.did(reviewer, projects.change, { params: { id: approved.projectId }, body })
  const id = await add(world)
  const rowOf = async (person: typeof leader) => {
    const { body: rows } = await sheetOf(world, id, {}, person)
    return bodyOf(rows, 'body').find(([title]) => title === approved.projectTitle)
  }
  expect(await rowOf(leader)).toEqual([approved.projectTitle, 50, 'Mở 3 lớp', null, null])
  expect(await rowOf(foreignOfficer)).toEqual([approved.projectTitle, 50, null, null, null])
  expect(await rowOf(officer)).toBeUndefined()
})

test('a form speaks of the units asked for, of one day and up to one period', async () => {
  const { world } = await mixedWorld()
  world.clock.now = startOfDay('2014-10-20')
  await givenQuarter(world.store, '2014-Q4', { state: 'upcoming' })
  const { body, top } = await sheetOf(world, 'bieu-02', { unit: 'ba-dinh', asOf: '2014-09-30' })
  expect(bodyOf(body, 'body')).toHaveLength(1)
  expect(values(top)).toContainEqual(['Kỳ báo cáo: Quý\u00a0III/2014; số liệu đến ngày 30/09/2014'])
  const before = await sheetOf(world, 'bieu-01', { asOf: '2014-09-28' })
  expect(before.body.map((row) => row[0]?.look)).toEqual(['total'])
  const params = { id: 'bieu-01' }
  const unknown = await world.call(leader, forms.sheet, { params, query: { period: '1999-Q1' } })
  expect(unknown.problem?.fields).toEqual({ period: 'Không có kỳ báo cáo này' })
})

test('what a form is about narrows its rows', async () => {
  const { world } = await mixedWorld()
  const id = await add(world, { only: { status: ['blocked'] } })
  const { body } = await sheetOf(world, id)
  expect(bodyOf(body, 'body')).toHaveLength(1)
  expect(bodyOf(body, 'total')[0]?.[0]).toBe('CỘNG (1 đề án, chuyên đề)')
})

test('a form that is not there is not found, by its sheet and by its file', async () => {
  const { world } = await mixedWorld()
  const params = { id: 'bieu-99' }
  expect((await world.call(leader, forms.sheet, { params, query: {} })).status).toBe(404)
  const url = urlOf(forms.file.path, { params: { ...params, format: 'xlsx' } })
  expect((await world.request(leader, { method: 'GET', url })).statusCode).toBe(404)
})

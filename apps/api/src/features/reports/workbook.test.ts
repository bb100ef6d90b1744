import type { InputOf } from '@app/shared/core/endpoint.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { WorkbookComparison } from '@app/shared/reports/workbook-model.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { downloaded, edited, keysOf, writing } from '#testing/filled-workbooks.ts'
import { givenQuarter } from '#testing/given.ts'
import { foreignOfficer, leader, officer, reviewer } from '#testing/people.ts'
import {
  changeCount,
  detailOf,
  givenReport,
  moved,
  reportingWorld,
  stepsOf,
} from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const period = '2014-Q3'

let world: TestApp
let todo: Report
let draft: Report
let sent: Report
beforeEach(async () => {
  world = await reportingWorld()
  todo = await givenReport(world, 'todo')
  draft = await givenReport(world, 'draft', { results: '- Mở 3 lớp\n- Còn 2 lớp', percent: 62.5 })
  sent = await givenReport(world, 'submitted')
  await givenReport(world, 'draft', { unitId: 'dong-da' })
})

function compare(file: Uint8Array, person: Person = officer): Promise<WorkbookComparison> {
  return world.did(person, reports.compareWorkbook, { query: { period }, file })
}

const changesOf = ({ rows }: WorkbookComparison) =>
  rows.flatMap(({ report, cells }) =>
    cells.map(({ field, before, after }) => [report.id, field, before, after]),
  )

type Choice = InputOf<typeof reports.applyWorkbook>['body']

function apply(body: Choice, headers: Record<string, string> = {}) {
  return world.call(officer, reports.applyWorkbook, { body }, headers)
}

const seen = ({ id, version }: Report) => ({ id, version })

describe('a workbook that comes back', () => {
  test.each(['vi', 'en'] as const)('unchanged in %s changes nothing', async (lang) => {
    const answer = await compare(await downloaded(world, officer, { period, lang }))
    expect(answer).toMatchObject({ fault: null, compared: 3, rows: [], unknown: [], missing: [] })
    expect(answer).toMatchObject({ absent: [], reordered: { rows: false, columns: false } })
  })

  test('with rows and columns in another order changes nothing', async () => {
    const file = await edited(await downloaded(world, officer, { period }), (rows) => {
      const width = keysOf(rows).length
      const head = rows.slice(0, rows.indexOf(keysOf(rows)) + 2)
      const turned = [...head, ...rows.slice(head.length).reverse()]
      return turned.map((row) =>
        Array.from({ length: width }, (_, place) => row[place] ?? null).reverse(),
      )
    })
    const answer = await compare(file)
    expect(answer).toMatchObject({ compared: 3, rows: [], unknown: [], missing: [] })
    expect(answer.reordered).toEqual({ rows: true, columns: true })
  })

  test('with five cells written shows these five', async () => {
    const file = await edited(
      await downloaded(world, officer, { period }),
      writing(
        [todo.id, 'percent', 45.5],
        [todo.id, 'status', 'Đúng tiến độ'],
        [todo.id, 'results', 'Mở 4 lớp'],
        [draft.id, 'percent', 70],
        [draft.id, 'proposals', 'Bổ sung kinh phí'],
      ),
    )
    expect(changesOf(await compare(file))).toEqual([
      [todo.id, 'percent', null, 45.5],
      [todo.id, 'status', null, 'on-track'],
      [todo.id, 'results', '', 'Mở 4 lớp'],
      [draft.id, 'percent', 62.5, 70],
      [draft.id, 'proposals', '', 'Bổ sung kinh phí'],
    ])
  })

  test('shows what a colleague has saved since, and asks only where both wrote', async () => {
    const file = await downloaded(world, officer, { period })
    await moved(world, officer, ['save', draft, { percent: 65, nextSteps: 'Tổng kết' }])
    const answer = await compare(
      await edited(file, writing([draft.id, 'percent', 70], [draft.id, 'results', 'Mở 4 lớp'])),
    )
    expect(answer.rows[0]?.cells).toMatchObject([
      {
        ...{ field: 'percent', before: 65, after: 70 },
        stale: { downloaded: 62.5, by: officer.name },
      },
      { field: 'results', after: 'Mở 4 lớp', stale: null },
    ])
    expect(answer.rows[0]?.report.version).toBe(draft.version + 1)
  })

  test('shows of a report sent meanwhile what can no longer be written', async () => {
    const file = await edited(
      await downloaded(world, officer, { period }),
      writing([draft.id, 'nextSteps', 'Tổng kết']),
    )
    await moved(world, officer, ['submit', draft])
    const [row] = (await compare(file)).rows
    expect([row?.report.state, row?.report.allowedActions]).toEqual(['submitted', ['recall']])
  })
})

describe('a file that is not the unit’s for this period', () => {
  test('of another unit is said to be so, and nothing in it is looked up', async () => {
    const file = await downloaded(world, foreignOfficer, { period })
    expect(await compare(file)).toMatchObject({ fault: 'other-unit', rows: [], missing: [] })
  })

  test('of another period is said to be so', async () => {
    await givenQuarter(world.store, '2014-Q4')
    await givenReport(world, 'todo')
    const file = await downloaded(world, officer, { period: '2014-Q4' })
    expect((await compare(file)).fault).toBe('other-period')
  })

  test('of another installation is said to be so', async () => {
    const other = await reportingWorld('2014-09-28')
    await givenReport(other, 'todo')
    const file = await downloaded(other, officer, { period })
    expect((await compare(file)).fault).toBe('other-installation')
  })

  test('that is none of ours is said to be so', async () => {
    const file = await edited(await downloaded(world, officer, { period }), (rows) =>
      rows.filter((row) => row !== keysOf(rows)),
    )
    expect((await compare(file)).fault).toBe('no-keys')
  })
})

describe('who gets a workbook', () => {
  test.each([reviewer, leader])('nobody but the unit’s own people', async (person) => {
    const url = `/api/reports/workbook.xlsx?period=${period}`
    expect((await world.request(person, { method: 'GET', url })).statusCode).toBe(403)
  })

  test('a unit without reports in the period finds nothing', async () => {
    for (const asked of [{ period: '2014-Q1' }, { period: 'khong-co' }]) {
      await expect(downloaded(world, officer, asked)).rejects.toThrow('404')
    }
  })

  test('it says who, when and of which unit and period in its name', async () => {
    const url = `/api/reports/workbook.xlsx?period=${period}`
    const { headers } = await world.request(officer, { method: 'GET', url })
    expect(headers['content-disposition']).toBe(
      'attachment; filename="Nhap-bao-cao_Quy-III-2014_Quan-Ba-Dinh_20140929-0900.xlsx"',
    )
  })
})

describe('what was chosen', () => {
  test('is written in one change', async () => {
    const before = await changeCount(world)
    const items = [
      { ...seen(todo), percent: 45.5, results: 'Mở 4 lớp' },
      { ...seen(draft), percent: 70 },
    ]
    const { body } = await apply({ items, submit: false })
    expect(body?.items.map(({ report }) => [report?.state, report?.percent])).toEqual([
      ['draft', 45.5],
      ['draft', 70],
    ])
    expect(await changeCount(world)).toBe(before + 1)
    expect(await stepsOf(world, draft)).toEqual(['save', 'save'])
  })

  test('is not written at all where one of it is stale, which is named', async () => {
    await moved(world, officer, ['save', draft, { percent: 65 }])
    const items = [
      { ...seen(todo), percent: 45.5 },
      { ...seen(draft), percent: 70 },
    ]
    const { status, problem } = await apply({ items, submit: false })
    expect([status, problem?.code]).toEqual([409, 'conflict'])
    expect(problem?.message).toContain(draft.projectCode)
    expect((await detailOf(world, officer, todo)).percent).toBeNull()
  })

  test('is not written at all where one of it was sent', async () => {
    const items = [
      { ...seen(todo), percent: 45.5 },
      { ...seen(sent), percent: 70 },
    ]
    const { status, problem } = await apply({ items, submit: false })
    expect([status, problem?.code]).toEqual([409, 'wrong-state'])
    expect((await detailOf(world, officer, todo)).percent).toBeNull()
  })

  test('of another unit is not found', async () => {
    const [foreign] = (await world.did(foreignOfficer, reports.list, { query: {} })).items
    const items = [{ ...seen(foreign ?? todo), percent: 1 }]
    expect((await apply({ items, submit: false })).status).toBe(404)
  })

  test('and is to be sent, is sent where it is complete; the rest stays a draft and says why', async () => {
    const items = [
      { ...seen(draft), percent: 70 },
      { ...seen(todo), percent: 45.5 },
    ]
    const { body } = await apply({ items, submit: true })
    expect(body?.items.map(({ report, problem }) => report?.state ?? problem?.code)).toEqual([
      ...['submitted', 'incomplete'],
    ])
    expect(await detailOf(world, officer, draft)).toMatchObject({ state: 'submitted', percent: 70 })
    expect(await detailOf(world, officer, todo)).toMatchObject({ state: 'draft', percent: 45.5 })
  })

  test('has one effect under one key, and the same answer', async () => {
    const body = { items: [{ ...seen(draft), percent: 70 }], submit: true }
    const headers = { 'idempotency-key': 'so-nhap-lieu-1' }
    const first = await apply(body, headers)
    const before = await changeCount(world)
    expect(await apply(body, headers)).toEqual(first)
    expect(await changeCount(world)).toBe(before)
    expect(first.body?.items[0]?.report?.state).toBe('submitted')
  })

  test('and says nothing new is sent once under one key', async () => {
    const body = { items: [seen(draft)], submit: true }
    const headers = { 'idempotency-key': 'so-nhap-lieu-2' }
    const first = await apply(body, headers)
    expect(first.body?.items[0]?.report?.state).toBe('submitted')
    expect(await apply(body, headers)).toEqual(first)
  })

  test('and says nothing new leaves no line in the log', async () => {
    const before = await changeCount(world)
    await apply({ items: [{ ...seen(draft), percent: draft.percent }], submit: false })
    expect(await changeCount(world)).toBe(before)
  })

  test('twice is refused', async () => {
    expect((await apply({ items: [seen(draft), seen(draft)], submit: false })).status).toBe(400)
  })
})

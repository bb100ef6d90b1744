import { startOfDay } from '@app/shared/core/day.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { given, givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { officer, reviewer } from '#testing/people.ts'
import { givenReport } from '#testing/reports.ts'
import { csvRows, odsRows, partsOf, treacherousTexts, xlsxRows } from '#testing/sheets.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await testApp({ today: '2014-01-02', sample: true })
  const { store, clock } = world
  await givenUnits(
    store,
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'dong-da', name: 'Quận Đống Đa' },
  )
  await given(store, async ({ db, t }) => {
    await db.insert(t.programme).values({
      ...{ id: 'ct01', code: '01', name: 'Chương trình 01', term: '2011-2015', aim: '' },
      ...{ startsOn: '2011-01-01', endsOn: '2015-12-31' },
    })
  })
  for (const [at, title] of treacherousTexts.entries()) {
    await givenProject(store, { code: `BĐ-${at + 1}`, title, startsOn: '2011-08-25' })
  }
  for (let at = 1; at <= 60; at += 1) {
    const dueOn = at % 2 === 0 ? '2014-12-31' : null
    await givenProject(store, { code: `ĐĐ-${at}`, unitId: 'dong-da', dueOn })
  }
  await givenQuarter(store, '2014-Q1')
  await givenReport(world, 'approved', { percent: 12.5, unitId: 'dong-da' })
  clock.now = startOfDay('2014-10-06') + (10 * 60 + 5) * 60_000
})

type Query = Record<string, string>

async function fetchFile(format: string, query: Query = {}, person = reviewer) {
  const url = urlOf(projects.file.path, { params: { format }, query })
  const { statusCode, headers, rawPayload } = await world.request(person, { method: 'GET', url })
  return { statusCode, headers, bytes: new Uint8Array(rawPayload) }
}

/** What a person sees who turns every page. */
async function everyPage(query: Query, person = reviewer) {
  const rows = []
  for (let page = 1; ; page += 1) {
    const paging = { page: String(page), pageSize: '25' }
    const { items } = await world.did(person, projects.list, { query: { ...query, ...paging } })
    if (items.length === 0) return rows
    rows.push(...items)
  }
}

test.each<Query>([
  {},
  { sort: '-code' },
  { sort: 'gap', unit: 'dong-da' },
  { q: 'de an', status: 'late,at-risk,on-track,not-started' },
])('the file has the rows of every page in their order for %j', async (query) => {
  const shown = await everyPage(query)
  const keys = 'code,title,plannedPercent,percent,gap,dueOn'
  const { bytes } = await fetchFile('xlsx', { ...query, columns: keys })
  const rows = (await xlsxRows(bytes)).slice(5)
  expect(rows).toEqual(
    shown.map(({ code, title, plannedPercent, percent, gap, dueOn }) => [
      ...[code, title, plannedPercent, percent, gap],
      dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`),
    ]),
  )
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.some(([, , , percent]) => percent === 12.5)).toBe(true)
})

test('csv and ods hold the same rows as xlsx', async () => {
  const codes = (await everyPage({ sort: '-code' })).map(({ code }) => code)
  const query = { columns: 'code,startsOn', sort: '-code' }
  const csv = csvRows((await fetchFile('csv', query)).bytes)
  expect(csv.slice(1).map(([code]) => code)).toEqual(codes)
  expect(csv).toContainEqual(['BĐ-1', '25/08/2011'])
  const ods = odsRows((await fetchFile('ods', query)).bytes)
  expect(ods.slice(5).map(([code]) => code?.text)).toEqual(codes)
})

test('titles that look like formulas are the text they are', async () => {
  const stored = (await everyPage({ unit: 'ba-dinh' })).map(({ title }) => title)
  const query = { unit: 'ba-dinh', columns: 'title' }
  expect(stored).toEqual(expect.arrayContaining(['=1+1', '-2', '@x', '＝1+1', '#N/A']))
  const xlsx = await xlsxRows((await fetchFile('xlsx', query)).bytes)
  expect(xlsx.slice(5).flat()).toEqual(stored)
  const ods = odsRows((await fetchFile('ods', query)).bytes)
  expect(
    ods
      .slice(5)
      .flat()
      .map(({ text }) => text),
  ).toEqual(stored)
})

test('without a choice it has the columns that the screen shows at first', async () => {
  const rows = await xlsxRows((await fetchFile('xlsx')).bytes)
  expect(rows[4]).toEqual([
    ...['Mã', 'Tên đề án, chuyên đề', 'Đơn vị chủ trì', 'Hạn hoàn thành', 'Kế hoạch (%)'],
    ...['Thực hiện (%)', 'Chênh lệch (điểm)', 'Tình trạng', 'Theo hạn'],
  ])
})

test('columns come in the order asked for, each once, in the language asked for', async () => {
  const query = { columns: 'status,code,status', lang: 'en', unit: 'dong-da', q: 'ĐĐ-2' }
  const { headers, bytes } = await fetchFile('xlsx', query)
  const rows = await xlsxRows(bytes)
  expect(rows[4]).toEqual(['Status', 'Code'])
  expect(rows[5]).toEqual(['Behind schedule', 'ĐĐ-2'])
  expect(headers['content-disposition']).toBe(
    'attachment; filename="CT01_Projects_Quan-Dong-Da_DD-2_20141006-1005.xlsx"',
  )
})

test('above the table stands what was asked, as of when, by whom', async () => {
  const query = { unit: 'dong-da', sort: '-gap', asOf: '2014-09-30' }
  const { headers, bytes } = await fetchFile('xlsx', query)
  const rows = await xlsxRows(bytes)
  expect(rows.slice(0, 4).map(([text]) => text)).toEqual([
    'Danh sách đề án, chuyên đề thuộc Chương trình 01',
    'Đơn vị chủ trì: Quận Đống Đa · Xếp theo Chênh lệch (điểm), giảm dần · 61 dòng',
    `Số liệu tại ngày 30/09/2014 · ${reviewer.name} xuất lúc 10:05 06/10/2014`,
    'Dữ liệu minh họa, không phải số liệu chính thức',
  ])
  expect(headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition':
      'attachment; filename="CT01_De-an_Quan-Dong-Da_tai-30-09-2014_20141006-1005.xlsx"',
  })
})

test('the notes lead back to the same view and define every word', async () => {
  const query = { status: 'late,blocked', sort: '-gap', columns: 'code,title', asOf: '2014-09-30' }
  const { bytes } = await fetchFile('xlsx', query)
  const address = partsOf(bytes)['xl/worksheets/_rels/sheet2.xml.rels'] ?? ''
  expect(address).toContain(
    '/de-an?tt=late%2Cblocked&amp;sx=-gap&amp;cot=code%2Ctitle&amp;ngay=2014-09-30"',
  )
  const terms = (await xlsxRows(bytes, 'Ghi chú')).map(([term]) => term)
  expect(terms).toEqual(
    expect.arrayContaining(['Chậm tiến độ', 'Đang vướng mắc', 'Quá hạn', 'Kỳ so sánh', 'Ô trống']),
  )
})

test('an officer takes home the own unit only, and the file says so', async () => {
  const { bytes } = await fetchFile('csv', { columns: 'unitName' }, officer)
  const [, ...rows] = csvRows(bytes)
  expect(new Set(rows.flat())).toEqual(new Set(['Quận Ba Đình']))
  const foreign = await fetchFile('csv', { unit: 'dong-da' }, officer)
  expect(csvRows(foreign.bytes)).toHaveLength(1)
  const xlsx = await xlsxRows((await fetchFile('xlsx', {}, officer)).bytes)
  expect(xlsx[1]?.[0]).toBe(`Phạm vi: Quận Ba Đình · ${treacherousTexts.length} dòng`)
})

test.each([
  ['pdf', {}],
  ['xlsx', { columns: 'code,secret' }],
  ['xlsx', { columns: 'constructor' }],
  ['xlsx', { page: '1' }],
  ['xlsx', { lang: 'fr' }],
])('%s with %j is refused', async (format, query) => {
  expect((await fetchFile(format, query as Query)).statusCode).toBe(400)
})

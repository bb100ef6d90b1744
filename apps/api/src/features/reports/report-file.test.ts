import { startOfDay } from '@app/shared/core/day.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { givenQuarter, givenUnits } from '#testing/given.ts'
import { foreignOfficer, officer, reviewer } from '#testing/people.ts'
import { givenReport } from '#testing/reports.ts'
import { csvRows, odsRows, xlsxRows } from '#testing/sheets.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

const results = '- Mở 3 lớp; 117 lượt\n- Ban hành “12-KH/QU”'

let world: TestApp
beforeAll(async () => {
  world = await testApp({ today: '2014-09-29' })
  const { store, clock } = world
  await givenUnits(
    store,
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'dong-da', name: 'Quận Đống Đa' },
  )
  await givenQuarter(store, '2014-Q3')
  await givenReport(world, 'todo')
  await givenReport(world, 'submitted', { percent: 62.5, results })
  await givenReport(world, 'approved', { percent: 40, unitId: 'dong-da' })
  clock.now = startOfDay('2014-10-06') + (10 * 60 + 5) * 60_000
})

async function fetchFile(format: string, query: Record<string, string> = {}, person = reviewer) {
  const url = urlOf(reports.file.path, { params: { format }, query })
  const { headers, rawPayload } = await world.request(person, { method: 'GET', url })
  return { headers, bytes: new Uint8Array(rawPayload) }
}

test('the file has the rows of the list in their order, with typed values', async () => {
  const { items } = await world.did(reviewer, reports.list, { query: { sort: '-percent' } })
  const columns = 'projectCode,unitName,percent,state,submittedAt,results'
  const { bytes } = await fetchFile('xlsx', { sort: '-percent', columns })
  const rows = (await xlsxRows(bytes)).slice(5)
  const [first] = rows
  expect(rows.map(([code, , percent]) => [code, percent])).toEqual(
    items.map(({ projectCode, percent }) => [projectCode, percent]),
  )
  expect(first).toEqual([...['T-2', 'Quận Ba Đình', 62.5, 'Chờ duyệt', expect.any(Date), results]])
  const [, , , , sentAt] = first ?? []
  expect(Math.round(Number(sentAt) / 1000)).toBe(Date.parse('2014-09-29T09:00:00Z') / 1000)
})

test('prose of several lines arrives in every format', async () => {
  const query = { columns: 'results', state: 'submitted' }
  expect(csvRows((await fetchFile('csv', query)).bytes)[1]).toEqual([`'${results}`])
  expect(odsRows((await fetchFile('ods', query)).bytes)[5]?.[0]?.text).toBe(results)
})

test('head and name say period, unit and state', async () => {
  const query = { period: '2014-Q3', unit: 'ba-dinh', state: 'todo,submitted' }
  const { headers, bytes } = await fetchFile('xlsx', query)
  const rows = await xlsxRows(bytes)
  expect(rows.slice(0, 4).map(([text]) => text)).toEqual([
    'Báo cáo tiến độ thực hiện đề án, chuyên đề',
    'Kỳ báo cáo: Quý\u00a0III/2014 · Đơn vị chủ trì: Quận Ba Đình · Trạng thái báo cáo: Chưa nhập, Chờ duyệt · 2 dòng',
    `Số liệu tại ngày 06/10/2014 · ${reviewer.name} xuất lúc 10:05 06/10/2014`,
    null,
  ])
  expect(headers['content-disposition']).toBe(
    'attachment; filename="Bao-cao_Quy-III-2014_Quan-Ba-Dinh_Chua-nhap-Cho-duyet_20141006-1005.xlsx"',
  )
})

test('a group of the entry table holds the rows on screen, with what is still to be mended', async () => {
  const { items } = await world.did(officer, reports.list, { query: {} })
  const [first] = items
  const columns = 'projectCode,gap,check'
  const query = { period: '2014-Q3', work: 'empty', only: first?.id ?? '', columns }
  const { headers, bytes } = await fetchFile('xlsx', query, officer)
  const rows = await xlsxRows(bytes)
  expect(rows[1]?.[0]).toBe(
    'Kỳ báo cáo: Quý\u00a0III/2014 · Phạm vi: Quận Ba Đình · Nhóm: Chưa nhập · 1 dòng',
  )
  expect(headers['content-disposition']).toContain('_Chua-nhap_')
  expect(rows.slice(5)).toEqual([
    [
      'T-1',
      null,
      'Nhập tỷ lệ hoàn thành; Chọn tình trạng thực hiện; Nhập kết quả đạt được trong kỳ',
    ],
  ])
})

test('the distance to the plan stands beside the percentage; what was sent needs no mending', async () => {
  const { items } = await world.did(reviewer, reports.list, { query: { state: 'submitted' } })
  const query = { state: 'submitted', columns: 'gap,check' }
  const [row] = (await xlsxRows((await fetchFile('xlsx', query)).bytes)).slice(5)
  const [sent] = items
  expect(row?.[0]).toBeCloseTo(62.5 - (sent?.plannedPercent ?? 0), 1)
  expect(row?.[1] ?? null).toBeNull()
})

test('an officer takes home the own unit only', async () => {
  const query = { columns: 'projectCode' }
  const codesOf = async (person: typeof officer) =>
    csvRows((await fetchFile('csv', query, person)).bytes)
      .slice(1)
      .flat()
  expect(await codesOf(officer)).toEqual(['T-1', 'T-2'])
  expect(await codesOf(foreignOfficer)).toEqual(['T-3'])
})

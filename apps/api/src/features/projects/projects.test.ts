import { endOfDay, startOfDay } from '@app/shared/core/day.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { revise } from '#store/revise.ts'
import { given, givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { foreignOfficer, officer, reviewer } from '#testing/people.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await testApp({ today: '2014-01-02' })
  const { store, clock } = world
  await givenUnits(
    store,
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'dong-da', name: 'Quận Đống Đa' },
    { id: 'dong-anh', name: 'Huyện Đông Anh', kind: 'huyen' },
    { id: 'dan-phuong', name: 'Huyện Đan Phượng', kind: 'huyen' },
    { id: 'ung-hoa', name: 'Huyện Ứng Hòa', kind: 'huyen' },
    { id: 'tu-liem', name: 'Huyện Từ Liêm', kind: 'huyen', validTo: '2014-03-31' },
    { id: 'thanh-uy', name: 'Văn phòng Thành ủy', kind: 'thanh_pho' },
  )
  await givenProject(store, {
    ...{ code: '07-ĐA/TU', level: 'city', unitId: 'thanh-uy' },
    title: 'Nâng cao chất lượng đội ngũ cán bộ các cấp',
  })
  await givenProject(store, { code: 'BĐ-02', title: 'Đổi mới sinh hoạt chi bộ' })
  await givenProject(store, { code: 'BĐ-10', title: 'Đề án kiện toàn cấp uỷ cơ sở' })
  await givenProject(store, { code: 'ĐĐ-01', title: 'Phát triển đảng viên', unitId: 'dong-da' })
  await givenProject(store, { code: 'ĐA-01', title: 'Đề án nhà văn hóa', unitId: 'dong-anh' })
  await givenProject(store, { code: 'ĐP-01', title: 'Đề án cán bộ xã', unitId: 'dan-phuong' })
  await givenProject(store, { code: 'ƯH-01', title: 'Bồi dưỡng đảng viên', unitId: 'ung-hoa' })
  await givenQuarter(store, '2014-Q1')
  clock.now = startOfDay('2014-09-29')
})

const codes = async (query: Record<string, string>, person = reviewer) =>
  (await world.did(person, projects.list, { query })).items.map(({ code }) => code)

test('units stand in Vietnamese order, city level first', async () => {
  expect(await codes({})).toEqual([
    ...['07-ĐA/TU', 'BĐ-02', 'BĐ-10', 'ĐP-01', 'ĐA-01', 'ĐĐ-01', 'ƯH-01'],
  ])
  expect(await codes({ sort: '-unitName', level: 'district' })).toEqual([
    ...['ƯH-01', 'ĐĐ-01', 'ĐA-01', 'ĐP-01', 'BĐ-02', 'BĐ-10'],
  ])
})

test.each([
  ['Đề án', ['BĐ-10', 'ĐP-01', 'ĐA-01']],
  ['Đề án'.normalize('NFD'), ['BĐ-10', 'ĐP-01', 'ĐA-01']],
  ['de an', ['BĐ-10', 'ĐP-01', 'ĐA-01']],
  ['uỷ', ['BĐ-10', '07-ĐA/TU']],
  ['ủy', ['BĐ-10', '07-ĐA/TU']],
  ['7 da tu', ['07-ĐA/TU']],
  ['bd 2', ['BĐ-02']],
  ['can bo', ['07-ĐA/TU', 'ĐP-01']],
  ['đống đa', ['ĐĐ-01', 'ĐA-01']],
  ['100%', []],
])('searching %j finds what it should', async (q, found) => {
  expect(new Set(await codes({ q }))).toEqual(new Set(found))
})

test('the exact code comes first, then what is spelled with the same marks', async () => {
  expect((await codes({ q: 'da 01' }))[0]).toBe('ĐA-01')
  expect((await codes({ q: 'cán bộ' }))[0]).toBe('07-ĐA/TU')
  expect((await codes({ q: 'đống đa' }))[0]).toBe('ĐĐ-01')
})

test('a page is a cut of the whole and says how many there are', async () => {
  const answer = await world.did(reviewer, projects.list, { query: { page: '2', pageSize: '3' } })
  expect(answer).toMatchObject({ total: 7, page: 2, pageSize: 3 })
  expect(answer.items.map(({ code }) => code)).toEqual(['ĐP-01', 'ĐA-01', 'ĐĐ-01'])
})

test('each choice of a filter says how many rows it would show, all other filters staying', async () => {
  const query = { level: 'district', unit: 'ba-dinh,dong-da' } as const
  const { facets, total } = await world.did(reviewer, projects.list, { query })
  expect(total).toBe(3)
  expect(facets.level).toEqual({ district: 3 })
  expect(facets.unit).toEqual({
    ...{ 'ba-dinh': 2, 'dong-da': 1, 'dong-anh': 1, 'dan-phuong': 1, 'ung-hoa': 1 },
  })
})

test('an officer finds nothing of another unit, by list, search, id or history', async () => {
  expect(await codes({}, officer)).toEqual(['BĐ-02', 'BĐ-10'])
  expect(await codes({ q: 'phat trien' }, officer)).toEqual([])
  expect(await codes({ unit: 'dong-da' }, officer)).toEqual([])
  const { facets } = await world.did(officer, projects.list, { query: { unit: 'dong-da' } })
  expect(facets.unit).toEqual({ 'ba-dinh': 2 })
  for (const endpoint of [projects.get, projects.history]) {
    const answer = await world.call(officer, endpoint, { params: { id: 'dd-01' }, query: {} })
    expect(answer.status).toBe(404)
  }
  expect(await codes({}, foreignOfficer)).toEqual(['ĐĐ-01'])
})

test('an unknown sort, even one that every object has, is refused', async () => {
  for (const sort of ['constructor', 'title;drop', '__proto__']) {
    const { status } = await world.call(reviewer, projects.list, { query: { sort } })
    expect(status).toBe(400)
  }
})

const draft = {
  ...({ code: 'BĐ-20', title: 'Đề án mới', level: 'district', kind: 'de_an' } as const),
  ...{ unitId: 'ba-dinh', startsOn: '2014-02-01', dueOn: '2014-12-31' },
}

test('a new project has an id from its code and reports in the open period', async () => {
  const project = await world.did(reviewer, projects.create, { body: draft })
  expect(project).toMatchObject({ id: 'bd-20', version: 1, runState: 'running', weight: 1 })
  const [report] = await world.store.read(({ db, t }) => db.select().from(t.report))
  expect(report).toMatchObject({ projectId: 'bd-20', periodId: '2014-Q1', unitId: 'ba-dinh' })
})

test.each([
  [{ code: 'BĐ-02' }, { code: 'Mã BĐ-02 đã dùng cho đề án khác' }],
  [{ unitId: 'khong-co' }, { unitId: 'Không có đơn vị này trong hệ thống' }],
  [{ unitId: 'tu-liem' }, { unitId: 'Không có đơn vị này trong hệ thống' }],
  [
    { cooperatingUnitIds: ['ba-dinh'] },
    { cooperatingUnitIds: 'Đơn vị chủ trì không thể đồng thời là đơn vị phối hợp' },
  ],
  [{ cityProjectId: 'bd-02' }, { cityProjectId: 'Chọn một đề án, chuyên đề cấp thành phố' }],
  [{ dueOn: '2014-01-31' }, { dueOn: 'Ngày kết thúc phải sau ngày bắt đầu' }],
  [{ plan: { '2099-Q1': 10 } }, { 'plan.2099-Q1': 'Không có kỳ báo cáo này' }],
  [
    { plan: { '2014-Q1': 10.25 } },
    { 'plan.2014-Q1': 'Tỷ lệ có nhiều nhất một chữ số thập phân, ví dụ 62,5' },
  ],
  [{ startsOn: '2014-02-30' }, { startsOn: 'Nhập ngày theo dạng 25/08/2014' }],
  [{ title: '   ' }, { title: 'Mục này phải nhập' }],
])('a draft with %j is refused at its field', async (wrong, fields) => {
  const body = { ...draft, code: 'BĐ-21', ...wrong }
  const { status, problem } = await world.call(reviewer, projects.create, { body })
  expect({ status, fields: problem?.fields }).toEqual({ status: 400, fields })
})

test('a later due day needs a reason, keeps the old one and counts as an extension', async () => {
  const params = { id: await givenProject(world.store, { code: 'BĐ-30', dueOn: '2014-10-31' }) }
  const body = { version: 1, dueOn: '2015-03-31' }
  const refused = await world.call(reviewer, projects.change, { params, body })
  expect(refused.problem?.fields).toEqual({ reason: 'Nêu lý do thay đổi hạn hoàn thành' })
  const reason = 'Chờ hướng dẫn của Trung ương'
  const changed = await world.did(reviewer, projects.change, { params, body: { ...body, reason } })
  expect(changed).toMatchObject({ extensions: 1, dueOn: '2015-03-31', version: 2 })
  expect(changed.deadlineChanges).toMatchObject([
    { from: '2014-10-31', to: '2015-03-31', reason, by: reviewer.name },
  ])
})

test('the officers in charge stay on record', async () => {
  const params = { id: await givenProject(world.store, { code: 'BĐ-31', officer: 'Nguyễn Văn A' }) }
  const body = { version: 1, officer: '  Trần Thị   B ' }
  const changed = await world.did(reviewer, projects.change, { params, body })
  expect(changed.officers.map(({ name }) => name)).toEqual(['Trần Thị   B', 'Nguyễn Văn A'])
})

test('of two people who change one project the slower one is told who and when', async () => {
  const params = { id: await givenProject(world.store, { code: 'BĐ-32' }) }
  const change = (title: string) =>
    world.call(reviewer, projects.change, { params, body: { version: 1, title } })
  const answers = await Promise.all([change('Tên thứ nhất'), change('Tên thứ hai')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const { problem } = answers.find(({ status }) => status === 409) ?? {}
  expect(problem?.current).toMatchObject({ version: 2, changedBy: reviewer.name })
  expect(problem?.message).toContain(`${reviewer.name} đã sửa nội dung này lúc 00:00 29/09/2014`)
})

test('a change whose answer was lost is sent again, and nobody was faster', async () => {
  const params = { id: await givenProject(world.store, { code: 'BĐ-36' }) }
  const change = (title: string) =>
    world.call(
      reviewer,
      projects.change,
      { params, body: { version: 1, title } },
      { 'idempotency-key': 'sua-de-an-0001' },
    )
  const first = await change('Tên mới')
  expect(first.body).toMatchObject({ title: 'Tên mới', version: 2 })
  expect(await change('Tên mới')).toEqual(first)
  expect(await change('Tên khác')).toMatchObject({ problem: { code: 'key-reused' } })
})

test('a change that changes nothing makes no version', async () => {
  const params = { id: await givenProject(world.store, { code: 'BĐ-33', officer: 'A' }) }
  const body = { version: 1, officer: ' A ' }
  expect((await world.did(reviewer, projects.change, { params, body })).version).toBe(1)
})

test('a project is paused, resumed and stopped with a reason, each only where it makes sense', async () => {
  const id = await givenProject(world.store, { code: 'BĐ-34' })
  const halt = (verb: 'pause' | 'resume' | 'stop', version: number) =>
    world.call(reviewer, projects[verb], { params: { id }, body: { version, reason: 'Lý do' } })
  expect((await halt('resume', 1)).problem?.code).toBe('wrong-state')
  expect((await halt('pause', 1)).body).toMatchObject({ runState: 'paused', status: 'paused' })
  expect((await halt('pause', 2)).problem?.message).toBe('Đề án đang ở trạng thái “Tạm dừng”')
  expect((await halt('resume', 2)).body?.runState).toBe('running')
  expect((await halt('stop', 3)).body).toMatchObject({ runState: 'stopped', deadline: 'none' })
  const { items } = await world.did(reviewer, projects.history, { params: { id }, query: {} })
  expect(items.map(({ action }) => action)).toEqual([
    ...['project.stop', 'project.resume', 'project.pause', 'test.given'],
  ])
})

test('a past day shows what was known then, also after a later change', async () => {
  const { store, clock } = world
  const id = await givenProject(store, { code: 'BĐ-35', title: 'Tên đầu' })
  clock.now = startOfDay('2014-10-10')
  const asOf = '2014-09-30'
  const ask = () => world.did(reviewer, projects.get, { params: { id }, query: { asOf } })
  const before = await ask()
  await given(store, (tx) => revise(tx, 'project', { id, version: 1 }, { title: 'Tên sau' }))
  expect(await ask()).toEqual(before)
  expect(before.title).toBe('Tên đầu')
  const today = await world.did(reviewer, projects.get, { params: { id }, query: {} })
  expect(today.title).toBe('Tên sau')
  const early = await world.call(reviewer, projects.get, {
    params: { id },
    query: { asOf: '2014-01-01' },
  })
  expect(early.status).toBe(404)
  expect(endOfDay(asOf)).toBeLessThan(clock.now)
})

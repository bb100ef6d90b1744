import { audit } from '@app/shared/audit/contract.ts'
import { objectText } from '@app/shared/audit/words.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { policy } from '@app/shared/policy/contract.ts'
import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { revise } from '#store/revise.ts'
import { given, givenProject } from '#testing/given.ts'
import { admin, leader, officer, reviewer, unitLeader } from '#testing/people.ts'
import { fullContent, givenReport, moved, reportingWorld } from '#testing/reports.ts'
import { xlsxRows } from '#testing/sheets.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
})

type Query = Record<string, string>

async function find(query: Query) {
  return (await world.did(admin, audit.list, { query })).items
}

/** The latest entry as the administrator reads it. */
async function latest() {
  const [entry] = await find({ pageSize: '1' })
  return world.did(admin, audit.entry, { params: { id: String(entry?.id) } })
}

test('an entry says who, in which role, from where, why and in which place of the chain', async () => {
  const id = await givenProject(world.store, { code: '01-ĐA', title: 'Công tác cán bộ' })
  const answer = await world.request(reviewer, {
    method: 'POST',
    url: projects.pause.path.replace(':id', id),
    payload: { version: 1, reason: 'Chờ ý kiến Ban Thường vụ' },
    remoteAddress: '10.20.30.40',
    // Nobody has said that this neighbour is a proxy of ours.
    headers: { 'x-forwarded-for': '1.2.3.4' },
  })
  expect(answer.statusCode).toBe(200)
  expect(await latest()).toMatchObject({
    ...{ actorName: reviewer.name, roles: ['reviewer'], unitName: null, address: '10.20.30.40' },
    ...{ action: 'project.pause', reason: 'Chờ ý kiến Ban Thường vụ', number: 4 },
    seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    touched: [
      {
        name: '01-ĐA Công tác cán bộ',
        changes: [{ field: 'runState', before: 'Đang thực hiện', after: 'Tạm dừng' }],
      },
    ],
  })
})

test('what stood before and after is told in names, days and words', async () => {
  const id = await givenProject(world.store, { code: '01-ĐA' })
  const patch = {
    ...{ unitId: 'dong-da', dueOn: '2016-06-30', plan: { '2014-Q3': 45.5, '2014-Q1': 20 } },
    ...{ cooperatingUnitIds: ['ba-dinh'], search: 'x', level: 'city' as const },
  }
  await given(world.store, (tx) => revise(tx, 'project', { id, version: 1 }, patch))
  const [touched] = (await latest()).touched
  expect(touched?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Đơn vị chủ trì', 'Quận Ba Đình', 'Quận Đống Đa'],
    ['Hạn hoàn thành', '31/12/2015', '30/06/2016'],
    ['Kế hoạch từng kỳ', null, expect.stringMatching(/^2014-Q1: 20.?%; Quý.III\/2014: 45,5.?%$/)],
    ['Đơn vị phối hợp', null, 'Quận Ba Đình'],
    ['Cấp', 'Cấp quận, huyện và tương đương', 'Cấp thành phố'],
  ])
  const path = units.signing.path.replace(':id', 'ba-dinh')
  await world.request(reviewer, { method: 'POST', url: path, payload: { signs: true } })
  expect((await latest()).touched).toMatchObject([
    {
      name: 'Quận Ba Đình',
      changes: [{ label: 'Bước lãnh đạo đơn vị ký', before: 'Không', after: 'Có' }],
    },
  ])
})

test('what an officer has written is told as its length, in the log and in its file', async () => {
  const results = 'CHIM-HOANG-YEN đã mở 3 lớp'
  const report = await givenReport(world, 'draft', { results })
  const [touched] = (await latest()).touched
  expect(touched?.name).toMatch(/^Quý.III\/2014, T-/)
  expect(touched?.changes).toContainEqual({
    ...{ field: 'results', label: 'Kết quả đạt được trong kỳ' },
    ...{ before: '(trống)', after: '26 ký tự' },
  })
  await moved(world, officer, ['save', report, { ...fullContent, results: `${results}.` }])
  expect(JSON.stringify(await latest())).not.toContain('CHIM-HOANG-YEN')
  const file = await world.request(admin, { method: 'GET', url: '/api/audit.csv' })
  expect(file.body).toContain('26 ký tự → 27 ký tự')
  expect(file.body).not.toContain('CHIM-HOANG-YEN')
})

test('the log is found by kind, unit, object, day and words', async () => {
  const report = await givenReport(world, 'submitted')
  const actions = async (query: Query) => (await find(query)).map(({ action }) => action)
  expect(await actions({ group: 'report' })).toEqual(['report.submit', 'report.save'])
  expect(await actions({ group: 'project' })).toEqual(['project.create'])
  expect(await actions({ unit: 'ba-dinh' })).toEqual(['report.submit', 'report.save'])
  expect(await actions({ entity: 'report', entityId: report.id })).toHaveLength(3)
  expect(await actions({ q: 'thử officer' })).toEqual(['report.submit', 'report.save'])
  expect(await actions({ q: report.projectCode })).toContain('report.submit')
  expect((await find({ q: '2' })).map(({ number }) => number)).toContain(2)
  expect(await actions({ q: '%' })).toEqual([])
  expect(await actions({ from: '2014-09-30' })).toEqual([])
  expect((await actions({ from: '2014-09-29', to: '2014-09-29' })).length).toBeGreaterThan(3)
})

test('the file says in words what the page shows', async () => {
  await givenReport(world, 'submitted')
  const url = '/api/audit.xlsx?group=report&unit=ba-dinh'
  const file = await world.request(admin, { method: 'GET', url })
  const cells = (await xlsxRows(file.rawPayload)).flat()
  const text = cells.join('\n')
  expect(text).toContain('Nhóm việc: Báo cáo · Đơn vị của người thực hiện: Quận Ba Đình')
  expect(cells).toContain('Gửi báo cáo')
  expect(cells).toContain('Cán bộ đơn vị')
  expect(text).not.toMatch(/report\.(save|submit)/)
})

test.each([officer, unitLeader, reviewer, leader])(
  'only administrators read it: not %o',
  async (person) => {
    for (const url of [
      '/api/audit',
      '/api/audit.csv',
      '/api/audit/entries/1',
      '/api/audit/codes/1',
    ])
      expect((await world.request(person, { method: 'GET', url })).statusCode).toBe(403)
    const asked = { method: 'POST', url: '/api/audit/verify', payload: { from: null } } as const
    expect((await world.request(person, asked)).statusCode).toBe(403)
  },
)

test('the check says in a sentence that the log is whole', async () => {
  await givenReport(world, 'submitted')
  const { isDone, isGood, head, total, text } = await world.did(admin, audit.verify, {
    body: { from: null },
  })
  expect({ isDone, isGood, number: head.number }).toEqual({
    isDone: true,
    isGood: true,
    number: total,
  })
  expect(text).toContain(`Nhật ký nguyên vẹn: ${total} mục, mục cuối lúc 09:00 29/09/2014`)
})

test('a code is proved as it is typed, and one that was made up is not', async () => {
  const entry = await latest()
  const code = `${entry.number}-${entry.seal?.slice(0, 12)}`
  for (const typed of [code, code.toUpperCase(), ` ${code.replace('-', ' – ')} `]) {
    const answer = await world.did(admin, audit.code, { params: { code: typed } })
    expect(answer).toMatchObject({ isKnown: true, entryId: entry.id })
    expect(answer.text).toBe(`Đúng với nhật ký ở mục số ${entry.number}, lúc 09:00 29/09/2014.`)
  }
  const other = await world.did(admin, audit.code, { params: { code: '1-000000000000' } })
  expect(other).toMatchObject({ isKnown: false, entryId: null })
  const { problem } = await world.call(admin, audit.code, { params: { code: 'abc' } })
  expect(problem?.fields).toEqual({ code: expect.stringContaining('12 ký tự') })
})

test('what changed in the rules of signing in is told in the words of their page', async () => {
  const own = { ...defaultPolicy, minLength: 14 }
  await world.did(admin, policy.save, { body: { version: 0, policy: own } })
  const stricter = { ...own, maxTries: 7, secondFactor: 'privileged' as const }
  await world.did(admin, policy.save, { body: { version: 1, policy: stricter } })
  const { touched } = await latest()
  expect(touched.map((each) => objectText(each, vi))).toEqual(['Quy tắc đăng nhập'])
  expect(touched.flatMap(({ changes }) => changes.map(({ field: _, ...told }) => told))).toEqual([
    { label: 'Số lần nhập sai liên tiếp', before: '10', after: '7' },
    {
      ...{ label: 'Xác thực hai bước', before: 'Không ai, mỗi người tự chọn' },
      after: 'Quản trị và bộ phận thường trực',
    },
  ])
})

test('a failed sign-in of nobody names no account', async () => {
  const payload = { username: 'khongcoai', password: 'sai' }
  await world.request(null, { method: 'POST', url: session.signIn.path, payload })
  const { touched } = await latest()
  expect(touched.map(({ name }) => name)).toEqual(['Tên đăng nhập không có trong hệ thống'])
})

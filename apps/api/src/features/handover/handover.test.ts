import { audit } from '@app/shared/audit/contract.ts'
import { feeds } from '@app/shared/feeds/contract.ts'
import { handover } from '@app/shared/handover/contract.ts'
import { notices } from '@app/shared/notices/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { givenAccounts, givenClosed } from '#testing/accounts.ts'
import { fileFor } from '#testing/files.ts'
import { givenProject } from '#testing/given.ts'
import { admin, foreignOfficer, officer, reviewer, unitLeader } from '#testing/people.ts'
import { changeCount, fullContent, reportingWorld } from '#testing/reports.ts'
import { signedInWorld } from '#testing/signed-in.ts'
import type { TestApp } from '#testing/test-app.ts'

const thuy: Person = {
  ...{ id: 'thuy', name: 'Nguyễn Thị Thủy', roles: ['officer'], unitId: 'ba-dinh' },
}
const an: Person = { id: 'an', name: 'Trần Văn An', roles: ['officer'], unitId: 'ba-dinh' }
const dinh: Person = { id: 'dinh', name: 'Đỗ Văn Định', roles: ['officer'], unitId: 'ba-dinh' }
const reason = 'Luân chuyển về phường'
const on = '2014-09-26'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
  await givenAccounts(world.store, thuy, an, dinh, admin, reviewer, foreignOfficer)
  await givenClosed(world.store, dinh)
  // The old place of the tone mark, as older lists have it.
  await givenProject(world.store, { code: 'BĐ-01', officer: 'NGUYỄN THỊ THUỶ' })
  await givenProject(world.store, { code: 'BĐ-02', officer: 'Nguyễn Thị Thúy' })
  await givenProject(world.store, {
    code: 'BĐ-03',
    officer: 'Nguyễn Thị Thủy',
    runState: 'stopped',
  })
  await givenProject(world.store, { code: 'ĐĐ-01', officer: thuy.name, unitId: 'dong-da' })
})

const holdings = (id = thuy.id) => world.did(admin, handover.get, { params: { id } })
const feed = { name: 'Giao ban', view: 'projects', question: '', days: 365 } as const

function asking(over: Partial<Parameters<typeof draftOf>[0]> = {}) {
  return { params: { id: thuy.id }, body: draftOf(over) }
}

function draftOf(over: {
  version?: number
  successor?: { id: string; version: number }
  on?: string
  projects?: { id: string; version: number }[]
  close?: boolean
}) {
  const successor = { id: an.id, version: 1 }
  const chosen = [{ id: 'bd-01', version: 1 }]
  return { version: 1, successor, on, reason, projects: chosen, close: true, ...over }
}

describe('what somebody holds', () => {
  test('projects of the unit come with his own first, however the name is written', async () => {
    const { projects } = await holdings()
    expect(projects.map(({ code, isHis }) => [code, isHis])).toEqual([
      ['BĐ-01', true],
      ['BĐ-03', true],
      // Another name, one mark away.
      ['BĐ-02', false],
    ])
  })

  test('of the city’s own people, who have no unit, it is what stands in their name', async () => {
    await givenProject(world.store, { code: 'TP-01', officer: reviewer.name, unitId: 'dong-da' })
    const { projects, periods, successors } = await holdings(reviewer.id)
    expect(projects.map(({ code }) => code)).toEqual(['TP-01'])
    expect(periods).toEqual([])
    expect(successors.map(({ id }) => id)).toEqual(['admin'])
  })

  test('drafts and returned reports of open periods, links and who could take over', async () => {
    const { id } = await world.did(reviewer, projects.create, {
      body: {
        ...{ code: 'BĐ-09', title: 'Đề án mới', unitId: 'ba-dinh', level: 'district' },
        ...{ kind: 'de_an', startsOn: '2014-01-01', dueOn: '2015-12-31' },
      },
    })
    const [report] = (await world.did(thuy, reports.list, { query: { project: id } })).items
    const params = { id: report?.id ?? '' }
    await world.did(thuy, reports.save, { params, body: { version: 1, ...fullContent } })
    await world.did(thuy, feeds.create, { body: feed })
    expect(await holdings()).toMatchObject({
      account: { unitName: 'Quận Ba Đình', version: 1 },
      periods: [{ id: '2014-Q3', dueAt: '2014-10-05T23:59:59+07:00' }],
      reports: [{ projectCode: 'BĐ-09', periodId: '2014-Q3', state: 'draft' }],
      feeds: [{ name: 'Giao ban' }],
      successors: [{ id: 'an', name: 'Trần Văn An' }],
      records: [],
    })
  })

  test('the file has what the page shows, with what would become of it', async () => {
    const query = { successor: an.id, projects: 'bd-01', close: 'true' as const }
    const { rows } = await fileFor(world, admin, [handover.file, { id: thuy.id, query }])
    expect(rows).toEqual([
      ['Đề án, chuyên đề', 'BĐ-01', 'Đề án BĐ-01', 'NGUYỄN THỊ THUỶ', 'Trần Văn An'],
      ['Đề án, chuyên đề', 'BĐ-03', 'Đề án BĐ-03', 'Nguyễn Thị Thủy', null],
      ['Đề án, chuyên đề', 'BĐ-02', 'Đề án BĐ-02', 'Nguyễn Thị Thúy', null],
      ['Tài khoản', null, 'thuy', 'Đang hoạt động', 'Đã ngừng'],
    ])
  })
})

describe('the handover', () => {
  test('gives the chosen projects another officer, ends links and closes the account, in one change', async () => {
    const made = await world.did(thuy, feeds.create, { body: feed })
    const before = await changeCount(world)
    await world.did(admin, handover.make, asking())
    expect(await changeCount(world)).toBe(before + 1)
    const officerOf = async (id: string) =>
      (await world.did(admin, projects.get, { params: { id }, query: {} })).officer
    expect(await Promise.all(['bd-01', 'bd-02', 'bd-03', 'dd-01'].map(officerOf))).toEqual([
      ...['Trần Văn An', 'Nguyễn Thị Thúy', 'Nguyễn Thị Thủy', 'Nguyễn Thị Thủy'],
    ])
    const links = (await world.did(admin, feeds.list, {})).items
    expect(links).toMatchObject([{ id: made.feed.id, state: 'revoked' }])
    const account = await world.did(admin, users.get, { params: { id: thuy.id } })
    expect(account).toMatchObject({ state: 'closed', name: 'Nguyễn Thị Thủy' })
  })

  test('stands with its reason in the histories of the project and of the account', async () => {
    await world.did(admin, handover.make, asking())
    const ofProject = { params: { id: 'bd-01' }, query: {} }
    const [latest] = (await world.did(admin, projects.history, ofProject)).items
    expect(latest).toMatchObject({
      ...{ action: 'user.hand-over', reason, by: admin.name },
      changes: [{ field: 'officer', before: 'NGUYỄN THỊ THUỶ', after: 'Trần Văn An' }],
    })
    const { items } = await world.did(admin, users.history, { params: { id: thuy.id } })
    expect(items.slice(0, 2)).toMatchObject([
      {
        ...{ action: 'user.hand-over', reason },
        changes: [{ field: 'state', before: 'Đang hoạt động', after: 'Đã ngừng' }],
      },
      { changes: [{ after: 'Trần Văn An' }, { after: '26/09/2014' }] },
    ])
  })

  test('says in the log who took over and when', async () => {
    const { id } = await world.did(admin, handover.make, asking())
    const { touched } = await world.did(admin, audit.entry, { params: { id: String(id) } })
    expect(touched.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: 'Người nhận bàn giao', after: 'Trần Văn An' }),
        expect.objectContaining({ label: 'Ngày bàn giao', after: '26/09/2014' }),
      ]),
    )
  })

  test('the successor, and nobody else, is told whose work it is and how much', async () => {
    await world.did(admin, handover.make, asking())
    const inbox = async (person: Person) =>
      (await world.did(person, notices.list, { query: {} })).items
    expect(await inbox(an)).toMatchObject([{ kind: 'handover', by: thuy.name, count: 1 }])
    expect(await inbox(officer)).toEqual([])
  })

  test('a repeated request has one effect and the same answer', async () => {
    const key = { 'idempotency-key': 'mot-lan-ban-giao' }
    const first = await world.did(admin, handover.make, asking(), key)
    const changes = await changeCount(world)
    expect(await world.did(admin, handover.make, asking(), key)).toEqual(first)
    expect(await changeCount(world)).toBe(changes)
  })

  test('of who goes on with other work the account stays, and his links end even so', async () => {
    await world.did(thuy, feeds.create, { body: feed })
    await world.did(admin, handover.make, asking({ close: false }))
    const { account, feeds: left } = await holdings()
    expect([account.state, left]).toEqual(['active', []])
  })

  test('what somebody held who was closed before can still be handed over', async () => {
    await givenProject(world.store, { code: 'BĐ-05', officer: dinh.name })
    const body = draftOf({ version: 2, close: false, projects: [{ id: 'bd-05', version: 1 }] })
    const record = await world.did(admin, handover.make, { params: { id: dinh.id }, body })
    expect(record.rows).toMatchObject([
      { code: 'BĐ-05', before: 'Đỗ Văn Định', after: 'Trần Văn An' },
      { kind: 'account', before: 'Đã ngừng', after: 'Giữ nguyên' },
    ])
  })
})

describe('what is refused', () => {
  const refused = async (over: Parameters<typeof draftOf>[0]) => {
    const before = await changeCount(world)
    const { status, problem } = await world.call(admin, handover.make, asking(over))
    expect(await changeCount(world), 'nothing is done').toBe(before)
    return { status, problem }
  }

  test.each([
    [{ successor: { id: 'thuy', version: 1 } }, 'successor', 'phải khác người bàn giao'],
    [{ successor: { id: 'dinh', version: 2 } }, 'successor', 'đã ngừng'],
    [{ successor: { id: foreignOfficer.id, version: 1 } }, 'successor', 'cùng đơn vị'],
    [{ successor: { id: 'khong-co', version: 1 } }, 'successor', 'Chọn người nhận'],
    [{ on: '2014-09-30' }, 'on', 'không được sau hôm nay'],
    [{ projects: [{ id: 'dd-01', version: 1 }] }, 'projects', 'ĐĐ-01 không thuộc đơn vị'],
  ])('%j is refused at its field', async (over, field, text) => {
    // With or without closing: the leaver must be somebody else even so.
    const { status, problem } = await refused({ ...over, close: false })
    expect([status, problem?.fields?.[field]]).toEqual([400, expect.stringContaining(text)])
  })

  test('today is no day too late', async () => {
    await world.did(admin, handover.make, asking({ on: '2014-09-29' }))
  })

  test('whoever was slower is told which projects somebody else has changed', async () => {
    const change = { version: 1, officer: 'Lê Thị Hoa' }
    await world.did(reviewer, projects.change, { params: { id: 'bd-01' }, body: change })
    const { status, problem } = await refused({})
    expect(status).toBe(409)
    expect(problem?.message).toMatch(/^Có người vừa sửa BĐ-01\. .*vẫn còn\.$/)
  })

  test.each([
    ['the account of who leaves', thuy.id, true],
    ['the account of who leaves, which stays', thuy.id, false],
    ['the account of who takes over', an.id, true],
  ])('somebody has changed %s meanwhile', async (_, id, close) => {
    await world.did(admin, users.change, { params: { id }, body: { version: 1, name: 'Tên mới' } })
    const { problem } = await refused({ close })
    expect(problem).toMatchObject({ code: 'conflict', current: { version: 2 } })
    expect(problem?.message).toContain('Người thử admin đã sửa nội dung này')
  })

  test.each([true, false])(
    'nobody hands over himself, so the last administrator stays: closing %s',
    async (close) => {
      const asked = { params: { id: admin.id }, body: draftOf({ close }) }
      const { problem } = await world.call(admin, handover.make, asked)
      expect(problem?.message).toContain('Nhờ một quản trị khác')
      const { state } = await world.did(admin, users.get, { params: asked.params })
      expect(state).toBe('active')
    },
  )

  test('of two administrators who hand each other over at once, one stays', async () => {
    const other: Person = { ...admin, id: 'admin2', name: 'Vũ Minh Tuệ' }
    const heir: Person = { ...reviewer, id: 'heir' }
    await givenAccounts(world.store, other, heir)
    const body = draftOf({ successor: { id: heir.id, version: 1 }, projects: [] })
    const close = (by: Person, id: string) =>
      world.call(by, handover.make, { params: { id }, body })
    const answers = await Promise.all([close(admin, other.id), close(other, admin.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.problem?.message).toContain(
      'quản trị cuối cùng',
    )
  })

  test('only who administers accounts hands over, or sees what others hold', async () => {
    const { status } = await world.call(reviewer, handover.make, asking())
    expect(status).toBe(403)
    const { problem } = await world.call(thuy, handover.get, { params: { id: thuy.id } })
    expect(problem?.code).toBe('forbidden')
  })
})

describe('signed in', () => {
  test('who leaves is out at the next request wherever he is, though the account stays', async () => {
    const real = await signedInWorld(admin, officer, unitLeader)
    const his = [await real.enter(officer.id), await real.enter(officer.id)]
    const hers = await real.enter(unitLeader.id)
    const successor = { id: unitLeader.id, version: 1 }
    const { said } = await real.call(await real.enter(admin.id), handover.make, {
      params: { id: officer.id },
      body: draftOf({ successor, projects: [], close: false }),
    })
    expect(said.rows[0]).toMatchObject({ kind: 'session', title: '2 nơi đang đăng nhập' })
    expect(await Promise.all([...his, hers].map(real.standing))).toEqual([401, 401, 200])
    await real.enter(officer.id)
  })

  test('an administrator whose session has gone on for a while says the password first', async () => {
    const real = await signedInWorld(admin, officer, unitLeader)
    const sid = await real.enter(admin.id)
    real.clock.now += 16 * 60_000
    const { said } = await real.call(sid, handover.make, {
      params: { id: officer.id },
      body: draftOf({ successor: { id: unitLeader.id, version: 1 }, projects: [] }),
    })
    expect(said.code).toBe('confirm-needed')
  })
})

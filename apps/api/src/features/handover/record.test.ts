import { audit } from '@app/shared/audit/contract.ts'
import type { DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import { feeds } from '@app/shared/feeds/contract.ts'
import { handover } from '@app/shared/handover/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import { fileFor } from '#testing/files.ts'
import { given } from '#testing/given.ts'
import { admin, officer, reviewer, unitLeader } from '#testing/people.ts'
import { givenReport, moved, reportingWorld } from '#testing/reports.ts'

const world = await reportingWorld()
const an: Person = { ...unitLeader, id: 'an', name: 'Trần Văn An' }
let id: string

beforeAll(async () => {
  await given(world.store, ({ db, t }) =>
    db.update(t.unit).set({ committee: 'Quận ủy Ba Đình', kind: 'quan' }),
  )
  await givenAccounts(world.store, officer, an, admin)
  for (const state of ['todo', 'draft', 'returned', 'submitted'] as const)
    await givenReport(world, state)
  await world.did(officer, feeds.create, {
    body: { name: 'Giao ban tuần', view: 'reports', question: '', days: 30 },
  })
  world.clock.now += 60_000
  const holdings = await world.did(admin, handover.get, { params: { id: officer.id } })
  const [first] = holdings.projects
  const made = await world.did(admin, handover.make, {
    params: { id: officer.id },
    body: {
      ...{ version: 1, successor: { id: an.id, version: 1 }, on: '2014-09-26', close: true },
      ...{ reason: 'Nghỉ hưu', projects: [{ id: first?.id ?? '', version: first?.version ?? 0 }] },
    },
  })
  id = String(made.id)
})

const record = () => world.did(admin, handover.record, { params: { id } })

function textsOf({ top, body, foot }: DrawnSheet): string[] {
  return [...top, ...body, ...foot]
    .flat()
    .flatMap(({ value, lines = [] }) => [value, ...lines.map(({ text }) => text)])
    .filter((text) => typeof text === 'string' && text !== '')
    .map((text) => String(text).replaceAll('\u00a0', ' '))
}

test('the record names both, the day, the reason and what is due, above what was handed over', async () => {
  const { sheet, ...facts } = await record()
  expect(facts).toMatchObject({
    ...{ by: admin.name, on: '2014-09-26', reason: 'Nghỉ hưu' },
    leaver: { id: 'officer', name: officer.name },
    successor: { id: 'an', name: 'Trần Văn An' },
  })
  const texts = textsOf(sheet)
  expect(texts).toEqual(
    expect.arrayContaining([
      ...['QUẬN ỦY BA ĐÌNH', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'BIÊN BẢN BÀN GIAO CÔNG VIỆC'],
      ...[
        '……………, ngày 26 tháng 9 năm 2014',
        'Bên giao: Người thử officer, tài khoản officer, Quận Ba Đình',
      ],
      ...['Bên nhận: Trần Văn An, tài khoản an, Quận Ba Đình', 'Lý do: Nghỉ hưu'],
      'Việc đến hạn: báo cáo Quý III/2014, hạn gửi 23:59 05/10/2014, còn 1 chưa nhập, 1 bản nháp, 1 bị trả lại',
      ...['Đề án, chuyên đề (1)', 'Báo cáo dở dang (2)', 'Giao ban tuần'],
      ...['BÊN GIAO', 'BÊN NHẬN', 'NGƯỜI CHỨNG KIẾN', '(Ký, ghi rõ họ tên)'],
    ]),
  )
  expect(sheet.orientation).toBe('portrait')
})

test('its code is found in the log, as the entry of the handover', async () => {
  const { sheet } = await record()
  const code = /^Mã đối chiếu (\S+)/.exec(textsOf(sheet).at(-1) ?? '')?.[1] ?? ''
  const { isKnown, entryId } = await world.did(admin, audit.code, { params: { code } })
  expect([isKnown, String(entryId)]).toEqual([true, id])
})

test('the file has the rows of the record', async () => {
  const { rows, sheet } = await record()
  const file = await fileFor(world, admin, [handover.recordFile, { id }])
  expect(file.rows).toHaveLength(rows.length)
  expect(file.rows.slice(1).map((row) => row.slice(3))).toEqual([
    ['Bản nháp', 'Ở lại đơn vị, người nhận làm tiếp'],
    ['Bị trả lại', 'Ở lại đơn vị, người nhận làm tiếp'],
    ['Đang dùng', 'Thu hồi'],
    ['Đang hoạt động', 'Đã ngừng'],
  ])
  expect(sheet.body).toHaveLength(rows.length + 4)
})

test('an earlier handover is found on the page of who left, also when the successor has left too', async () => {
  await world.did(admin, users.close, {
    params: { id: an.id },
    body: { version: 1, reason: 'Nghỉ hưu' },
  })
  const { records } = await world.did(admin, handover.get, { params: { id: officer.id } })
  expect(records).toEqual([{ id: Number(id), on: '2014-09-26', successor: 'Trần Văn An' }])
  const back = { version: 2, reason: 'Trở lại công tác' }
  await world.did(admin, users.reopen, { params: { id: an.id }, body: back })
})

test('whatever happens later, the record says what it said', async () => {
  const before = await record()
  world.clock.now += 60_000
  await world.did(admin, users.change, {
    params: { id: an.id },
    body: { version: 3, name: 'Khác' },
  })
  const back = { version: 2, reason: 'Trở lại công tác' }
  await world.did(admin, users.reopen, { params: { id: officer.id }, body: back })
  const query = { state: 'draft,returned' }
  const { items } = await world.did(reviewer, reports.list, { query })
  for (const each of items.filter(({ state }) => state === 'draft'))
    await moved(world, an, ['submit', each])
  expect(await record()).toEqual(before)
})

test('what is no handover has no record', async () => {
  for (const other of ['1', '999999', 'khong-co', '99999999999']) {
    const { status } = await world.call(admin, handover.record, { params: { id: other } })
    expect(status).toBe(404)
  }
})

import { reports } from '@app/shared/reports/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { oneTimeUntil } from '@app/shared/users/rules.ts'
import { beforeEach, expect, test } from 'vitest'
import { admin, leader, officer, reviewer } from '#testing/people.ts'
import { signedInWorld } from '#testing/signed-in.ts'

let world: Awaited<ReturnType<typeof signedInWorld>>
let sid: string
beforeEach(async () => {
  world = await signedInWorld(admin, officer, reviewer, leader)
  sid = await world.enter(admin.id)
})

const reason = 'Nghỉ hưu từ 01/10/2014'
const draft = { username: 'badinh.an', name: 'Trần Văn An', roles: ['officer' as const] }

test('a new account comes with a password that its owner must change', async () => {
  const body = { ...draft, unitId: 'ba-dinh' }
  const { said } = await world.call(sid, users.create, { body })
  expect(said.given?.until).toBe('2014-10-02T09:00:00+07:00')
  const own = await world.enter('badinh.an', said.given?.password)
  expect((await world.call(own, reports.list, { query: {} })).said.code).toBe(
    'password-change-required',
  )
  const { said: row } = await world.call(sid, users.get, { params: { id: 'badinh.an' } })
  expect(row).toMatchObject({
    ...{ name: 'Trần Văn An', unitName: 'Quận Ba Đình', standing: 'waiting' },
    ...{ signedInAt: '2014-09-29T09:00:00+07:00', passwordUntil: said.given?.until },
  })
})

test.each([
  [{ ...draft, unitId: null }, 'unitId', 'phải thuộc một đơn vị'],
  [{ ...draft, unitId: 'khong-co' }, 'unitId', 'Không có đơn vị này'],
  [
    { ...draft, unitId: 'ba-dinh', username: 'reviewer' },
    'username',
    'Đã có tài khoản reviewer. Chọn tên khác.',
  ],
  [{ ...draft, unitId: 'ba-dinh', username: 'Bà Định' }, 'username', 'chữ thường không dấu'],
  [{ ...draft, unitId: 'ba-dinh', username: 'moi' }, 'username', 'trừ “moi”'],
  [{ ...draft, unitId: 'ba-dinh', roles: [] }, 'roles', 'phải nhập'],
])('what is wrong with a new account is said at its field: %j', async (body, field, text) => {
  const { said } = await world.call(sid, users.create, { body })
  expect(said.fields?.[field]).toContain(text)
})

test('a closed account is out at the next request, cannot sign in, and comes back as it was', async () => {
  const his = await world.enter(officer.id)
  const params = { id: officer.id }
  await world.call(sid, users.close, { params, body: { version: 1, reason } })
  expect(await world.standing(his)).toBe(401)
  expect((await world.tryToEnter(officer.id)).statusCode).toBe(401)
  const back = { version: 2, reason: 'Trở lại công tác' }
  const { said } = await world.call(sid, users.reopen, { params, body: back })
  expect(said).toMatchObject({ state: 'active', roles: ['officer'], unitId: 'ba-dinh' })
  expect(await world.standing(his)).toBe(401)
  await world.enter(officer.id)
})

test('other roles and another unit count with the next request', async () => {
  const his = await world.enter(officer.id)
  const seen = () => world.call(his, session.get, {})
  const change = (body: { version: number; unitId?: string; roles?: ['unit-leader'] }) =>
    world.call(sid, users.change, { params: { id: officer.id }, body })
  await change({ version: 1, unitId: 'dong-da' })
  expect((await seen()).said.unit?.id).toBe('dong-da')
  await change({ version: 2, roles: ['unit-leader'] })
  expect((await seen()).said.roles).toEqual(['unit-leader'])
})

test('a reset password ends every session and every lock; the old password is none any more', async () => {
  const his = await world.enter(officer.id)
  for (let tries = 0; tries < 10; tries++) await world.tryToEnter(officer.id, 'đoán mò mãi')
  const params = { id: officer.id }
  expect((await world.call(sid, users.get, { params })).said.standing).toBe('locked')
  const { said } = await world.call(sid, users.resetPassword, { params })
  expect(await world.standing(his)).toBe(401)
  expect((await world.tryToEnter(officer.id)).statusCode).toBe(401)
  await world.enter(officer.id, said.given?.password)
  world.clock.now = oneTimeUntil(world.clock.now)
  expect((await world.tryToEnter(officer.id, said.given?.password)).json().message).toContain(
    'đã hết hạn',
  )
})

test('an unlocked account signs in with its own password at once', async () => {
  for (let tries = 0; tries < 10; tries++) await world.tryToEnter(officer.id, 'đoán mò mãi')
  expect((await world.tryToEnter(officer.id)).statusCode).toBe(429)
  const { said } = await world.call(sid, users.unlock, { params: { id: officer.id } })
  expect(said).toMatchObject({ standing: 'active', lockedUntil: null })
  await world.enter(officer.id)
})

test('whoever was slower is told who was faster and when', async () => {
  const params = { id: officer.id }
  await world.call(sid, users.change, { params, body: { version: 1, name: 'Trần Văn Bình' } })
  const body = { version: 1, name: 'Trần Văn Cường' }
  const { status, said } = await world.call(sid, users.change, { params, body })
  expect(status).toBe(409)
  expect(said.message).toBe(
    'Người thử admin đã sửa nội dung này lúc 09:00 29/09/2014. Tải lại để xem bản mới.',
  )
})

test('administrators neither close nor reset themselves nor change what they may do', async () => {
  const params = { id: admin.id }
  const tried = [
    await world.call(sid, users.close, { params, body: { version: 1, reason } }),
    await world.call(sid, users.resetPassword, { params }),
    await world.call(sid, users.change, { params, body: { version: 1, roles: ['leader'] } }),
  ]
  for (const { status, said } of tried) {
    expect(status).toBe(409)
    expect(said.message).toContain('Nhờ một quản trị khác')
  }
  const body = { version: 1, name: 'Vũ Minh Tuệ' }
  expect((await world.call(sid, users.change, { params, body })).status).toBe(200)
  expect(await world.standing(sid)).toBe(200)
})

test('of two administrators who close each other at once, one stays', async () => {
  const other = { ...reviewer, id: 'admin2', roles: ['admin' as const] }
  const two = await signedInWorld(admin, other)
  const [first, second] = [await two.enter(admin.id), await two.enter(other.id)]
  const close = (by: string, id: string) =>
    two.call(by, users.close, { params: { id }, body: { version: 1, reason } })
  const answers = await Promise.all([close(first, other.id), close(second, admin.id)])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('the history says who did what, what stood before and after, and why', async () => {
  const params = { id: officer.id }
  const change = { version: 1, roles: ['unit-leader' as const], unitId: 'dong-da' }
  await world.call(sid, users.change, { params, body: change })
  await world.call(sid, users.resetPassword, { params })
  await world.call(sid, users.close, { params, body: { version: 2, reason } })
  const { said } = await world.call(sid, users.history, { params })
  expect(said.items).toMatchObject([
    {
      ...{ action: 'user.close', reason, by: 'Người thử admin' },
      changes: [{ field: 'state', before: 'Đang hoạt động', after: 'Đã ngừng' }],
    },
    { action: 'user.reset-password', changes: [] },
    {
      action: 'user.change',
      changes: [
        { field: 'roles', before: 'Cán bộ đơn vị', after: 'Lãnh đạo đơn vị' },
        { field: 'unitId', before: 'Quận Ba Đình', after: 'Quận Đống Đa' },
      ],
    },
    { action: 'test.given', changes: [] },
  ])
})

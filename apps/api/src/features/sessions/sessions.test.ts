import { sessions } from '@app/shared/sessions/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { admin, officer, reviewer } from '#testing/people.ts'
import { ownPassword, signedInWorld } from '#testing/signed-in.ts'

let world: Awaited<ReturnType<typeof signedInWorld>>
beforeEach(async () => {
  world = await signedInWorld(admin, officer, reviewer)
})

const enter = (id: string, agent?: string) => world.enter(id, ownPassword, agent)
const own = (sid: string) => world.call(sid, sessions.own, {})

test('people see where they are signed in, the last seen first, and which of them asks', async () => {
  const phone = await enter(officer.id, 'Điện thoại')
  await enter(reviewer.id)
  world.clock.now += 50 * 60_000
  await enter(officer.id, 'Máy tính')
  const { said } = await own(phone)
  expect(said.items).toMatchObject([
    { agent: 'Máy tính', address: '127.0.0.1', isThis: false },
    {
      agent: 'Điện thoại',
      createdAt: '2014-09-29T09:00:00+07:00',
      seenAt: '2014-09-29T09:50:00+07:00',
      isThis: true,
    },
  ])
})

test('one session or all the others end with their next request', async () => {
  const here = await enter(officer.id)
  const left = await enter(officer.id)
  const lost = await enter(officer.id, 'quên ở phòng họp')
  const others = await enter(reviewer.id)
  const { said } = await own(here)
  const sessionId = said.items.find(({ agent }) => agent === 'quên ở phòng họp')?.id ?? ''
  const one = await world.call(here, sessions.endOwn, { body: { sessionId } })
  expect(one.said.items).toHaveLength(2)
  const standings = () => Promise.all([here, left, lost, others].map(world.standing))
  expect(await standings()).toEqual([200, 200, 401, 200])
  await world.call(here, sessions.endOwn, { body: { sessionId: null } })
  expect(await standings()).toEqual([200, 401, 401, 200])
})

test('nobody ends a session of somebody else by its name', async () => {
  const [mine, his] = [await enter(officer.id), await enter(reviewer.id)]
  const { said } = await own(his)
  const body = { sessionId: said.items[0]?.id ?? '' }
  await world.call(mine, sessions.endOwn, { body })
  expect(await world.standing(his)).toBe(200)
})

test('an administrator sees and ends the sessions of an account; it stands in its history', async () => {
  const [his, hers] = [await enter(officer.id), await enter(admin.id)]
  const params = { id: officer.id }
  expect((await world.call(hers, sessions.ofAccount, { params })).said.items).toHaveLength(1)
  const all = { params, body: { sessionId: null } }
  expect((await world.call(hers, sessions.endOfAccount, all)).said.items).toEqual([])
  expect(await world.standing(his)).toBe(401)
  await world.call(hers, sessions.endOfAccount, all)
  const { said } = await world.call(hers, users.history, { params })
  expect(said.items.map(({ action }) => action)).toEqual(['session.end', 'test.given'])
})

test('a session that has been quiet for too long is in no list', async () => {
  await enter(officer.id)
  world.clock.now += 60 * 60_000
  const { said } = await own(await enter(officer.id))
  expect(said.items).toHaveLength(1)
})

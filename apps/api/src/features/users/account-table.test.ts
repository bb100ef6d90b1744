import { users } from '@app/shared/users/contract.ts'
import { expect, test } from 'vitest'
import { givenAccounts, givenClosed } from '#testing/accounts.ts'
import { fileFor } from '#testing/files.ts'
import { givenUnits } from '#testing/given.ts'
import { admin } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'

const person = (id: string, name: string, role: 'officer' | 'reviewer', unitId: string | null) => ({
  ...{ id, name, roles: [role], unitId },
})
const anh = person('anh', 'Đỗ Thị Ánh', 'officer', 'dong-da')
const bac = person('bac', 'Đinh Văn Bắc', 'officer', 'ba-dinh')
const hoa = person('hoa', 'Lê Thị Hoa', 'reviewer', null)

const world = await testApp()
await givenUnits(
  world.store,
  { id: 'ba-dinh', name: 'Quận Ba Đình' },
  { id: 'dong-da', name: 'Quận Đống Đa' },
)
await givenAccounts(world.store, anh, bac, hoa)
await givenClosed(world.store, hoa)

test.each([
  [{}, ['bac', 'anh', 'hoa']],
  [{ q: 'anh' }, ['anh']],
  [{ q: 'dinh van' }, ['bac']],
  [{ role: 'reviewer' }, ['hoa']],
  [{ unit: 'ba-dinh,dong-da' }, ['bac', 'anh']],
  [{ standing: 'closed' }, ['hoa']],
  [{ standing: 'waiting,active' }, ['bac', 'anh']],
  [{ sort: '-name' }, ['hoa', 'anh', 'bac']],
  [{ sort: 'username' }, ['anh', 'bac', 'hoa']],
  [{ sort: 'unitName' }, ['bac', 'anh', 'hoa']],
  [{ sort: '-roles' }, ['hoa', 'bac', 'anh']],
] as const)('%j finds %j, on the screen and in the file', async (query, ids) => {
  const { items, total } = await world.did(admin, users.list, { query })
  expect(items.map(({ id }) => id)).toEqual(ids)
  expect(total).toBe(ids.length)
  const asked = { query: { ...query, columns: 'username,name' } }
  const { rows } = await fileFor(world, admin, [users.file, asked])
  expect(rows.map(([username]) => username)).toEqual(ids)
})

test('a page is a part of the whole', async () => {
  const query = { page: '2', pageSize: '2' }
  const { items, total } = await world.did(admin, users.list, { query })
  expect([items.map(({ id }) => id), total]).toEqual([['hoa'], 3])
})

test('people of one name stand by their user names, whoever was changed last', async () => {
  const namesakes = ['nam1', 'nam2'].map((id) => person(id, 'Nguyễn Nam', 'reviewer', null))
  await givenAccounts(world.store, ...namesakes)
  for (const changed of namesakes) {
    await givenClosed(world.store, changed)
    const { items } = await world.did(admin, users.list, { query: { q: 'nguyen nam' } })
    expect(items.map(({ id }) => id)).toEqual(['nam1', 'nam2'])
  }
})

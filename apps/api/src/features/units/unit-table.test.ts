import { units } from '@app/shared/units/contract.ts'
import { expect, test } from 'vitest'
import { givenAccounts, givenClosed } from '#testing/accounts.ts'
import { fileFor } from '#testing/files.ts'
import { givenUnits } from '#testing/given.ts'
import { admin, foreignOfficer, leader, officer, reviewer } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'

const split = { predecessorIds: ['tu-liem'], validFrom: '2014-04-01' }
const world = await testApp()
await givenUnits(
  world.store,
  { id: 'ba-dinh', name: 'Quận Ba Đình' },
  { id: 'dong-da', name: 'Quận Đống Đa' },
  { id: 'bac-tu-liem', name: 'Quận Bắc Từ Liêm', ...split },
  {
    ...{ id: 'tu-liem', name: 'Huyện Từ Liêm', kind: 'huyen' },
    ...{ validTo: '2014-03-31', successorIds: ['bac-tu-liem'] },
  },
)
await givenAccounts(world.store, officer, foreignOfficer, {
  ...{ ...officer, id: 'cu', unitId: 'ba-dinh' },
})
await givenAccounts(world.store, { ...officer, id: 'tu-liem-cu', unitId: 'tu-liem' })
await givenClosed(world.store, { ...officer, id: 'cu' })

const today = ['Quận Ba Đình', 'Quận Bắc Từ Liêm', 'Quận Đống Đa']
const gone = 'true'

test.each([
  [{}, today],
  [{ gone }, [...today, 'Huyện Từ Liêm']],
  [{ gone, sort: '-name' }, ['Huyện Từ Liêm', ...today.toReversed()]],
  [{ gone, sort: '-kind' }, ['Huyện Từ Liêm', ...today]],
  [{ sort: '-accounts' }, ['Quận Ba Đình', 'Quận Đống Đa', 'Quận Bắc Từ Liêm']],
  [{ gone, sort: 'validTo' }, ['Huyện Từ Liêm', ...today]],
  [{ sort: 'validFrom' }, ['Quận Bắc Từ Liêm', 'Quận Ba Đình', 'Quận Đống Đa']],
  [{ gone, sort: 'successors' }, ['Huyện Từ Liêm', ...today]],
] as const)('%j finds %j, on the screen and in the file', async (query, names) => {
  const { items } = await world.did(reviewer, units.table, { query })
  expect(items.map(({ name }) => name)).toEqual(names)
  const { rows } = await fileFor(world, reviewer, [units.file, { query }])
  expect(rows.map(([name]) => name)).toEqual(names)
})

test('a unit that was split says what it became and still has its accounts', async () => {
  const { items } = await world.did(admin, units.table, { query: { gone } })
  expect(items.map(({ name, accounts }) => [name, accounts])).toEqual([
    ['Quận Ba Đình', 2],
    ['Quận Bắc Từ Liêm', 0],
    ['Quận Đống Đa', 1],
    ['Huyện Từ Liêm', 1],
  ])
  expect(items[1]).toMatchObject({ predecessors: ['Huyện Từ Liêm'], validFrom: '2014-04-01' })
  expect(items[3]).toMatchObject({ successors: ['Quận Bắc Từ Liêm'], validTo: '2014-03-31' })
  const { top } = await fileFor(world, admin, [units.file, { query: { gone } }])
  expect(top[1]?.[0]).toContain('không còn hoặc chưa thành lập')
})

test('only reviewers and administrators see it', async () => {
  for (const person of [officer, leader]) {
    const { statusCode } = await world.request(person, { method: 'GET', url: '/api/units/table' })
    expect(statusCode).toBe(403)
    expect((await fileFor(world, person, [units.file, {}])).statusCode).toBe(403)
  }
})

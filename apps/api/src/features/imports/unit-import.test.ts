import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { expect, test } from 'vitest'
import { givenProject } from '#testing/given.ts'
import { checked, presentOf, requestFor, undo, written } from '#testing/imports.ts'
import { admin } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'

const heading = ['Tên đơn vị', 'Loại đơn vị', 'Hoạt động từ ngày', 'Hoạt động đến ngày', 'Tên cũ']
const asks = (...rows: ReadCell[][]) => requestFor('units', [heading, ...rows])

test('new units get what their name says: kind, short name, committee', async () => {
  const world = await reportingWorld()
  const rows = asks(
    ['Huyện Ứng Hòa', '', '', ''],
    ['Thị xã Sơn Tây', '', '', ''],
    ['Đảng bộ Khối các cơ quan', 'Đơn vị tương đương', '1/4/2014', ''],
  )
  const check = await checked(world, rows, admin)
  expect(check.summary).toMatchObject({ added: 3, faulty: 0 })
  await written(world, rows, admin)
  const { items } = await world.did(admin, units.list, { query: {} })
  expect(items.map(({ id, kind, committee }) => [id, kind, committee])).toEqual([
    ['ba-dinh', 'quan', ''],
    ['dang-bo-khoi-cac-co-quan', 'tuong_duong', ''],
    ['dong-da', 'quan', ''],
    ['son-tay', 'thi_xa', 'Thị ủy Sơn Tây'],
    ['ung-hoa', 'huyen', 'Huyện ủy Ứng Hòa'],
  ])
})

test('a unit ends by its date and a renamed one keeps what is its own', async () => {
  const world = await reportingWorld()
  await givenProject(world.store, { code: 'BĐ-01' })
  const before = await presentOf(world.store)
  const rows = asks(
    ['Quận Ba Đình Mới', 'Quận', '', '', 'Quận Ba Đình'],
    ['Quận Đống Đa', 'Quận', '', '31/12/2014', ''],
  )
  const { rows: found } = await checked(world, rows, admin)
  expect(found.map(({ outcome, cells }) => [outcome, cells.map(({ field }) => field)])).toEqual([
    ['changed', ['name', 'shortName', 'committee']],
    ['changed', ['validTo']],
  ])
  const batch = await written(world, rows, admin)
  const { items } = await world.did(admin, projects.list, { query: { q: 'dinh moi' } })
  expect(items).toMatchObject([{ code: 'BĐ-01', unitName: 'Quận Ba Đình Mới' }])
  expect(
    (await checked(world, asks(['Quận Ba Đình Mới', 'Quận', '', '']), admin)).summary.unchanged,
  ).toBe(1)
  expect((await undo(world, batch, admin)).status).toBe(200)
  expect(await presentOf(world.store)).toEqual(before)
})

test('a unit that something belongs to is not taken back', async () => {
  const world = await reportingWorld()
  const batch = await written(world, asks(['Huyện Ba Vì', '', '', '']), admin)
  await givenProject(world.store, { code: 'BV-01', unitId: 'ba-vi' })
  const { problem } = await undo(world, batch, admin)
  expect(problem?.message).toContain('Huyện Ba Vì (Đã có dữ liệu thuộc đơn vị này)')
})

test('new units nobody refers to go as they came', async () => {
  const world = await reportingWorld()
  const before = await presentOf(world.store)
  const batch = await written(world, asks(['Huyện Ba Vì', '', '', '']), admin)
  expect((await undo(world, batch, admin)).status).toBe(200)
  expect(await presentOf(world.store)).toEqual(before)
})

test('faults: no kind, an unknown former name, an end before the start', async () => {
  const world = await reportingWorld()
  const { groups } = await checked(
    world,
    asks(
      ['Đảng bộ A', '', '', ''],
      ['Quận B', '', '', '', 'Quận Không Có'],
      ['Quận C', '', '2/4/2014', '1/4/2014'],
    ),
    admin,
  )
  expect(groups.map(({ code, field, rows }) => [code, field, ...rows]).toSorted()).toEqual([
    ['ends-before-start', 'validTo', 4],
    ['required', 'kind', 2],
    ['unknown-former-name', 'formerName', 3],
  ])
})

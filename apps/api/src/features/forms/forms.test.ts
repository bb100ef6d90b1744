import { forms } from '@app/shared/forms/contract.ts'
import { expect, test } from 'vitest'
import { admin, leader, officer, reviewer } from '#testing/people.ts'
import { changeCount } from '#testing/reports.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

const definition = {
  ...{ number: 'Biểu số 03/CT{programme}', title: 'ĐỀ ÁN CHẬM', rows: 'projects' as const },
  columns: [{ column: 'ordinal' }, { column: 'title' }, { column: 'percent' }],
}
const create = (world: TestApp, own = {}, person = reviewer) =>
  world.call(person, forms.create, { body: { definition: { ...definition, ...own } } })
const idsOf = async ({ did }: TestApp) =>
  (await did(officer, forms.list, {})).items.map(({ id }) => id)

test('there are two forms from the beginning, for everybody', async () => {
  const world = await testApp()
  const { items } = await world.did(officer, forms.list, {})
  expect(items.map(({ id, builtIn, charts }) => [id, builtIn, charts])).toEqual([
    ['bieu-01', true, 0],
    ['bieu-02', true, 2],
  ])
})

test('however long its number is, a form can be opened; two of one beginning are two', async () => {
  const world = await testApp()
  for (const end of ['một', 'hai']) {
    const number = `Biểu số ${'rất dài '.repeat(60)}${end}`
    expect((await create(world, { number })).status).toBe(200)
  }
  const [, , ...added] = await idsOf(world)
  expect(new Set(added)).toHaveLength(2)
  for (const id of added)
    expect(await world.did(officer, forms.get, { params: { id } })).toBeTruthy()
})

test('the city adds a form, changes it and takes it out of the list', async () => {
  const world = await testApp()
  const { body: added } = await create(world)
  expect(added).toMatchObject({ id: 'bieu-so-03-ct', columns: 3, builtIn: false, version: 1 })
  const params = { id: 'bieu-so-03-ct' }
  const change = { version: 1, definition: { ...definition, title: 'ĐỀ ÁN CHẬM, VƯỚNG' } }
  const changed = await world.did(admin, forms.change, { params, body: change })
  expect(changed).toMatchObject({ title: 'ĐỀ ÁN CHẬM, VƯỚNG', version: 2 })
  expect(await idsOf(world)).toEqual(['bieu-01', 'bieu-02', 'bieu-so-03-ct'])
  await world.did(reviewer, forms.remove, { params, body: { version: 2 } })
  expect(await idsOf(world)).toEqual(['bieu-01', 'bieu-02'])
  expect((await world.call(reviewer, forms.get, { params })).status).toBe(404)
  expect(await changeCount(world)).toBe(3)
})

test('a description can be copied from one form into another as it is answered', async () => {
  const world = await testApp()
  const { definition: copied } = await world.did(reviewer, forms.get, { params: { id: 'bieu-02' } })
  const { status } = await create(world, { ...copied, number: 'Biểu số 09' })
  expect(status).toBe(200)
})

test('a number that is taken is refused, a removed form’s may be used again', async () => {
  const world = await testApp()
  await create(world)
  const { problem } = await create(world)
  expect(problem?.fields).toEqual({
    'definition.number': 'Đã có Biểu số 03/CT{programme}. Sửa số biểu.',
  })
  expect((await create(world, { number: 'biểu số 01/CT{programme}' })).status).toBe(400)
  const params = { id: 'bieu-so-03-ct' }
  await world.did(reviewer, forms.remove, { params, body: { version: 1 } })
  expect((await create(world)).body?.id).toBe('bieu-so-03-ct-2')
})

test('what is wrong is said at its place', async () => {
  const { problem } = await create(await testApp(), { columns: [{ column: 'mau' }] })
  expect(problem?.fields).toEqual({
    'definition.columns.0.column':
      'Không có cột này cho loại dòng đã chọn. Xem danh sách cột dùng được.',
  })
})

test('somebody else’s change is not overwritten', async () => {
  const world = await testApp()
  await create(world)
  const params = { id: 'bieu-so-03-ct' }
  await world.did(admin, forms.change, { params, body: { version: 1, definition } })
  const { status } = await world.call(reviewer, forms.change, {
    params,
    body: { version: 1, definition },
  })
  expect(status).toBe(409)
})

test('the product’s own forms stay, and only the committee’s office adds any', async () => {
  const world = await testApp()
  const params = { id: 'bieu-01' }
  const change = await world.call(admin, forms.change, { params, body: { version: 1, definition } })
  const remove = await world.call(admin, forms.remove, { params, body: { version: 1 } })
  expect([change.problem?.code, remove.problem?.code]).toEqual(['wrong-state', 'wrong-state'])
  expect((await create(world, {}, officer)).status).toBe(403)
  expect((await create(world, {}, leader)).status).toBe(403)
})

import { reasons } from '@app/shared/reasons/contract.ts'
import { expect, test } from 'vitest'
import { officer, reviewer } from '#testing/people.ts'
import { changeCount } from '#testing/reports.ts'
import { testApp } from '#testing/test-app.ts'

const items = (...texts: string[]) => texts.map((text) => ({ text }))

test('a new installation has three reasons to choose from', async () => {
  const world = await testApp()
  const list = await world.did(reviewer, reasons.list, {})
  expect(list.items.map(({ text }) => text)).toEqual([
    'Bổ sung văn bản, số liệu chứng minh kết quả',
    'Nêu cụ thể việc đã làm trong kỳ, không chép lại kỳ trước',
    'Nêu rõ nguyên nhân chậm và cách khắc phục',
  ])
})

test('the city writes its own, in its own order, and the log keeps that', async () => {
  const world = await testApp()
  const write = (...texts: string[]) =>
    world.did(reviewer, reasons.replace, { body: { items: items(...texts) } })
  expect(await write('  Nêu số văn bản ', 'Bổ sung số liệu')).toEqual({
    items: items('Nêu số văn bản', 'Bổ sung số liệu'),
  })
  await write('Bổ sung số liệu', 'Nêu số văn bản', 'Ký lại', 'Nêu số văn bản')
  const { items: now } = await world.did(reviewer, reasons.list, {})
  expect(now).toEqual(items('Bổ sung số liệu', 'Nêu số văn bản', 'Ký lại'))
  expect(await changeCount(world)).toBe(2)
})

test('one to thirty reasons of at most 500 characters, none of them empty', async () => {
  const world = await testApp()
  const write = async (...texts: string[]) =>
    (await world.call(reviewer, reasons.replace, { body: { items: items(...texts) } })).status
  const many = (count: number) => Array.from({ length: count }, (_, at) => `Lý do ${at + 1}`)
  expect(await write()).toBe(400)
  expect(await write(...many(30))).toBe(200)
  expect(await write(...many(31))).toBe(400)
  expect(await write('ữ'.repeat(500))).toBe(200)
  expect(await write('ữ'.repeat(501))).toBe(400)
  expect(await write('Bổ sung', ' ')).toBe(400)
})

test('the units have no say in them', async () => {
  const world = await testApp()
  const body = { items: items('Không cần gì') }
  expect((await world.call(officer, reasons.replace, { body })).status).toBe(403)
  expect((await world.call(officer, reasons.list, {})).status).toBe(403)
})

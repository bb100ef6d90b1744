import { vi } from '@app/shared/i18n/vi.ts'
import { expect, test } from 'vitest'
import { harmless, heavyXlsx, malicious, oversized } from '#testing/hostile.ts'
import { xlsxOf } from '#testing/workbooks.ts'
import { readWorkbook } from './read-workbook.ts'

const named = (files: ReturnType<typeof harmless>) =>
  files.map(({ what, bytes }) => [what, bytes] as const)

test.each(named(harmless()))('%s: what it blows up is not looked at', async (_, bytes) => {
  expect((await readWorkbook(bytes, vi)).sheets[0]?.rows).toEqual([[{ number: 1 }]])
})

test.each(named(oversized()))('%s is refused as too large', async (_, bytes) => {
  await expect(readWorkbook(bytes, vi)).rejects.toMatchObject({ code: 'too-large' })
})

test.each(named(malicious()))('%s is refused as damaged', async (_, bytes) => {
  await expect(readWorkbook(bytes, vi)).rejects.toMatchObject({
    ...{ code: 'invalid', message: vi.reading.damaged },
  })
})

test('names that every object has are texts like any other', async () => {
  const sheets = '<sheet name="__proto__" __proto__="x" r:id="r1"/>'
  const cell = (text: string) => `<c t="inlineStr" __proto__="x"><is><t>${text}</t></is></c>`
  const rows = `<row>${['__proto__', 'constructor', 'toString'].map(cell).join('')}</row>`
  expect((await readWorkbook(xlsxOf({ sheets, rows }), vi)).sheets).toEqual([
    { name: '__proto__', hidden: false, rows: [['__proto__', 'constructor', 'toString']] },
  ])
})

test('the next file is read as if nothing had been', async () => {
  const workbook = await readWorkbook(heavyXlsx(1), vi)
  expect(workbook.sheets[0]?.rows[0]?.slice(0, 2)).toEqual([{ number: 123456.789 }, 'Đã ban hành'])
})

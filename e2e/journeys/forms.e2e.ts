import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { readSheet } from 'read-excel-file/node'
import { test } from '../support/world.ts'

test.use({ world: 'forms' })

/** The table of a form as it is read on screen. */
async function shownRows(page: Page): Promise<string[][]> {
  const table = page.getByRole('table')
  await expect(table).toBeVisible()
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')),
    )
}

async function download(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải Excel' }).click()
  return (await coming).path()
}

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** A cell of the file as it would be read on screen. */
function words(cell: unknown): string {
  if (typeof cell === 'number') return vietnamese.format(cell).replace('-', '−')
  return String(cell ?? '')
}

test('the summary by unit adds up to all projects, on screen and in the file', async ({
  signIn,
}) => {
  const page = await signIn('lanhdao')
  await page.getByRole('link', { name: 'Biểu mẫu' }).click()
  await page.getByRole('link', { name: /^TỔNG HỢP TÌNH HÌNH/ }).click()
  await expect(page.getByRole('heading', { name: 'Biểu số 02/CT01', level: 1 })).toBeVisible()
  const shown = await shownRows(page)
  const numbers = (row: readonly string[], from: number) => row.slice(from, from + 9).map(Number)
  const [total = 0, ...statuses] = numbers(shown.at(-1) ?? [], 1)
  expect(total).toBe(550)
  expect(statuses.reduce((sum, count) => sum + count, 0)).toBe(total)
  for (const row of shown.slice(0, -1)) {
    const [own, ...parts] = numbers(row, 2)
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(own)
  }

  const path = await download(page)
  const file = await readSheet(path)
  const start = file.findIndex(([first]) => first === 'I')
  const body = file.slice(start, start + shown.length)
  // A merged label takes one cell on screen; points have their sign there.
  const inFile = body.map((row) => row.filter((cell) => cell !== null).map(words))
  const onScreen = shown.map((row) =>
    row.filter((cell) => cell !== '').map((cell) => cell.replace(/^\+/, '')),
  )
  expect(inFile).toEqual(onScreen)

  const book = await new ExcelJS.Workbook().xlsx.readFile(path)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Biểu số 02-CT01', 'Biểu đồ'])
  expect(book.worksheets[0]?.getCell('C7').isMerged).toBe(true)
})

test('a city adds its own form from an example, and is told what is wrong in it', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  await page.goto('/bieu-mau')
  await page.getByRole('link', { name: 'Thêm biểu' }).click()
  await page.getByText('Mở dạng văn bản').click()
  const description = page.getByRole('textbox', { name: 'Mô tả biểu (JSON)' })
  await page.getByRole('button', { name: 'Đưa cột 2 xuống' }).click()
  await page.getByRole('textbox', { name: 'Chữ trên cột, cột 2' }).fill('Hạn')
  await page.getByRole('textbox', { name: 'Tên biểu', exact: true }).fill('ĐỀ ÁN CHẬM')
  await page.getByRole('checkbox', { name: 'Có dòng tổng cộng' }).uncheck()
  const written = JSON.parse(await description.inputValue())
  expect(written).toMatchObject({
    title: 'ĐỀ ÁN CHẬM',
    columns: [
      { column: 'ordinal' },
      { column: 'dueOn', header: 'Hạn' },
      { column: 'title' },
      {},
      {},
      {},
      {},
    ],
  })
  expect(written).not.toHaveProperty('total')
  await page.getByRole('button', { name: 'Đưa cột 2 xuống' }).click()
  await page.getByRole('textbox', { name: 'Chữ trên cột, cột 3' }).fill('')
  const named = page.getByRole('textbox', { name: 'Tên biểu', exact: true })
  await named.fill('DANH SÁCH ĐỀ ÁN, CHUYÊN ĐỀ CHẬM TIẾN ĐỘ, ĐANG VƯỚNG MẮC')
  await page.getByRole('checkbox', { name: 'Có dòng tổng cộng' }).check()
  const example = await description.inputValue()
  await description.fill(example.replace('"dueOn"', '"han"'))
  await page.getByRole('button', { name: 'Thêm biểu' }).click()
  await expect(page.getByText(/^columns\[3\]\.column: Không có cột này/)).toBeVisible()
  await description.fill(example)
  await page.getByRole('button', { name: 'Thêm biểu' }).click()
  await expect(page.getByRole('heading', { name: 'Biểu số 03/CT01', level: 1 })).toBeVisible()
  const shown = await shownRows(page)
  const statuses = shown.flatMap((row) => (row.length === 8 && row[0] !== 'I' ? [row[5]] : []))
  const wanted = statuses.filter((status) => status !== '')
  expect(new Set(wanted)).toEqual(new Set(['Chậm tiến độ', 'Đang vướng mắc']))
  const file = await readSheet(await download(page))
  expect(file.flat()).toContain('DANH SÁCH ĐỀ ÁN, CHUYÊN ĐỀ CHẬM TIẾN ĐỘ, ĐANG VƯỚNG MẮC')

  await page.goto('/bieu-mau')
  await page.getByRole('button', { name: 'Xóa biểu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa biểu' }).click()
  await expect(page.getByRole('link', { name: /^DANH SÁCH ĐỀ ÁN/ })).toHaveCount(0)
})

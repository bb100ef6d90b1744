import { expect, request } from '@playwright/test'
import { test } from '../support/world.ts'

test.use({ world: 'feeds' })

test('a list becomes a live link, a spreadsheet fetches it without signing in, and revoking ends it', async ({
  signIn,
  server,
}) => {
  const page = await signIn('badinh')
  await page.goto('/de-an?cap=district&cot=code,title,percent&sx=-code')
  const excel = page.getByRole('button', { name: /^Xuất Excel \(\d+ dòng\)$/ })
  const rows = Number(/\d+/.exec((await excel.textContent()) ?? '')?.[0])
  await page.getByRole('button', { name: 'Định dạng khác' }).click()
  await page.getByRole('button', { name: 'Tạo liên kết tự cập nhật' }).click()

  const dialog = page.getByRole('dialog', { name: 'Tạo liên kết tự cập nhật' })
  await expect(dialog.getByText('Phạm vi: Quận Ba Đình')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Tên liên kết' }).fill('Đề án quận cho giao ban')
  await dialog.getByRole('combobox', { name: 'Dùng được trong' }).selectOption('90 ngày')
  await dialog.getByRole('button', { name: 'Tạo liên kết' }).click()

  const made = page.getByRole('dialog', { name: 'Đã tạo liên kết' })
  const json = await made.getByRole('textbox', { name: 'Địa chỉ JSON' }).inputValue()
  const csv = await made.getByRole('textbox', { name: 'Địa chỉ CSV' }).inputValue()
  await expect(made.getByRole('textbox', { name: 'Công thức cho Excel' })).toHaveValue(
    new RegExp(`Web.Contents\\("${json}"\\)`),
  )
  await made.getByRole('button', { name: 'Chép địa chỉ: Địa chỉ JSON' }).click()
  await expect(made.getByRole('button', { name: 'Đã chép: Địa chỉ JSON' })).toBeVisible()
  await made.getByRole('button', { name: 'Đã chép, đóng' }).click()

  const spreadsheet = await request.newContext({ baseURL: server.origin })
  const answer = await (await spreadsheet.get(json)).json()
  expect(answer.name).toBe('Đề án quận cho giao ban')
  expect(answer.rows).toHaveLength(rows)
  expect(Object.keys(answer.rows[0])).toEqual(['code', 'title', 'percent'])
  const lines = (await (await spreadsheet.get(csv)).text()).trim().split('\r\n')
  expect(lines).toHaveLength(rows + 1)

  await page.goto('/tai-khoan')
  await page.getByRole('link', { name: 'Xem các liên kết' }).click()
  const row = page.getByRole('row', { name: /Đề án quận cho giao ban/ })
  await expect(row).toContainText('Đang dùng')
  await expect(row).not.toContainText('Chưa lấy lần nào')
  await row.getByRole('button', { name: 'Thu hồi: Đề án quận cho giao ban' }).click()
  await page.getByRole('button', { name: 'Thu hồi liên kết' }).click()
  await expect(row).toContainText('Đã thu hồi')
  for (const address of [json, csv]) expect((await spreadsheet.get(address)).status()).toBe(404)
  await spreadsheet.dispose()

  await row.getByRole('link', { name: 'Danh sách đề án' }).click()
  await expect(excel).toHaveText(`Xuất Excel (${rows} dòng)`)
})

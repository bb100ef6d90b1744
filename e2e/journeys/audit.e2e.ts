import { expect } from '@playwright/test'
import { test } from '../support/world.ts'

test.use({ world: 'audit' })

test('an administrator finds an entry, reads before and after, and proves the log and a printed code', async ({
  signIn,
}) => {
  const page = await signIn('quantri')
  await page.goto('/quan-tri/nhat-ky?nhom=project')
  await page.getByRole('link', { name: 'Sửa đề án' }).first().click()
  await expect(page.getByRole('heading', { name: 'Sửa đề án' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Trước' })).toBeVisible()
  const code = await page.getByText(/^\d+-[0-9A-F]{12}$/).innerText()

  await page.getByRole('link', { name: 'Về nhật ký' }).click()
  await page.getByText('Kiểm tra tính nguyên vẹn').click()
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await expect(page.getByText(/Nhật ký nguyên vẹn: [\d.]+ mục/)).toBeVisible({ timeout: 30_000 })

  const field = page.getByRole('textbox', { name: 'Mã đối chiếu' })
  await field.fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Đối chiếu mã' }).click()
  await expect(page.getByText(/Đúng với nhật ký ở mục số/)).toBeVisible()
  await field.fill('1-000000000000')
  await page.getByRole('button', { name: 'Đối chiếu mã' }).click()
  await expect(page.getByText(/Mã này không có trong nhật ký/)).toBeVisible()
})

test('from the history of a project an administrator comes to its entries in the log, and to all again', async ({
  signIn,
}) => {
  const page = await signIn('quantri')
  await page.goto('/de-an/bd-02')
  await page.getByRole('link', { name: 'Xem trong nhật ký' }).click()
  await expect(page.getByText(/^Chỉ các mục về: .*BĐ-02/)).toBeVisible()
  const objects = page.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(objects.filter({ hasText: 'BĐ-02' })).toHaveCount(await objects.count())
  await page.getByRole('button', { name: 'Bỏ điều kiện lọc' }).click()
  await expect(page.getByText(/^Chỉ các mục về/)).toHaveCount(0)
})

import { expect } from '@playwright/test'
import { password, test } from '../support/world.ts'

test('an officer signs in and sees the own work', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill('badinh')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/viec-can-lam$/)
})

test('each person begins where the own work is', async ({ signIn }) => {
  await expect(await signIn('thuongtruc')).toHaveURL(/\/duyet$/)
  await expect(await signIn('lanhdao')).toHaveURL(/\/tong-quan/)
})

import type { Page } from '@playwright/test'

/** Signs in as people do it, on the page for it. */
export async function enter(page: Page, username: string, secret: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

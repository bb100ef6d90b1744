import { expect } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { enter } from '../support/sign-in.ts'
import { password, test } from '../support/world.ts'

test.use({ world: 'second factor' })

test('a code of the phone is asked for once it is set up, a printed one opens too, and who has lost both is helped', async ({
  page,
  signIn,
}) => {
  await enter(page, 'lanhdao', password)
  await expect(page).toHaveURL(/\/tong-quan/)
  await page.goto('/tai-khoan')
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mật khẩu của tài khoản này').fill(password)
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(dialog.getByRole('img', { name: /^Mã QR/ })).toBeVisible()
  const key = await dialog.getByLabel('Không quét được').inputValue()
  const phone = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
  await dialog.getByLabel('Mã xác thực').fill(phone.generate())
  await dialog.getByRole('button', { name: 'Xác nhận mã' }).click()
  const codes = page.getByRole('region', { name: 'Mã dự phòng' }).locator('code')
  await expect(codes).toHaveCount(10)
  const printed = (await codes.first().textContent()) ?? ''

  await page.context().clearCookies()
  await enter(page, 'lanhdao', password)
  await page.getByLabel('Mã xác thực').fill(printed)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/tong-quan/)

  const admin = await signIn('quantri')
  await admin.goto('/quan-tri/tai-khoan/lanhdao')
  const dropping = admin.getByRole('button', { name: 'Tắt xác thực hai bước' })
  await dropping.click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Tắt xác thực hai bước' }).click()
  await expect(admin.getByRole('dialog')).toHaveCount(0)
  await expect(admin.getByRole('row', { name: /Tắt xác thực hai bước/ })).toBeVisible()
  await expect(dropping).toHaveAccessibleDescription('Tài khoản này chưa bật xác thực hai bước.')
  await page.context().clearCookies()
  await enter(page, 'lanhdao', password)
  await expect(page).toHaveURL(/\/tong-quan/)
})

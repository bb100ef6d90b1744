import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { password, test } from '../support/world.ts'

test.use({ world: 'first sign-in' })

/** Opens an account; answers with its password for the first sign-in. */
async function given(admin: Page, username: string): Promise<string> {
  const { origin } = new URL(admin.url())
  const answer = await admin.request.post('/api/users', {
    data: { username, name: 'Nguyễn Thị Sen', roles: ['leader'], unitId: null },
    headers: { origin },
  })
  return (await answer.json()).given.password
}

async function enter(page: Page, username: string, secret: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

async function choose(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Mật khẩu hiện tại').fill(current)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(next)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
}

test('a code of the phone is asked for once it is set up, a printed one opens too, and who has lost both is helped', async ({
  page,
  signIn,
}) => {
  await enter(page, 'lanhdao', password)
  await expect(page).toHaveURL(/\/tong-quan/)
  await page.goto('/tai-khoan')
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mật khẩu hiện tại').fill(password)
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

// The last one: it changes the rules of signing in for everybody.
test('the first sign-in sets a password of one’s own, by the rules that count', async ({
  page,
  signIn,
}) => {
  const admin = await signIn('quantri')
  const second = await given(admin, 'sen2')

  await test.step('a long sentence', async () => {
    const first = await given(admin, 'sen')
    await enter(page, 'sen', first)
    await expect(page).toHaveURL(/\/tai-khoan$/)
    await expect(page.getByText('Mật khẩu đang dùng là mật khẩu được cấp')).toBeVisible()
    await expect(page.getByText('Ít nhất 12 ký tự, chưa đạt')).toBeVisible()
    await choose(page, first, 'Thành ủy Hà Nội 2014')
    await expect(page.getByText('Mật khẩu dễ đoán').first()).toBeVisible()
    await choose(page, first, 'sáng nào cũng uống trà')
    await expect(page).toHaveURL(/\/tong-quan/)
  })

  await test.step('several kinds of signs, once an administrator has decided so', async () => {
    await admin.goto('/quan-tri/mat-khau')
    await admin.getByRole('radio', { name: 'Nhiều loại ký tự' }).check()
    await admin.getByRole('button', { name: 'Lưu quy tắc' }).click()
    await expect(admin.getByText('Đã lưu quy tắc đăng nhập')).toBeVisible()
    await page.context().clearCookies()
    await enter(page, 'sen2', second)
    await expect(page).toHaveURL(/\/tai-khoan$/)
    await choose(page, second, 'uống trà')
    await expect(page.getByText('Mật khẩu cần 3 trong 4 loại').first()).toBeVisible()
    await choose(page, second, 'Uống trà 5')
    await expect(page).toHaveURL(/\/tong-quan/)
  })
})

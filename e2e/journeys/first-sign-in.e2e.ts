import { expect, type Page } from '@playwright/test'
import { send } from '../support/send.ts'
import { enter } from '../support/sign-in.ts'
import { test } from '../support/world.ts'

test.use({ world: 'first sign-in' })

interface Opened {
  readonly given: { readonly password: string }
}

/** Opens an account; answers with its password for the first sign-in. */
async function given(admin: Page, username: string): Promise<string> {
  const account = { username, name: 'Nguyễn Thị Sen', roles: ['leader'], unitId: null }
  const { given } = await send<Opened>(admin.request, 'POST', '/api/users', account)
  return given.password
}

async function choose(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Mật khẩu hiện tại').fill(current)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(next)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
}

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

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { execute } from '#api/testing/raw.ts'
import { makeOwnWorld, type OwnWorld } from '../support/own-world.ts'
import { test as base, password } from '../support/world.ts'

/** Whoever damages a file has to reach its folder. */
const test = base.extend<object, { own: OwnWorld }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures one depends on.
    async ({}, use) => {
      const own = await makeOwnWorld()
      await use(own)
      await own.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [async ({ own }, use) => use(own.server), { scope: 'worker' }],
})

test.use({ world: 'backups' })

test('an administrator backs up, takes the file with the password, and a damaged one is named', async ({
  signIn,
  own: { dataDir },
}) => {
  const page = await signIn('quantri')
  await page.goto('/quan-tri/sao-luu')
  await expect(page.getByText('Chưa có bản sao lưu nào').first()).toBeVisible()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  const row = page.getByRole('row', { name: /Bấm “Sao lưu ngay”/ })
  await expect(row).toContainText('Dùng được')

  await execute(
    { engine: 'sqlite', place: join(dataDir, 'tiendo.db') },
    'update session set confirmed_at = 1',
  )
  await row.getByRole('button', { name: /^Tải về/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập lại mật khẩu' })
  await dialog.getByLabel('Mật khẩu của tài khoản này').fill(password)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tiếp tục' }).click(),
  ])
  const folder = join(dataDir, 'backups')
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.backup'))
  expect(download.suggestedFilename()).toBe(name)
  const file = readFileSync(join(folder, name))
  expect(readFileSync(await download.path()).equals(file)).toBe(true)
  await expect(dialog).toBeHidden()

  file[file.length - 20] = (file.at(-20) ?? 0) ^ 1
  writeFileSync(join(folder, name), file)
  await row.getByRole('button', { name: /^Kiểm tra/ }).click()
  await expect(row).toContainText('Đã hỏng, không dùng được')
})

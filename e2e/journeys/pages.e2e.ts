import { expect, type Page } from '@playwright/test'
import { faultsByDayAndNight } from '../support/barriers.ts'
import { pages, silentPages } from '../support/pages.ts'
import { fieldsIn } from '../support/typing.ts'
import { test } from '../support/world.ts'

test.describe.configure({ mode: 'parallel' })

/** What a page complains of while it is looked at. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

/** What must not be a shortcut: input methods for Vietnamese consume and send these keys. */
const plainKeys = [...'abcdefghijklmnopqrstuvwxyz0123456789[]{};/?']

async function pressPlainKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  for (const key of plainKeys) await page.keyboard.press(key)
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

for (const [username, path, heading] of pages) {
  test(`${username} uses ${path} without barriers, by day and by night, on a phone and enlarged`, async ({
    signIn,
  }) => {
    const page = await signIn(username)
    const complaints = complaintsOf(page)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    await expect(page).toHaveTitle(/Tiến độ$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    expect(await faultsByDayAndNight(page)).toEqual({ day: [], night: [] })
    // What is typed into fields is another journey.
    const fields = await fieldsIn(page.getByRole('main')).count()
    expect(fields === 0, `${fields} fields`).toBe(silentPages.includes(path))
    const address = page.url()
    await pressPlainKeys(page)
    expect(page.url(), 'a plain key leads nowhere').toBe(address)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    // A phone; 1366 × 600 at 200 %; the narrowest that must do.
    for (const [width, height] of [
      [390, 844],
      [683, 300],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
      await expect.poll(() => overflowOf(page), `${width} px`).toBeLessThanOrEqual(0)
    }
    expect(complaints).toEqual([])
  })
}

test('the panel beside the entry table has no barriers, by day and by night', async ({
  signIn,
}) => {
  const page = await signIn('badinh')
  await page.goto('/bao-cao/2014-Q3')
  await expect(page.getByRole('textbox', { name: /, Tỷ lệ %$/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  const panel = page.getByRole('region', { name: /^Nội dung báo cáo/ })
  await expect(panel.getByRole('textbox').first()).toBeVisible()
  expect(await faultsByDayAndNight(page)).toEqual({ day: [], night: [] })
})

test('the sign-in page has no barriers and offers the sample accounts', async ({ page }) => {
  await page.goto('/dang-nhap')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await faultsByDayAndNight(page)).toEqual({ day: [], night: [] })
})

test('the whole interface changes to English and back', async ({ signIn }) => {
  const page = await signIn('lanhdao')
  await page.evaluate(() => localStorage.setItem('tien-do.lang', 'en'))
  await page.goto('/tong-quan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a page of another role says so, an unknown address too', async ({ signIn }) => {
  const officer = await signIn('badinh')
  await officer.goto('/duyet')
  await expect(officer.getByText('Tài khoản này chưa được quyền xem trang')).toBeVisible()
  await officer.goto('/khong-co-trang-nay')
  await expect(officer.getByText('Không tìm thấy trang này')).toBeVisible()
})

test('the focus goes to the heading of the next page', async ({ signIn }) => {
  const page = await signIn('lanhdao')
  await page.getByRole('navigation').getByRole('link', { name: 'Đề án' }).first().click()
  await expect(page.getByRole('heading', { name: 'Đề án, chuyên đề', level: 1 })).toBeFocused()
})

test('on 31/03/2014 Từ Liêm is there and its successors are not', async ({ signIn }) => {
  const page = await signIn('lanhdao')
  await page.goto('/tong-quan?ngay=2014-03-31')
  await expect(page.getByText('Đang xem số liệu tại ngày 31/03/2014')).toBeVisible()
  await page.getByRole('button', { name: 'Xem bảng số liệu' }).last().click()
  const table = page.getByRole('table', { name: 'Số đề án của từng đơn vị theo tình trạng' })
  await expect(table.getByRole('rowheader', { name: 'Từ Liêm', exact: true })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'Nam Từ Liêm' })).toHaveCount(0)
})

test('every figure of the overview opens a list of just so many', async ({ signIn }) => {
  const page = await signIn('lanhdao')
  await page.goto('/tong-quan')
  const row = page.getByRole('row', { name: /Chậm tiến độ/ }).first()
  const count = await row.getByRole('link').innerText()
  await row.getByRole('link').click()
  await expect(page.getByRole('status').filter({ hasText: `${count} đề án` })).toBeVisible()
})

test('the heatmap is one stop of the keyboard and is walked with the arrows', async ({
  signIn,
}) => {
  const page = await signIn('lanhdao')
  await page.goto('/tong-quan/don-vi-ky')
  const stop = page.locator('table [data-place][tabindex="0"]')
  await expect(stop).toHaveCount(1)
  await stop.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('table [data-place]:focus')).toHaveAttribute('data-place', /^1-\d+$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Báo cáo', level: 1 })).toBeVisible()
})

test('a browser of Windows 7, which lacks what newer ones have, gets it first', async ({
  signIn,
}) => {
  const page = await signIn('badinh')
  const complaints = complaintsOf(page)
  await page.addInitScript(() => {
    for (const name of ['toSorted', 'toReversed']) Reflect.deleteProperty(Array.prototype, name)
    Reflect.deleteProperty(Map, 'groupBy')
  })
  await page.goto('/viec-can-lam')
  await expect(page.getByRole('heading', { name: 'Bị trả lại (1)' })).toBeVisible()
  expect(await page.evaluate(() => 'toSorted' in Array.prototype)).toBe(true)
  expect(complaints).toEqual([])
})

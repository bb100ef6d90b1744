import { expect, type Page } from '@playwright/test'
import { password, test } from '../support/world.ts'

test.use({ world: 'drafts' })

const backMs = 5000

/** Every journey writes in a report of its own. */
async function reportOf(page: Page, place: number, unit = 'ba-dinh'): Promise<string> {
  const answer = await page.request.get(`/api/reports?period=2014-Q3&unit=${unit}&pageSize=1000`)
  const { items } = await answer.json()
  const open = items.filter((report: { allowedActions: string[] }) =>
    report.allowedActions.includes('save'),
  )
  return open[place].id
}

async function openReport(page: Page, id: string) {
  await page.goto(`/bao-cao/2014-Q3/${id}`)
  await expect(results(page)).toBeVisible()
}

const results = (page: Page) => page.getByLabel('Kết quả đạt được trong kỳ')
const difficulties = (page: Page) => page.getByLabel('Khó khăn, vướng mắc')
const savedLine = (page: Page) => page.getByText(/^Đã lưu lúc \d\d:\d\d/)
const localLine = (page: Page) => page.getByText('Chưa gửi lên máy chủ, đang giữ trên máy này')

async function onServer(page: Page, id: string) {
  return (await page.request.get(`/api/reports/${id}`)).json()
}

/** Saving fails as with a dead line; everything else goes on. */
async function cutSaving(page: Page): Promise<void> {
  await page.route('**/api/reports/*', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tài khoản của tôi/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
}

/** What this computer keeps of anybody's drafts. */
function keptHere(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('tien-do-drafts')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const base = opening.result
          if (!base.objectStoreNames.contains('drafts')) return resolve('[]')
          const asking = base.transaction('drafts').objectStore('drafts').getAll()
          asking.onsuccess = () => {
            base.close()
            resolve(JSON.stringify(asking.result))
          }
        }
      }),
  )
}

test('what is typed without a line is on the server within five seconds after its return', async ({
  signIn,
}) => {
  const page = await signIn('badinh')
  const id = await reportOf(page, 0)
  await openReport(page, id)
  await page.context().setOffline(true)
  await results(page).pressSequentially('Gõ khi mất mạng. ')
  await page.keyboard.insertText('Đã ban hành 12 kế hoạch.')
  await expect(localLine(page)).toBeVisible()
  await expect(
    page.getByText('Mất kết nối. Nội dung đang soạn được giữ trên máy này.'),
  ).toBeVisible()
  await page.context().setOffline(false)
  await expect
    .poll(async () => (await onServer(page, id)).results, { timeout: backMs })
    .toBe('Gõ khi mất mạng. Đã ban hành 12 kế hoạch.')
  await expect(savedLine(page)).toBeVisible()
  await expect(results(page)).toHaveValue('Gõ khi mất mạng. Đã ban hành 12 kế hoạch.')
})

test('a session that ends while typing costs nothing', async ({ signIn, server }) => {
  const page = await signIn('badinh')
  const id = await reportOf(page, 1)
  await openReport(page, id)
  await results(page).fill('Trước khi hết phiên.')
  await expect(savedLine(page)).toBeVisible()
  await page.request.delete('/api/session', { headers: { origin: server.origin } })
  await results(page).pressSequentially(' Sau khi hết phiên.')
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(dialog).toBeHidden()
  await expect(savedLine(page)).toBeVisible()
  await expect(results(page)).toHaveValue('Trước khi hết phiên. Sau khi hết phiên.')
  await expect
    .poll(async () => (await onServer(page, id)).results)
    .toBe('Trước khi hết phiên. Sau khi hết phiên.')
})

test('two computers in different fields: both texts are there, and nobody is asked', async ({
  signIn,
}) => {
  const one = await signIn('badinh')
  const other = await signIn('badinh')
  const id = await reportOf(one, 2)
  await openReport(one, id)
  await openReport(other, id)
  await results(one).fill('Đã xong ba việc.')
  await difficulties(other).fill('Thiếu kinh phí.')
  await expect
    .poll(async () => {
      const report = await onServer(one, id)
      return [report.results, report.difficulties]
    })
    .toEqual(['Đã xong ba việc.', 'Thiếu kinh phí.'])
  await expect(savedLine(one)).toBeVisible()
  await expect(savedLine(other)).toBeVisible()
})

test('two computers in one field: both texts are shown, and one is chosen', async ({ signIn }) => {
  const one = await signIn('badinh')
  const other = await signIn('badinh')
  const id = await reportOf(one, 3)
  await openReport(one, id)
  await openReport(other, id)
  await results(one).fill('Nội dung của máy thứ nhất.')
  await expect(savedLine(one)).toBeVisible()
  await results(other).fill('Nội dung của máy thứ hai.')
  const clash = other.getByRole('group', { name: /cũng sửa mục này/ })
  await expect(clash).toContainText('Nội dung của máy thứ nhất.')
  await expect(clash).toContainText('Nội dung của máy thứ hai.')
  expect((await onServer(one, id)).results).toBe('Nội dung của máy thứ nhất.')
  await clash.getByRole('button', { name: 'Giữ của tôi' }).click()
  await expect(clash).toBeHidden()
  await expect.poll(async () => (await onServer(one, id)).results).toBe('Nội dung của máy thứ hai.')
})

test('after the browser was closed the text is there again and goes on to the server', async ({
  signIn,
}) => {
  const page = await signIn('badinh')
  const id = await reportOf(page, 4)
  await openReport(page, id)
  await cutSaving(page)
  await results(page).fill('Chưa kịp gửi.')
  await expect(localLine(page)).toBeVisible()
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await openReport(again, id)
  await expect(results(again)).toHaveValue('Chưa kịp gửi.')
  await expect.poll(async () => (await onServer(again, id)).results).toBe('Chưa kịp gửi.')
  await expect(savedLine(again)).toBeVisible()
  expect(await keptHere(again)).toBe('[]')
})

test('a page that is left at once after the last key still sends it', async ({ signIn }) => {
  const page = await signIn('dongda')
  const id = await reportOf(page, 2, 'dong-da')
  await openReport(page, id)
  await results(page).fill('Câu thứ nhất.')
  await expect(savedLine(page)).toBeVisible()
  await results(page).fill('Câu thứ nhất. Câu thứ hai.')
  await page.goto('about:blank')
  await expect
    .poll(async () => (await onServer(page, id)).results)
    .toBe('Câu thứ nhất. Câu thứ hai.')
})

test('two windows of one report show the same and do not fight', async ({ signIn }) => {
  const one = await signIn('badinh')
  const id = await reportOf(one, 5)
  const other = await one.context().newPage()
  await openReport(one, id)
  await openReport(other, id)
  await results(one).fill('Gõ ở cửa sổ thứ nhất.')
  await expect(results(other)).toHaveValue('Gõ ở cửa sổ thứ nhất.')
  await results(other).fill('Gõ tiếp ở cửa sổ thứ hai.')
  await expect(results(one)).toHaveValue('Gõ tiếp ở cửa sổ thứ hai.')
  await expect.poll(async () => (await onServer(one, id)).results).toBe('Gõ tiếp ở cửa sổ thứ hai.')
  await expect(one.getByRole('group', { name: /cũng sửa mục này/ })).toBeHidden()
  await expect(other.getByRole('group', { name: /cũng sửa mục này/ })).toBeHidden()
})

test('signing out asks about what is not on the server, and leaves nothing behind', async ({
  signIn,
}) => {
  const page = await signIn('dongda')
  const id = await reportOf(page, 0, 'dong-da')
  await openReport(page, id)
  await cutSaving(page)
  await results(page).fill('Chưa lên máy chủ.')
  await expect(localLine(page)).toBeVisible()
  expect(await keptHere(page)).toContain('Chưa lên máy chủ.')
  await signOut(page)
  const dialog = page.getByRole('dialog', { name: 'Còn nội dung chưa lên máy chủ' })
  await expect(dialog).toContainText('1 báo cáo')
  await dialog.getByRole('button', { name: 'Ở lại' }).click()
  await expect(results(page)).toHaveValue('Chưa lên máy chủ.')
  await signOut(page)
  await dialog.getByRole('button', { name: 'Đăng xuất, bỏ nội dung' }).click()
  await expect(page).toHaveURL(/\/dang-nhap/)
  expect(await keptHere(page)).toBe('[]')
})

test('on a shared computer nothing typed is written on it', async ({ page }) => {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('dongda')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByLabel('Máy dùng chung').check()
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(/\/viec-can-lam$/)
  const id = await reportOf(page, 1, 'dong-da')
  await openReport(page, id)
  await cutSaving(page)
  await results(page).fill('Không để lại dấu vết.')
  await expect(page.getByText('Chưa gửi lên máy chủ, chỉ giữ trong cửa sổ này')).toBeVisible()
  const written = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  )
  expect(written).not.toContain('dấu vết')
  expect(await keptHere(page)).toBe('[]')
  await page.unroute('**/api/reports/*')
  await expect.poll(async () => (await onServer(page, id)).results).toBe('Không để lại dấu vết.')
})

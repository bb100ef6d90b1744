import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { countedOn } from '../support/counted.ts'
import { nextQuarter, openNextQuarter, reportsOf } from '../support/quarter.ts'
import { send } from '../support/send.ts'
import { fillWorkbook } from '../support/workbook.ts'
import { password, test } from '../support/world.ts'

test.use({ world: 'workbook' })

const entry = `/bao-cao/${nextQuarter.id}`
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test.beforeAll(async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.origin })
  const page = await context.newPage()
  await send(page.request, 'POST', '/api/session', { username: 'thuongtruc', password })
  await openNextQuarter(page)
  await context.close()
})

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiendo-workbook-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The file as it lies on the officer's computer. */
async function download(page: Page, click: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download')
  await click()
  const path = join(folder, 'nhap-bao-cao.xlsx')
  copyFileSync(await (await coming).path(), path)
  return path
}

async function upload(page: Page, path: string, click: () => Promise<void>): Promise<void> {
  const asking = page.waitForEvent('filechooser')
  await click()
  await (await asking).setFiles(path)
}

/** Let go of over the heading: anywhere on the page will do. */
async function drop(page: Page, path: string): Promise<void> {
  const content = readFileSync(path).toString('base64')
  const dataTransfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], 'nhap-bao-cao.xlsx'))
    return transfer
  }, content)
  const heading = page.getByRole('heading', { level: 1 })
  await heading.dispatchEvent('dragover', { dataTransfer })
  await heading.dispatchEvent('drop', { dataTransfer })
}

test('an officer fills the workbook and sends it in at most 12 inputs', async ({ signIn }) => {
  const officer = await signIn('dongda')
  const rows = await reportsOf(officer, '')
  const [first, second, third] = rows
  if (!first || !second || !third) throw new Error('too few projects')
  await officer.goto(entry)
  const hand = countedOn(officer)
  await hand.click(officer.getByRole('link', { name: 'Điền bằng Excel' }))
  const path = await download(officer, () =>
    hand.click(officer.getByRole('link', { name: 'Tải tệp Excel' })),
  )
  await fillWorkbook(path, [
    ...[first, second, third].flatMap(
      ({ projectCode, previousPercent }) =>
        [
          [projectCode, 'percent', Math.max(previousPercent ?? 0, 50)],
          [projectCode, 'status', 'Đúng tiến độ'],
          [projectCode, 'results', `Ban hành kế hoạch số 5-KH/QU về ${projectCode}`],
        ] as const,
    ),
  ])
  await upload(officer, path, () => hand.click(button(officer, 'Chọn tệp đã điền')))
  // In the window of the system: the file, and opening it.
  const inSystemWindow = 2
  await expect(officer.getByText('9 ô thay đổi trong 3 đề án')).toBeVisible()
  await hand.click(button(officer, 'Ghi và gửi 3 báo cáo'))
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Đã gửi')
  const sent = await reportsOf(officer, '&state=submitted')
  expect(sent.map(({ id }) => id).sort()).toEqual([first.id, second.id, third.id].sort())
  const inputs = hand.clicks + hand.keys + inSystemWindow
  console.log(`round trip: ${inputs} inputs`)
  expect(inputs).toBeLessThanOrEqual(12)
})

test('an untouched workbook that is dropped on the page changes nothing, and says so', async ({
  signIn,
}) => {
  const officer = await signIn('dongda')
  await officer.goto(`${entry}/excel`)
  const path = await download(officer, () =>
    officer.getByRole('link', { name: 'Tải tệp Excel' }).click(),
  )
  await drop(officer, path)
  await expect(officer.getByText('Tệp không có ô nào thay đổi')).toBeVisible()
  await expect(button(officer, /^Ghi/)).toHaveCount(0)
})

test('what was typed in the system since the download is asked about, and nothing of it is lost', async ({
  signIn,
}) => {
  const officer = await signIn('hoankiem')
  const [first, second] = await reportsOf(officer, '')
  if (!first || !second) throw new Error('too few projects')
  await officer.goto(`${entry}/excel`)
  const path = await download(officer, () =>
    officer.getByRole('link', { name: 'Tải tệp Excel' }).click(),
  )
  await fillWorkbook(path, [
    [first.projectCode, 'results', 'Mở 3 lớp, ghi trong tệp'],
    [first.projectCode, 'nextSteps', 'Tổng kết'],
    [second.projectCode, 'percent', 'gần xong'],
    [second.projectCode, 'results', 'Mở 2 lớp'],
  ])
  // Typed while nothing can be saved: it is on this computer only when the file comes back.
  const saving = (url: URL) => url.pathname === `/api/reports/${first.id}`
  await officer.route(saving, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  )
  await officer.getByRole('link', { name: 'Về bảng nhập' }).click()
  await expect(officer.getByRole('textbox', { name: /, Tỷ lệ %$/ })).toBeFocused()
  await officer.keyboard.press('Tab')
  await officer.keyboard.press('Tab')
  await officer.keyboard.insertText('Mở 3 lớp, ghi trên hệ thống')
  await officer.keyboard.press('Enter')
  await expect(officer.getByText('Giữ trên máy này').first()).toBeVisible()
  await officer.getByRole('link', { name: 'Điền bằng Excel' }).click()
  await upload(officer, path, () => button(officer, 'Chọn tệp đã điền').click())
  await expect(officer.getByText(/^Còn nội dung vừa nhập trên máy này/)).toBeVisible()
  await expect(officer.getByText(/ô thay đổi/)).toHaveCount(0)
  await officer.unroute(saving)
  await upload(officer, path, () => button(officer, 'Chọn tệp khác').click())
  await expect(
    officer.getByText(
      '3 ô thay đổi trong 2 đề án; 1 ô đã được sửa trên hệ thống sau khi tải; 1 ô chưa đọc được',
    ),
  ).toBeVisible()
  await expect(officer.getByText('Không phải số. Nhập số từ 0 đến 100.')).toBeVisible()
  expect((await new AxeBuilder({ page: officer }).analyze()).violations).toEqual([])
  const write = button(officer, /^Ghi \d ô vào bản nháp$/)
  await expect(write).toHaveAccessibleDescription(/^Chọn nội dung cho 1 ô/)
  await button(officer, /^Giữ trên hệ thống/).click()
  await expect(write).toHaveText('Ghi 2 ô vào bản nháp')
  await write.click()
  await expect(officer.getByText('Đã ghi 2 ô vào bản nháp')).toBeVisible()
  const after = new Map((await reportsOf(officer, '')).map((row) => [row.id, row]))
  expect(after.get(first.id)).toMatchObject({
    ...{ results: 'Mở 3 lớp, ghi trên hệ thống', nextSteps: 'Tổng kết', state: 'draft' },
  })
  expect(after.get(second.id)).toMatchObject({ results: 'Mở 2 lớp', percent: null })
})

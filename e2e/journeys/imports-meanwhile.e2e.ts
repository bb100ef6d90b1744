import { expect, type Page } from '@playwright/test'
import { send } from '../support/send.ts'
import { test } from '../support/world.ts'

test.use({ world: 'imports' })

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const step = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 2, name })).toBeVisible()

const heading = 'Mã,Tên đề án,Đơn vị chủ trì,Bắt đầu,Hạn hoàn thành,Cán bộ phụ trách'

/** As far as what the wizard shows of a file of projects once it has been read and checked. */
async function takeIn(page: Page, ...lines: string[]): Promise<void> {
  await page.goto('/quan-tri/nhap')
  await step(page, '1 trong 5. Tệp')
  const chooser = page.waitForEvent('filechooser')
  await button(page, 'Chọn tệp').click()
  const buffer = Buffer.from(`\uFEFF${[heading, ...lines].join('\r\n')}\r\n`)
  await (await chooser).setFiles({ name: 'de-an-moi.csv', mimeType: 'text/csv', buffer })
  await button(page, 'Tiếp tục').click()
  await step(page, '3 trong 5. Kiểm tra')
}

async function get<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path)
  expect(answer.ok(), path).toBe(true)
  return (await answer.json()) as T
}

interface Known {
  readonly id: string
  readonly title: string
  readonly version: number
}

test('what a colleague changes between the check and the writing is shown, and nothing is lost', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  const before = await get<Known>(page, '/api/projects/bd-02')
  await takeIn(
    page,
    'BĐ-02,,,,,Nguyễn Văn Tệp',
    'XT-901,Đề án mới trong tệp,Huyện Từ Liêm,01/01/2014,31/12/2015,',
  )
  await button(page, /^Thay bằng “Quận Bắc Từ Liêm”$/).click()
  await expect(main(page).getByText('Không có lỗi')).toBeVisible()
  await button(page, 'Tiếp tục').click()
  await step(page, '4 trong 5. Xem trước')
  const write = button(page, 'Ghi 1 mới, 1 thay đổi')
  await expect(write).toBeVisible()

  const colleague = await signIn('thuongtruc2')
  const { version, title } = before
  await send(colleague.request, 'PUT', '/api/projects/bd-02', {
    version,
    officer: 'Trần Thị Giữa Chừng',
  })

  await write.click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText(
    'Dữ liệu đã thay đổi sau lần kiểm tra. Kiểm tra lại trước khi ghi.',
  )
  expect((await page.request.get('/api/projects/xt-901')).status()).toBe(404)
  await refusal.getByRole('button', { name: 'Tải lại' }).click()
  await expect(refusal).toHaveCount(0)
  await page.getByRole('link', { name: 'Thay đổi' }).click()
  const row = page.getByRole('row', { name: /BĐ-02/ })
  await expect(row).toContainText('Trần Thị Giữa Chừng')
  await expect(row).toContainText('Nguyễn Văn Tệp')
  // What was mended before is still mended: the new row has its unit.
  await write.click()
  await expect(page.getByText('Đã ghi vào hệ thống')).toBeVisible()
  expect(await get(page, '/api/projects/bd-02')).toMatchObject({
    ...{ title, officer: 'Nguyễn Văn Tệp' },
  })
  expect(await get(page, '/api/projects/xt-901')).toMatchObject({ unitId: 'bac-tu-liem' })
})

test('an import on which a unit has worked since is not taken back, and the dialog says why', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  await takeIn(page, 'XT-902,Đề án có báo cáo,Quận Ba Đình,01/01/2014,31/12/2015,')
  await expect(main(page).getByText('Không có lỗi')).toBeVisible()
  await button(page, 'Tiếp tục').click()
  await button(page, 'Ghi 1 dòng mới').click()
  await expect(page.getByText('Đã ghi vào hệ thống')).toBeVisible()

  const officer = await signIn('badinh')
  const { items } = await get<{ items: Known[] }>(
    officer,
    '/api/reports?period=2014-Q3&project=xt-902',
  )
  const [report] = items
  if (!report) throw new Error('the new project has no report')
  await send(officer.request, 'PUT', `/api/reports/${report.id}`, {
    version: report.version,
    percent: 10,
  })

  await button(page, /^Hoàn tác lần nhập/).click()
  const dialog = page.getByRole('dialog', { name: /^Hoàn tác lần nhập/ })
  await expect(dialog).toContainText('Chưa hoàn tác được vì đã có thay đổi sau khi nhập')
  await expect(dialog.getByRole('listitem')).toHaveText([
    'XT-902 · Đề án có báo cáo: Đã có báo cáo. Đã sửa sau khi nhập',
  ])
  await expect(dialog.getByRole('button', { name: 'Hoàn tác' })).toHaveAccessibleDescription(
    'Chưa hoàn tác được vì đã có thay đổi sau khi nhập',
  )
  await dialog.getByRole('button', { name: 'Hoàn tác' }).click({ force: true })
  await expect(page.getByText(/^Đã hoàn tác/)).toHaveCount(0)
  expect(await get(page, '/api/projects/xt-902')).toMatchObject({ title: 'Đề án có báo cáo' })
})

import { expect, type FileChooser, type Locator, type Page } from '@playwright/test'
import { writeDirtyWorkbook } from '#tools/dirty-workbook.ts'
import { faultsByDayAndNight } from '../support/barriers.ts'
import { type Counted, countedOn } from '../support/counted.ts'
import { test } from '../support/world.ts'

test.use({ world: 'imports' })
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const step = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
const outcome = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Các dòng theo kết quả' }).getByRole('link', { name })

async function openWizard(page: Page): Promise<void> {
  await page.goto('/quan-tri/nhap')
  await step(page, '1 trong 5. Tệp')
}

type File = Parameters<FileChooser['setFiles']>[0]

async function choose(page: Page, file: File, press: (target: Locator) => Promise<void>) {
  const chooser = page.waitForEvent('filechooser')
  await press(button(page, 'Chọn tệp'))
  await (await chooser).setFiles(file)
}

const pressed = (target: Locator) => target.click()

function csv(name: string, ...lines: string[]): File {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) }
}

/** Every kind of fault by its first way, the clear ones with one press. */
async function mendAll(page: Page, hand: Pick<Counted, 'click'>): Promise<void> {
  await hand.click(button(page, /^Sửa \d+ lỗi đã rõ$/))
  await settled(page)
  for (;;) {
    const open = main(page)
      .getByRole('listitem')
      .filter({ has: page.getByText(/^\d+ dòng$/) })
    const fix = open.getByRole('button', {
      name: /^(Thay bằng|Ghi lý do|Hiểu (là|từng ô)|Bỏ qua các)/,
    })
    if ((await fix.count()) === 0) return
    await hand.click(fix.first())
    await settled(page)
  }
}

/** What was pressed has been checked. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByText('Đang kiểm tra lại')).toHaveCount(0)
}

async function expectNoBarriers(page: Page): Promise<void> {
  expect(await faultsByDayAndNight(page)).toEqual({ day: [], night: [] })
}

test('a workbook that has gone through many hands is taken in with ten clicks, and taken back', async ({
  signIn,
}, { outputDir }) => {
  const workbook = await writeDirtyWorkbook(outputDir)
  const page = await signIn('thuongtruc')
  await openWizard(page)
  const hand = countedOn(page)
  await choose(page, workbook, (target) => hand.click(target))
  await step(page, '2 trong 5. Ghép cột')
  await expect(page.getByLabel('Cột cho “Tên đề án, chuyên đề”')).toHaveValue('2')
  await expect(main(page)).toContainText('Chưa ghi gì vào hệ thống')
  await hand.click(button(page, 'Tiếp tục'))
  await step(page, '3 trong 5. Kiểm tra')
  await mendAll(page, hand)
  await expect(main(page).getByText('Không có lỗi')).toBeVisible()
  await hand.click(button(page, 'Tiếp tục'))
  await step(page, '4 trong 5. Xem trước')
  await hand.click(button(page, /^Là hai: \d+ dòng$/))
  await expect(outcome(page, 'Nghi trùng')).toHaveText(/0$/)
  await hand.click(button(page, /^Ghi \d+ mới, \d+ thay đổi$/))
  await step(page, '5 trong 5. Ghi')
  // And one in the system's own window, on the file.
  expect(hand.clicks + 1).toBeLessThanOrEqual(10)
  await expect(page.getByText('Đã ghi vào hệ thống')).toBeVisible()

  await button(page, 'Nhập tệp khác').click()
  await choose(page, workbook, pressed)
  await expect(page.getByText(/^Tệp này đã được nhập lúc/)).toBeVisible()
  await button(page, 'Tiếp tục').click()
  await button(page, 'Tiếp tục').click()
  await mendAll(page, { click: pressed })
  await button(page, 'Tiếp tục').click()
  await expect(outcome(page, 'Không đổi')).toHaveText(/Không đổi5\d\d/)
  for (const name of ['Thêm mới', 'Thay đổi'])
    await expect(outcome(page, name)).toHaveText(`${name}0`)
  await button(page, 'Ghi').focus()
  await expect(page.getByText('Không có dòng nào để ghi')).toBeVisible()

  await main(page).getByRole('button', { name: 'Quay lại' }).click()
  await page.goto('/quan-tri/nhap')
  const row = page.getByRole('row', { name: /De-an-cap-huyen-2014/ })
  await row.getByRole('button', { name: /^Hoàn tác lần nhập/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(row).toContainText('Đã hoàn tác')
})

test('Back goes a step back and loses nothing; leaving the page is asked about', async ({
  signIn,
}, { outputDir }) => {
  const page = await signIn('thuongtruc')
  await openWizard(page)
  await choose(page, await writeDirtyWorkbook(outputDir), pressed)
  await page.getByLabel('Cột cho “Cán bộ phụ trách”').selectOption('N: Ghi chú')
  await button(page, 'Tiếp tục').click()
  await button(page, /^Thay bằng “Quận Bắc Từ Liêm”$/).click()
  const mended = main(page).getByText('Đã sửa: Thay bằng “Quận Bắc Từ Liêm”')
  await expect(mended).toBeVisible()
  await settled(page)
  await page.goBack()
  await step(page, '2 trong 5. Ghép cột')
  await expect(page.getByLabel('Cột cho “Cán bộ phụ trách”')).toHaveValue('13')
  await page.goForward()
  await expect(mended).toBeVisible()
  await button(page, 'Hoàn tác: Thay bằng “Quận Bắc Từ Liêm”').click()
  await expect(button(page, /^Thay bằng “Quận Bắc Từ Liêm”$/)).toBeVisible()

  await page.getByRole('link', { name: 'Đề án', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Rời trang nhập?' })
  await dialog.getByRole('button', { name: 'Quay lại' }).click()
  await step(page, '3 trong 5. Kiểm tra')
})

test('a cell is mended in place, faulty rows are taken home, and no step has barriers', async ({
  signIn,
}, { outputDir }) => {
  const page = await signIn('thuongtruc')
  await openWizard(page)
  await choose(page, await writeDirtyWorkbook(outputDir), pressed)
  await step(page, '2 trong 5. Ghép cột')
  await expectNoBarriers(page)
  await button(page, 'Tiếp tục').click()
  const group = main(page).getByRole('listitem').filter({ hasText: '“Huyện Từ Liêm” không còn' })
  await group.getByText(/^Xem và sửa từng dòng/).click()
  const cell = group.getByRole('textbox').first()
  const name = await cell.getAttribute('aria-label')
  await cell.fill('Quận Nam Từ Liêm')
  await group.getByRole('button', { name: 'Sửa ô này' }).first().click()
  await expect(group.getByText('Đã sửa').first()).toBeVisible()
  await expect(main(page).getByRole('textbox', { name: String(name) })).toHaveCount(0)
  await expectNoBarriers(page)
  const download = page.waitForEvent('download')
  await button(page, 'Tải các dòng lỗi (Excel)').click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  await button(page, 'Tiếp tục').click()
  await step(page, '4 trong 5. Xem trước')
  await expectNoBarriers(page)
  for (const tab of ['Thêm mới', 'Thay đổi', 'Lỗi', 'Bỏ qua', 'Theo đơn vị']) {
    await outcome(page, tab).click()
    await expect(main(page).getByRole('table')).toBeVisible()
    await expectNoBarriers(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow).toBeLessThanOrEqual(0)
})

test('first passwords of new accounts are shown once, and leaving them is asked about', async ({
  signIn,
}) => {
  const page = await signIn('quantri')
  await openWizard(page)
  const lines = ['badinh.moi,Nguyễn Thị Mới,Cán bộ đơn vị,Quận Ba Đình']
  const head = 'Tên đăng nhập,Họ và tên,Vai trò,Đơn vị'
  await choose(page, csv('tai-khoan.csv', head, ...lines), pressed)
  await button(page, 'Tiếp tục').click()
  await expect(main(page).getByText('Không có lỗi')).toBeVisible()
  await button(page, 'Tiếp tục').click()
  await button(page, 'Ghi 1 dòng mới').click()
  const passwords = page.getByRole('table', { name: /^Mật khẩu ban đầu/ })
  await expect(passwords.getByRole('row', { name: /badinh\.moi/ })).toBeVisible()
  await page.getByRole('link', { name: 'Xem các dòng đã ghi' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rời trang nhập?' })
  await expect(dialog).toContainText('chỉ hiện một lần')
  await dialog.getByRole('button', { name: 'Rời trang' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Lần nhập \d+$/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /badinh\.moi/ })).toBeVisible()
  await expectNoBarriers(page)
})

test('a file that cannot be read is refused with what to do; one too large is not sent', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  await openWizard(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/imports/read')) sent.push(request.url())
  })
  const pdf = { name: 'bao-cao.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7\n') }
  await choose(page, pdf, pressed)
  await expect(page.getByRole('alert')).toContainText('Đây là tệp PDF, không phải bảng tính')
  expect(sent).toHaveLength(1)
  const large = { name: 'lon.xlsx', mimeType: '', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) }
  await choose(page, large, pressed)
  await expect(page.getByRole('alert')).toContainText('Tệp lớn hơn 10 MB')
  expect(sent).toHaveLength(1)
})

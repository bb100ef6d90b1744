import { expect, type Locator, type Page, type Request } from '@playwright/test'
import { pages, silentPages } from '../support/pages.ts'
import { asTyped, composeWithEnter, fieldsIn, typeAsUniKey } from '../support/typing.ts'
import { test } from '../support/world.ts'

test.use({ world: 'typing' })
test.describe.configure({ mode: 'parallel' })

interface Place {
  readonly username: string
  readonly path: string
  /** A part that opens when something is pressed, chosen or written. */
  readonly part: string
  readonly reach: (page: Page) => Promise<unknown>
  /** Where its fields are. */
  readonly within: (page: Page) => Locator
  readonly viewport?: { readonly width: number; readonly height: number }
}

const report = '/bao-cao/2014-Q3/bd-02_2014-Q3'
const phone = { width: 390, height: 844 }
const main = (page: Page) => page.getByRole('main')
const dialog = (page: Page) => page.getByRole('dialog')

function press(name: string | RegExp) {
  return (page: Page) => main(page).getByRole('button', { name }).first().click()
}

/** One row with a day that no calendar has. */
const faultyFile = {
  ...{ name: 'de-an.csv', mimeType: 'text/csv' },
  buffer: Buffer.from(
    'Mã,Tên đề án,Đơn vị chủ trì,Bắt đầu\nBĐ-99,Tạo nguồn cán bộ,Quận Ba Đình,31/02/2014\n',
  ),
}

async function showFaultyRow(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press('Chọn tệp')(page)
  await (await chooser).setFiles(faultyFile)
  await press('Tiếp tục')(page)
  await main(page)
    .getByText(/^Xem và sửa từng dòng/)
    .first()
    .click()
}

async function returnReport(page: Page): Promise<void> {
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByLabel('Lý do', { exact: true })).toBeFocused()
}

const officer = { username: 'badinh' }
const reviewer = { username: 'thuongtruc' }
const places: readonly Place[] = [
  {
    ...{ ...officer, path: '/viec-can-lam', part: 'the search of the frame' },
    ...{ reach: async () => {}, within: (page) => page.getByRole('banner') },
  },
  {
    ...{ ...officer, path: report, part: 'a fallen percentage on a phone', viewport: phone },
    ...{ reach: (page) => page.getByLabel('Tỷ lệ hoàn thành (%)').fill('0'), within: main },
  },
  {
    ...{ ...officer, path: '/bao-cao/2014-Q3', part: 'the panel beside the table' },
    reach: async (page) => {
      await expect(page.getByRole('textbox', { name: /, Tỷ lệ %$/ })).toBeFocused()
      await page.keyboard.press('Control+Enter')
    },
    within: (page) => page.getByRole('region', { name: /^Nội dung báo cáo/ }),
  },
  {
    ...{ ...officer, path: '/bao-cao', part: 'the columns' },
    ...{ reach: press('Chọn cột'), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/de-an', part: 'the columns' },
    ...{ reach: press('Chọn cột'), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/de-an', part: 'the units to filter by' },
    ...{ reach: press('Đơn vị chủ trì'), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/tong-quan', part: 'the day' },
    ...{ reach: press('Xem theo ngày'), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/de-an/bd-02/sua', part: 'the reason for another due day' },
    reach: (page) => page.getByLabel('Hạn hoàn thành', { exact: true }).fill('31/12/2016'),
    within: (page) => main(page).getByRole('region', { name: 'Thời hạn và sản phẩm' }),
  },
  {
    ...{ ...reviewer, path: '/de-an/bd-02', part: 'the reason for a pause' },
    ...{ reach: press('Tạm dừng'), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/quan-tri/ky-bao-cao', part: 'a new period' },
    ...{ reach: press('Thêm kỳ'), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/quan-tri/ky-bao-cao', part: 'the limits' },
    ...{ reach: press(/Sửa ngưỡng Quý III\/2014$/), within: dialog },
  },
  {
    ...{ ...reviewer, path: '/quan-tri/nhap', part: 'a cell of a faulty row' },
    ...{ reach: showFaultyRow, within: main },
  },
  {
    ...{ ...reviewer, path: '/duyet', part: 'the reason and a remark' },
    reach: async (page) => {
      await returnReport(page)
      await press(/^Ghi chú về/)(page)
    },
    within: (page) => page.getByRole('form', { name: /^Trả lại báo cáo/ }),
  },
  {
    ...{ ...reviewer, path: '/duyet', part: 'the templates' },
    reach: async (page) => {
      await returnReport(page)
      await press('Sửa mẫu lý do')(page)
    },
    within: dialog,
  },
]

const written = pages.filter(([, path]) => !silentPages.includes(path))

for (const { username } of [officer, reviewer]) {
  test(`${username} types into every field of every page`, async ({ signIn }) => {
    const page = await signIn(username)
    for (const [, path] of written.filter(([owner]) => owner === username)) {
      await test.step(path, async () => {
        await open(page, path)
        await expect(fieldsIn(main(page)).first()).toBeVisible()
        // Fields that are loaded after their page.
        await page.waitForLoadState('networkidle')
        if (await page.getByRole('grid').isVisible()) await typeIntoCells(page)
        else await typeIntoAll(page, fieldsIn(main(page)))
      })
    }
  })

  test(`${username} types into every field that opens on a page`, async ({ signIn }) => {
    const page = await signIn(username)
    for (const place of places.filter((one) => one.username === username)) {
      await test.step(`${place.path}: ${place.part}`, () => typeIntoPlace(page, place))
    }
  })
}

test('somebody types into every field of the sign-in page', async ({ page }) => {
  await open(page, '/dang-nhap')
  await typeIntoAll(page, fieldsIn(main(page)))
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function typeIntoPlace(page: Page, { path, reach, within, viewport }: Place): Promise<void> {
  const usual = page.viewportSize()
  if (viewport) await page.setViewportSize(viewport)
  await open(page, path)
  await reach(page)
  const fields = fieldsIn(within(page))
  await expect(fields.first()).toBeVisible()
  await typeIntoAll(page, fields)
  if (usual) await page.setViewportSize(usual)
}

const composed = 'tiếng Việt'

async function typeIntoAll(page: Page, fields: Locator): Promise<void> {
  const names = await fields.evaluateAll((all) => all.map(({ id }) => id))
  expect(names.length).toBeGreaterThan(0)
  // Of a column of equal fields, the first.
  const columns = names.map((name) => name.replace(/\..*/, '.'))
  for (const [at, column] of columns.entries()) {
    if (!column.endsWith('.') || columns.indexOf(column) === at)
      await typeInto(page, fields.nth(at))
  }
}

async function typeInto(page: Page, field: Locator): Promise<void> {
  const before = await field.inputValue()
  await field.fill('')
  await undisturbed(page, async () => {
    await typeAsUniKey(page, asTyped.keys)
    await expect(field).toHaveValue(asTyped.text)
    await field.fill('')
    await composeWithEnter(page, composed)
    await expect(field).toHaveValue(composed)
    await expect(field).toBeFocused()
  })
  await field.fill(before)
}

/** The one field of the grid, over each cell of the first row that takes a text. */
async function typeIntoCells(page: Page): Promise<void> {
  const field = main(page).getByRole('textbox')
  await expect(field).toBeFocused()
  await page.keyboard.press('Home')
  const columns = await page.getByRole('columnheader').count()
  let written = 0
  for (let at = 0; at < columns; at++) {
    if ((await field.getAttribute('readonly')) === null) {
      written += 1
      await undisturbed(page, async () => {
        await typeAsUniKey(page, asTyped.keys)
        await expect(field).toHaveValue(asTyped.text)
        await page.keyboard.press('Escape')
        await composeWithEnter(page, composed)
        await expect(field).toHaveValue(composed)
        await page.keyboard.press('Escape')
      })
    }
    await page.keyboard.press('ArrowRight')
  }
  expect(written).toBeGreaterThanOrEqual(4)
}

/** Nothing else is changed by what is done, nothing is sent or closed, and nobody is led elsewhere. */
async function undisturbed(page: Page, work: () => Promise<void>): Promise<void> {
  const writes: string[] = []
  const note = (request: Request) => {
    const line = `${request.method()} ${new URL(request.url()).pathname}`
    if (request.method() !== 'GET' && !expected.test(line)) writes.push(line)
  }
  page.on('request', note)
  const before = await standing(page)
  await work()
  const after = await standing(page)
  page.off('request', note)
  // What is searched becomes shorter, and what belongs to it goes.
  const others = Object.entries(before.others).filter(([name]) => name in after.others)
  expect(after).toMatchObject({ ...before, others: Object.fromEntries(others) })
  expect(writes).toEqual([])
}

/** A draft is saved while it is written, and a report is held for whoever reviews it. */
const expected = /^(PUT \/api\/reports\/[^/]+|POST \/api\/reports\/[^/]+\/hold)$/

/** Where the page is, what is open on it, and what stands in its other fields. */
function standing(page: Page) {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select')
    // What is closed says in other words what stands in the fields.
    const others = [...fields].filter(
      (field) =>
        field !== document.activeElement &&
        !field.closest('[aria-hidden=true], details:not([open])'),
    )
    const standsIn = ({ type, value, checked }: HTMLInputElement) =>
      type === 'checkbox' || type === 'radio' ? checked : value
    return {
      path: location.pathname,
      dialogs: document.querySelectorAll('[role=dialog]').length,
      others: Object.fromEntries(
        others.map((field, at) => [field.id || field.name || String(at), standsIn(field)]),
      ),
    }
  })
}

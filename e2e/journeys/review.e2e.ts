import { expect, type Page } from '@playwright/test'
import { countedOn } from '../support/counted.ts'
import { test } from '../support/world.ts'

test.use({ world: 'review' })

const article = (page: Page) => page.getByRole('article')
const bar = (page: Page) => page.getByRole('region', { name: 'Xử lý báo cáo' })
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Nhóm báo cáo chờ duyệt' }).getByRole('link', { name })

/** The number beside the name of a tab. */
async function countIn(page: Page, name: RegExp): Promise<number> {
  return Number((await tab(page, name).innerText()).match(/\d+$/)?.[0])
}

const codeOf = async (page: Page) =>
  (await article(page).getByRole('heading', { level: 2 }).innerText()).split(' ')[0] ?? ''

test('twenty reports looked at closely and all others at once, in 36 presses of hand', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  const hand = countedOn(page)
  await expect(article(page)).toBeVisible()
  const before = {
    flagged: await countIn(page, /^Cần xem kỹ/),
    plain: await countIn(page, /^Không có cảnh báo/),
    returned: await countIn(page, /^Đã trả lại/),
  }

  await test.step('14 are approved and 6 returned with a reason that the city keeps', async () => {
    for (let place = 0; place < 20; place++) {
      const code = await codeOf(page)
      if (place % 3 === 0 && place < 18) {
        await hand.press('F9')
        await hand.press('ArrowDown')
        await expect(page.getByLabel('Lý do', { exact: true })).toHaveValue(/^Bổ sung văn bản/)
      }
      await hand.press('Control+Enter')
      await expect(article(page)).not.toHaveAccessibleName(new RegExp(`^${code} `))
      await expect(article(page).getByRole('heading', { level: 2 })).toBeFocused()
    }
    await expect(tab(page, /^Cần xem kỹ/)).toHaveText(`Cần xem kỹ${before.flagged - 20}`)
    await expect(tab(page, /^Đã trả lại/)).toHaveText(`Đã trả lại${before.returned + 6}`)
    await expect(tab(page, /^Đã duyệt hôm nay/)).toHaveText('Đã duyệt hôm nay14')
  })

  await test.step('what has no flag is approved at once, and taken back as easily', async () => {
    await hand.click(tab(page, /^Không có cảnh báo/))
    await hand.click(page.getByRole('columnheader').getByRole('checkbox'))
    const ready = Number((await bar(page).innerText()).match(/Đã chọn (\d+) trong \1 báo cáo/)?.[1])
    expect(ready).toBe(before.plain)
    const approve = `Duyệt ${ready} báo cáo`
    await hand.click(bar(page).getByRole('button', { name: approve }))
    await hand.click(
      page.getByRole('dialog', { name: approve }).getByRole('button', { name: approve }),
    )
    await expect(page.getByText('Không còn báo cáo nào chờ duyệt ở nhóm này')).toBeVisible()
    expect(hand.clicks + hand.keys).toBe(36)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(tab(page, /^Không có cảnh báo/)).toHaveText(`Không có cảnh báo${ready}`)
  })
})

test('a decision is put off, taken back, and nothing moves under the eyes', async ({ signIn }) => {
  const page = await signIn('thuongtruc')
  const queue = page.getByRole('navigation', { name: 'Báo cáo trong nhóm' })
  await expect(article(page)).toBeVisible()
  const first = await codeOf(page)
  await page.keyboard.press('F8')
  await expect(queue.getByRole('link').last()).toContainText(first)
  await expect(queue.getByRole('link').last()).toContainText('Để sau')
  const second = await codeOf(page)
  await page.keyboard.press('Control+Enter')
  await expect(bar(page).getByText(`Đã duyệt báo cáo ${second}`)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(article(page)).toHaveAccessibleName(new RegExp(`^${second} `))
  await expect(article(page)).toContainText('Đang xem xét')
  // Whoever walks through the queue with the arrows stays in it.
  await queue.getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(queue.locator('[aria-current]')).toBeFocused()
})

for (const path of ['/duyet?muc=khong-canh-bao', '/tong-quan/tien-do']) {
  test(`no row of ${path} moves while rows are chosen and let go`, async ({ signIn }) => {
    const page = await signIn('thuongtruc')
    await page.goto(path)
    const rows = page.getByRole('table').getByRole('rowgroup').nth(1)
    const box = rows.getByRole('checkbox').and(page.locator(':not([aria-disabled])')).first()
    const unselect = page.getByRole('button', { name: 'Bỏ chọn' })
    await expect(box).toBeVisible()
    const before = await rows.boundingBox()
    // Some tables begin with everything chosen.
    if (await unselect.isEnabled()) await unselect.click()
    await expect(unselect).toBeDisabled()
    expect(await rows.boundingBox()).toEqual(before)
    await box.check()
    await expect(page.getByText('Đã chọn 1 dòng', { exact: true })).toBeVisible()
    expect(await rows.boundingBox()).toEqual(before)
    await box.uncheck()
    await expect(unselect).toBeDisabled()
    expect(await rows.boundingBox()).toEqual(before)
  })
}

test('leaders read a report without a queue, and units not at all', async ({ signIn }) => {
  const reviewer = await signIn('thuongtruc')
  await reviewer
    .getByRole('navigation', { name: 'Báo cáo trong nhóm' })
    .getByRole('link')
    .first()
    .click()
  await expect(reviewer).toHaveURL(/\/duyet\/./)
  const { pathname } = new URL(reviewer.url())
  const leader = await signIn('lanhdao')
  await leader.goto(pathname)
  await expect(leader.getByRole('region', { name: 'Số liệu' })).toBeVisible()
  await expect(leader.getByRole('button', { name: /Duyệt|Trả lại/ })).toHaveCount(0)
})

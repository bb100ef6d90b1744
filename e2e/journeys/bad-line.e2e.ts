import { expect, type Locator, type Page } from '@playwright/test'
import { type Line, makeBad } from '../support/bad-line.ts'
import { giveProjects, nextQuarter, openNextQuarter, reportsOf } from '../support/quarter.ts'
import { read, send } from '../support/send.ts'
import { password, test } from '../support/world.ts'

test.use({ world: 'bad line' })

/** By hand also as many as the whole city sends: `BAD_LINE_REPORTS=600`. */
const all = Number(process.env.BAD_LINE_REPORTS ?? 60)
/** So many are sent one by one, from several windows; the rest at once. */
const alone = all * 0.4
/** On a busy machine: for everything, and for one press, which saves what is typed before it sends. */
const patienceMs = all * 3_000
const pressMs = all * 500
/** One per window. On each of these lines a sending is lost so often that somebody has to press again. */
const seeds = [4, 7, 58]

interface Sent {
  readonly entityId: string
}

const resultsOf = (code: string) => `Đã ban hành kế hoạch về ${code}.`

/** A quarter of reports that lack nothing but their results. */
test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(patienceMs)
  const context = await browser.newContext({ baseURL: server.origin })
  const page = await context.newPage()
  const signIn = (username: string) =>
    send(page.request, 'POST', '/api/session', { username, password })
  await signIn('thuongtruc')
  await openNextQuarter(page)
  await giveProjects(page, 'ba-dinh', all)
  await signIn('badinh')
  for (const { id, version, previousPercent } of await reportsOf(page, '')) {
    const content = { version, percent: previousPercent ?? 10, status: 'on-track' }
    await send(page.request, 'PUT', `/api/reports/${id}`, content)
  }
  await context.close()
})

test(`${all} reports sent on a line that loses 35 % of the answers are ${all} sendings`, async ({
  signIn,
}) => {
  test.setTimeout(patienceMs)
  const desks: { page: Page; line: Line }[] = []
  for (const seed of seeds) {
    const page = await signIn('badinh')
    desks.push({ page, line: await makeBad(page, seed) })
  }
  const [first] = desks
  if (!first) throw new Error('no window')
  const reports = await reportsOf(first.page, '')
  expect(reports).toHaveLength(all)
  const presses: number[] = []

  await test.step('most are written and sent one by one', async () => {
    const each = alone / seeds.length
    const sendOwn = async ({ page }: { page: Page }, place: number) => {
      const own = reports.slice(place * each, (place + 1) * each)
      await page.goto(`/bao-cao/${nextQuarter.id}/${own[0]?.id}`)
      for (const { projectCode } of own) {
        await expect(page.getByRole('heading', { level: 1 })).toContainText(projectCode)
        await page.getByLabel('Kết quả đạt được trong kỳ').fill(resultsOf(projectCode))
        const said = page.getByText(`Đã gửi báo cáo ${projectCode}`)
        const sent = said.or(page.getByRole('button', { name: 'Rút lại' })).first()
        presses.push(await pressUntil(sent, page.getByRole('button', { name: 'Gửi báo cáo' })))
        await page.getByRole('link', { name: 'Báo cáo sau' }).click()
      }
    }
    await Promise.all(desks.map(sendOwn))
  })

  await test.step('the rest is filled down in the table and sent at once', async () => {
    const { page } = first
    await page.goto(`/bao-cao/${nextQuarter.id}`)
    await page.getByRole('button', { name: `Thiếu nội dung ${all - alone}` }).click()
    await page.getByRole('textbox', { name: /^THU-\d+, / }).focus()
    await page.keyboard.press('Control+Home')
    const cell = page.getByRole('textbox', { name: /, Kết quả$/ })
    while (!(await cell.isVisible())) await page.keyboard.press('ArrowRight')
    await page.keyboard.type(resultsOf('mọi việc'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+ArrowUp')
    await page.keyboard.press('Control+Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await page.getByRole('link', { name: 'Kiểm tra và gửi' }).click()
    const receipt = page.getByRole('heading', { level: 1, name: /^Đã gửi/ })
    const send = page.getByRole('button', { name: `Gửi ${all - alone} báo cáo` })
    presses.push(await pressUntil(receipt, send))
  })

  const lost = total(desks.map(({ line }) => line.lost))
  const written = total(desks.map(({ line }) => line.written))
  console.log(`${all} reports: ${total(presses)} presses, ${lost} of ${written} answers lost`)
  expect(lost).toBeGreaterThan(written / 4)

  await test.step('each report is sent, by one step and one change', async () => {
    const now = await reportsOf(first.page, '')
    expect(now.map(({ state }) => state)).toEqual(Array(all).fill('submitted'))
    const wanted = reports.map(({ projectCode }, at) =>
      resultsOf(at < alone ? projectCode : 'mọi việc'),
    )
    expect(now.map(({ results }) => results)).toEqual(wanted)
    for (const { id } of now) {
      const { rounds } = await read<{ rounds: { action: string }[] }>(
        first.page.request,
        `/api/reports/${id}`,
      )
      expect(rounds.map(({ action }) => action)).toEqual(['submit'])
    }
    const admin = await signIn('quantri')
    const answer = await admin.request.get('/api/audit?entity=report&actor=badinh&pageSize=1000')
    const changes: { action: string; items: Sent[] }[] = (await answer.json()).items
    const ids = new Set(now.map(({ id }) => id))
    const sendings = changes
      .filter(({ action }) => action === 'report.submit')
      .flatMap(({ items }) => items.map(({ entityId }) => entityId))
      .filter((id) => ids.has(id))
    expect(sendings.toSorted()).toEqual([...ids].toSorted())
  })
})

/** As somebody does it who is told that there is no line, or that he is too quick. Answers with how often. */
async function pressUntil(done: Locator, button: Locator): Promise<number> {
  const refused = button
    .page()
    .getByRole('alert')
    .filter({ hasText: /Không kết nối được|quá nhiều lần/ })
  for (let presses = 1; ; presses++) {
    await button.click()
    await expect(done.or(refused).first()).toBeVisible({ timeout: pressMs })
    if (await done.isVisible()) return presses
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

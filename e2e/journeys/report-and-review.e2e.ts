import { expect, type Page } from '@playwright/test'
import { test } from '../support/world.ts'

test.use({ world: 'report and review' })

interface Totals {
  readonly counted: number
  readonly awaitingReview: number
  readonly percent: number
}

/** The official figures, as the committee's people get them. */
async function totalsOf(page: Page): Promise<Totals> {
  const answer = await page.request.get('/api/overview')
  const { basedOn, totals } = await answer.json()
  return {
    counted: basedOn.counted,
    awaitingReview: totals.awaitingReview,
    percent: totals.percent,
  }
}

test('an officer reports, is asked to mend, mends, and the figures move by just this report', async ({
  signIn,
}) => {
  const officer = await signIn('badinh')
  const reviewer = await signIn('thuongtruc')
  const before = await totalsOf(reviewer)

  await test.step('the officer opens a due report and finds the period before beside it', async () => {
    await expect(officer.getByRole('heading', { name: 'Việc cần làm', level: 1 })).toBeVisible()
    await officer
      .getByRole('list', { name: /^Đến hạn/ })
      .getByRole('link')
      .first()
      .click()
    await expect(officer.getByText('Kỳ trước: Quý II/2014').first()).toBeVisible()
  })
  const address = new URL(officer.url())
  const reportId = address.pathname.split('/').at(-1) ?? ''
  const code = (await officer.getByRole('heading', { level: 1 }).innerText()).split(' ')[0] ?? ''

  await test.step('sending an empty report names every place to mend, and loses nothing', async () => {
    await officer.getByRole('button', { name: 'Gửi báo cáo' }).click()
    const summary = officer.getByRole('alert').filter({ hasText: 'chỗ cần sửa' })
    await expect(summary).toBeFocused()
    await summary.getByRole('link', { name: /Nhập tỷ lệ hoàn thành/ }).click()
    await expect(officer.getByLabel('Tỷ lệ hoàn thành (%)')).toBeFocused()
  })

  await test.step('he fills it in as Vietnamese is typed, saves and sends', async () => {
    await officer.getByLabel('Tỷ lệ hoàn thành (%)').fill('97,5')
    await officer.getByLabel('Tình trạng thực hiện').selectOption('Đúng tiến độ')
    const results = officer.getByLabel('Kết quả đạt được trong kỳ')
    // As UniKey types it: the letter, a Backspace nobody pressed, the letter with its mark.
    await results.pressSequentially('Đã ban hành 12 kế hoa')
    await results.press('Backspace')
    await officer.keyboard.insertText('ạ')
    await results.pressSequentially('ch.')
    await expect(results).toHaveValue('Đã ban hành 12 kế hoạch.')
    await officer.getByRole('button', { name: 'Lưu nháp' }).click()
    await expect(officer.getByText('Đã lưu nháp')).toBeVisible()
    await officer.reload()
    await expect(results).toHaveValue('Đã ban hành 12 kế hoạch.')
    await officer.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await expect(officer.getByText(`Đã gửi báo cáo ${code}`)).toBeVisible()
    await expect(officer.getByRole('button', { name: 'Rút lại' })).toBeVisible()
  })

  await test.step('the reviewer reads it beside the period before and returns it', async () => {
    await reviewer.goto(`/duyet/${reportId}`)
    const report = reviewer.getByRole('article', { name: new RegExp(`^${code} `) })
    await expect(report.getByText('Quý II/2014 (đã duyệt)')).toBeVisible()
    await expect(report.getByRole('region', { name: 'Số liệu' })).toContainText('97,5%')
    await reviewer.keyboard.press('F9')
    const box = reviewer.getByRole('form', { name: `Trả lại báo cáo ${code}` })
    await expect(box.getByLabel('Lý do', { exact: true })).toBeFocused()
    await report.getByRole('button', { name: 'Ghi chú về Tỷ lệ hoàn thành (%)' }).click()
    await box.getByLabel('Cần sửa gì').fill('Nêu cách tính 97,5%.')
    await box.getByRole('button', { name: /^Trả lại/ }).click()
    await expect(box.getByText('Nêu lý do để đơn vị biết cần sửa gì')).toBeVisible()
    await box.getByLabel('Lý do', { exact: true }).fill('Bổ sung số văn bản.')
    await box.getByLabel('Lý do', { exact: true }).press('Control+Enter')
    await expect(reviewer.getByText(`Đã trả lại báo cáo ${code}`)).toBeVisible()
  })

  await test.step('the officer finds the reason on top and beside the field, mends and sends again', async () => {
    await officer.goto('/viec-can-lam')
    const task = officer
      .getByRole('list', { name: /^Bị trả lại/ })
      .getByRole('link', { name: code })
    await expect(task).toContainText('Bổ sung số văn bản.')
    await task.click()
    await expect(officer.getByText('Thành ủy trả lại báo cáo này')).toBeVisible()
    await expect(officer.getByText('Nêu cách tính 97,5%.').first()).toBeVisible()
    await officer.getByLabel('Kết quả đạt được trong kỳ').fill('Đã ban hành 12-KH/QU.')
    await officer.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await expect(officer.getByText(`Đã gửi báo cáo ${code}`)).toBeVisible()
  })

  await test.step('the reviewer approves with one key, and the figures change by this report', async () => {
    await reviewer.goto(`/duyet/${reportId}`)
    // Read against what was sent before: only what was mended is marked.
    await expect(reviewer.getByRole('insertion').first()).toContainText('KH/QU')
    expect(await totalsOf(reviewer)).toMatchObject({
      counted: before.counted,
      awaitingReview: before.awaitingReview + 1,
    })
    await reviewer.keyboard.press('Control+Enter')
    const bar = reviewer.getByRole('region', { name: 'Xử lý báo cáo' })
    await expect(bar.getByText(`Đã duyệt báo cáo ${code}`)).toBeVisible()
    const after = await totalsOf(reviewer)
    expect(after).toMatchObject({
      counted: before.counted + 1,
      awaitingReview: before.awaitingReview,
    })
    expect(after.percent).toBeGreaterThanOrEqual(before.percent)
    await reviewer.goto('/tong-quan')
    await expect(reviewer.getByText(`dựa trên ${after.counted}/`).first()).toBeVisible()
  })

  await test.step('an officer of another unit finds nothing of it through any door', async () => {
    const stranger = await signIn('dongda')
    const ask = (path: string) => stranger.request.get(path)
    expect((await ask(`/api/reports/${reportId}`)).status()).toBe(404)
    const projectId = reportId.split('_')[0] ?? ''
    expect((await ask(`/api/projects/${projectId}`)).status()).toBe(404)
    expect((await ask(`/api/projects/${projectId}/history`)).status()).toBe(404)
    for (const list of ['reports', 'projects']) {
      const { items } = await (await ask(`/api/${list}?unit=ba-dinh`)).json()
      expect(items).toEqual([])
      const found = await (await ask(`/api/${list}?q=${encodeURIComponent(code)}`)).json()
      expect(found.items).toEqual([])
      const file = await (await ask(`/api/${list}.csv?unit=ba-dinh`)).text()
      expect(file).not.toContain(code)
    }
    await stranger.goto(`/bao-cao/2014-Q3/${reportId}`)
    await expect(stranger.getByText('Không tìm thấy')).toBeVisible()
  })
})

import { expect } from '@playwright/test'
import { test } from '../support/world.ts'

test.use({ world: 'signing' })

test('where the leader signs, what the officer sends waits for him and comes to the city signed', async ({
  signIn,
}) => {
  const officer = await signIn('hoankiem')
  let code = ''

  await test.step('the officer completes a report and passes it on', async () => {
    const draft = officer.getByRole('list', { name: /^Đang soạn/ }).getByRole('link')
    await draft.first().click()
    const heading = officer.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(/^HK-\d\d /)
    code = (await heading.innerText()).split(' ')[0] ?? ''
    await officer.getByLabel('Tỷ lệ hoàn thành (%)').fill('100')
    await officer.getByLabel('Tình trạng thực hiện').selectOption('Đúng tiến độ')
    await officer.getByLabel('Kết quả đạt được trong kỳ').fill('Đã ban hành 12-KH/QU.')
    await expect(officer.getByRole('button', { name: 'Gửi báo cáo' })).toHaveCount(0)
    await officer.getByRole('button', { name: 'Trình lãnh đạo ký' }).click()
    await expect(officer.getByText(`Báo cáo ${code} chờ lãnh đạo đơn vị ký`)).toBeVisible()
  })

  await test.step('it waits for the leader, and neither the officer nor the city can hurry it', async () => {
    await officer.goto('/viec-can-lam')
    const waiting = officer.getByRole('list', { name: /^Chờ lãnh đạo ký/ })
    await expect(waiting.getByRole('link', { name: code })).toContainText('Đủ nội dung, chờ ký')
    await officer.getByRole('link', { name: 'Kiểm tra và gửi' }).click()
    const row = officer.getByRole('row', { name: new RegExp(code) })
    await expect(row).toContainText('Chờ lãnh đạo đơn vị ký và gửi')
    await expect(row.getByRole('checkbox')).not.toBeChecked()
    await expect(officer.getByRole('button', { name: 'Gửi 0 báo cáo' })).toBeDisabled()
  })

  await test.step('the leader finds it first, reads it, signs and sends', async () => {
    const leader = await signIn('hoankiem.lanhdao')
    const lists = leader.getByRole('main').getByRole('list')
    await expect(lists.first()).toHaveAccessibleName(/^Chờ lãnh đạo ký/)
    await lists.first().getByRole('link', { name: code }).click()
    await expect(leader.getByLabel('Kết quả đạt được trong kỳ')).toHaveValue(
      'Đã ban hành 12-KH/QU.',
    )
    await leader.getByRole('button', { name: 'Ký và gửi' }).click()
    await expect(leader.getByText(`Đã gửi báo cáo ${code}`)).toBeVisible()
    // The others that wait go together.
    await leader.goto('/viec-can-lam')
    await leader.getByRole('link', { name: 'Kiểm tra và gửi' }).click()
    await leader.getByRole('button', { name: /^Ký và gửi \d+ báo cáo$/ }).click()
    await expect(leader.getByRole('heading', { name: 'Đã gửi báo cáo', level: 1 })).toBeVisible()
    await leader.goto('/viec-can-lam')
    await expect(leader.getByRole('list', { name: /^Chờ lãnh đạo ký/ })).toHaveCount(0)
  })

  await test.step('the city finds it in its queue, and who signed it', async () => {
    const reviewer = await signIn('thuongtruc')
    const found = await reviewer.request.get(`/api/reports?period=2014-Q3&unit=hoan-kiem&q=${code}`)
    const [report] = (await found.json()).items
    await reviewer.goto(`/duyet/${report.id}`)
    const queue = reviewer.getByRole('navigation', { name: 'Báo cáo trong nhóm' })
    await expect(queue.getByRole('link', { name: code })).toBeVisible()
    const article = reviewer.getByRole('article', { name: new RegExp(`^${code} `) })
    await expect(article.getByText('Đã ban hành 12-KH/QU.').first()).toBeVisible()
    await expect(article.getByRole('listitem').filter({ hasText: /^Ký/ })).toContainText(
      report.signedBy,
    )
  })
})

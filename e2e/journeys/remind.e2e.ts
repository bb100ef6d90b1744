import { expect } from '@playwright/test'
import { countedOn } from '../support/counted.ts'
import { test } from '../support/world.ts'

test.use({ world: 'remind' })

test('reminding all units that owe reports takes two clicks, and the units read it', async ({
  signIn,
}) => {
  const reviewer = await signIn('thuongtruc')
  await reviewer.goto('/tong-quan/tien-do')
  const hand = countedOn(reviewer)

  await test.step('the reviewer reminds every unit with missing reports', async () => {
    await hand.click(reviewer.getByRole('button', { name: /^Nhắc \d+ đơn vị$/ }))
    await expect(reviewer.getByRole('dialog', { name: /^Gửi nhắc báo cáo tới \d+/ })).toBeVisible()
    await hand.click(reviewer.getByRole('button', { name: 'Gửi nhắc' }))
    await expect(reviewer.getByText(/^Đã gửi nhắc tới \d+ đơn vị/)).toBeVisible()
    expect([hand.clicks, hand.keys]).toEqual([2, 0])
  })

  await test.step('the table says when, and opens all reminders of the unit', async () => {
    await reviewer.getByRole('button', { name: /^Các lần nhắc Quận Ba Đình/ }).click()
    const log = reviewer.getByRole('dialog', { name: 'Các lần nhắc Quận Ba Đình' })
    await expect(log.getByRole('row')).toHaveCount(2)
    await reviewer.keyboard.press('Escape')
    await expect(log).toBeHidden()
  })

  const officer = await signIn('badinh')
  await test.step('the officer finds it on top of the work list and under the bell', async () => {
    const sentence = /nhắc: còn \d+ báo cáo Quý\sIII\/2014 chưa gửi/
    await expect(officer.getByRole('main').getByText(sentence)).toBeVisible()
    await officer.getByRole('button', { name: '1 thông báo chưa đọc' }).click()
    const panel = officer.getByRole('banner')
    await expect(panel.getByRole('link', { name: sentence })).toBeVisible()
    await panel.getByRole('button', { name: 'Đánh dấu đã đọc' }).click()
    await expect(panel.getByRole('button', { name: /không có mục chưa đọc/ })).toBeVisible()
    await expect(officer.getByRole('main').getByText(sentence)).toBeHidden()
  })

  await test.step('the page keeps what was read', async () => {
    await officer.getByRole('link', { name: 'Xem tất cả thông báo' }).click()
    await expect(officer.getByRole('heading', { level: 1, name: 'Thông báo' })).toBeVisible()
    await expect(officer.getByText('1 thông báo, 0 chưa đọc')).toBeVisible()
  })
})

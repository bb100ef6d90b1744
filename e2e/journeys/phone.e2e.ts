import { expect } from '@playwright/test'
import { test } from '../support/world.ts'

test.use({ world: 'phone' })

test('on a phone an officer comes from the work list straight to the report to write, and to the next', async ({
  signIn,
}) => {
  const officer = await signIn('dongda')
  await officer.setViewportSize({ width: 390, height: 844 })
  const heading = officer.getByRole('heading', { level: 1 })
  const code = async () => (await heading.innerText()).split(' ')[0]

  await officer.getByRole('main').getByRole('link', { name: 'Nhập tiếp' }).click()
  await expect(heading).toHaveText(/^ĐĐ-\d\d /)
  const first = await code()
  const position = officer.getByRole('navigation', { name: 'Các báo cáo của kỳ' })
  await expect(position).toContainText(/\d+\/18/)
  await expect(officer.getByLabel('Tỷ lệ hoàn thành (%)')).toBeVisible()

  await test.step('the next one is the next that lacks something', async () => {
    await officer.getByRole('link', { name: 'Đề án sau' }).click()
    await expect(heading).not.toContainText(`${first} `)
    await expect(heading).toHaveText(/^ĐĐ-\d\d /)
  })

  await test.step('the bar under the thumb leads there too, and says that this is the place', async () => {
    const bar = officer.getByRole('navigation', { name: 'Các trang' }).last()
    await bar.getByRole('link', { name: 'Đề án' }).click()
    await expect(heading).toContainText('Đề án, chuyên đề')
    await bar.getByRole('link', { name: 'Nhập báo cáo' }).click()
    await expect(heading).toContainText(`${first} `)
    await expect(bar.getByRole('link', { name: 'Nhập báo cáo' })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await officer.goBack()
    await expect(heading).toContainText('Đề án, chuyên đề')
  })
})

test('on a desk the navigation leads to the table of the open period', async ({ signIn }) => {
  const officer = await signIn('dongda')
  await officer.getByRole('banner').getByRole('link', { name: 'Nhập báo cáo' }).click()
  await expect(officer.getByRole('grid')).toBeVisible()
  await expect(officer).toHaveURL(/\/bao-cao\/2014-Q3$/)
  const reviewer = await signIn('thuongtruc')
  await expect(reviewer.getByRole('link', { name: 'Nhập báo cáo' })).toHaveCount(0)
})

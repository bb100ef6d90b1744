import { expect } from '@playwright/test'
import { fileRows, fileWords, plain, rowsOfAllPages } from '../support/table-file.ts'
import { test } from '../support/world.ts'

test('the file of a filtered, sorted table has the rows, order and words of all its pages', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  await page.goto('/de-an?tt=late,at-risk,done&sx=-gap&cot=code,title,unitName,percent,gap,status')
  await expect(page.getByRole('heading', { name: 'Đề án, chuyên đề', level: 1 })).toBeVisible()
  const screen = await rowsOfAllPages(page)
  expect(screen.length).toBeGreaterThan(50)
  const button = page.getByRole('button', { name: `Xuất Excel (${screen.length} dòng)` })
  const file = await fileRows(page, button, { heading: 'Mã', count: screen.length })
  expect(file.map((row) => row.slice(0, 6).map(fileWords))).toEqual(
    screen.map((row) => row.map(plain)),
  )
})

import { expect, type Page } from '@playwright/test'
import {
  type Cell,
  fileRows,
  fileWords,
  plain,
  rowsOf,
  rowsOfAllPages,
} from '../support/table-file.ts'
import { test } from '../support/world.ts'

interface Shown {
  readonly path: string
  /** Of the table, where the page has several. */
  readonly table?: string | RegExp
  /** Above its first column, in the file. */
  readonly heading: string
  /** Columns that the file has too; absent: all of them. */
  readonly columns?: number
  /** Columns of the file for what the screen says by marks; absent: none. */
  readonly beyond?: number
  /** Which figure of the page holds it behind a button, counted from 1. */
  readonly inFigure?: number
}

const city: readonly Shown[] = [
  { path: '/tong-quan/tien-do?ky=2014-Q3', heading: 'Đơn vị', columns: 7 },
  { path: '/tong-quan/don-vi-ky', heading: 'Đơn vị', beyond: 2 },
  {
    path: '/tong-quan/don-vi-ky?xep=lech&loai=huyen&ngay=2014-06-30',
    heading: 'Đơn vị',
    beyond: 2,
  },
  { path: '/tong-quan', table: /^Đường kế hoạch/, heading: 'Kỳ', inFigure: 1 },
  { path: '/tong-quan', table: /^Số đề án của từng đơn vị/, heading: 'Đơn vị', inFigure: 2 },
  { path: '/de-an/07-da-tu', table: /^Đến hết/, heading: 'Kỳ', inFigure: 1 },
  { path: '/de-an/07-da-tu', table: /^Báo cáo của đề án/, heading: 'Kỳ báo cáo' },
]

test('each table of the committee’s pages is in its file as it is seen', async ({ signIn }) => {
  const page = await signIn('thuongtruc')
  for (const shown of city) await test.step(shown.path, () => compare(page, shown))
})

test('the list of reports is in its file page after page', async ({ signIn }) => {
  const page = await signIn('thuongtruc')
  await page.goto('/bao-cao?ky=2014-Q2&dv=ba-dinh,dong-da,hoan-kiem,hai-ba-trung,tay-ho,cau-giay')
  const screen = await rowsOfAllPages(page)
  expect(screen.length).toBeGreaterThan(50)
  const button = page.getByRole('button', { name: `Xuất Excel (${screen.length} dòng)` })
  const file = await fileRows(page, button, { heading: 'Mã', count: screen.length })
  expect(file.map((row) => row.map(fileWords))).toEqual(screen.map((row) => row.map(plain)))
})

test('the files of periods and of the queue hold their rows', async ({ signIn }) => {
  const page = await signIn('thuongtruc')
  await page.goto('/quan-tri/ky-bao-cao')
  const table = page.getByRole('table')
  await expect(table).toBeVisible()
  const periods = await rowsOf(table)
  const excel = page.getByRole('button', { name: /^Xuất Excel/ })
  const file = await fileRows(page, excel, { heading: 'Kỳ', count: periods.length })
  // The third column is what can be done.
  const shown = periods.map((row) => row.filter((_, at) => at !== 2).map(plain))
  expect(file.map((row) => row.map(fileWords))).toEqual(shown)
  await page.goto('/duyet?muc=khong-canh-bao')
  await expect(table).toBeVisible()
  const queue = await rowsOf(table)
  const waiting = await fileRows(page, excel, { heading: 'Mã', count: queue.length })
  expect(waiting.map(([code, unit]) => fileWords(code ?? null) + fileWords(unit ?? null))).toEqual(
    queue.map(([first = '']) => plain(first)),
  )
})

test('an officer takes home what the receipt says', async ({ signIn }) => {
  const page = await signIn('badinh')
  await compare(page, { path: '/bao-cao/2014-Q3/da-gui', heading: 'Mã' })
})

async function compare(page: Page, shownAs: Shown) {
  const { path, table, heading, columns, beyond = 0, inFigure } = shownAs
  await page.goto(path)
  const shown = page.getByRole('table', table === undefined ? {} : { name: table })
  if (inFigure) {
    const figure = page.getByRole('figure').filter({ has: page.locator('figcaption') })
    const open = figure.nth(inFigure - 1).getByRole('button', { name: 'Xem bảng số liệu' })
    await open.click()
  }
  await expect(shown.locator('tbody tr').first()).toBeVisible()
  const screen = await rowsOf(shown)
  const part = shown.locator(
    'xpath=ancestor::*[self::figure or self::main or self::section[@aria-labelledby]][1]',
  )
  const button = part.getByRole('button', { name: /^Xuất Excel/ })
  const file = await fileRows(page, button, { heading, count: screen.length })
  const own = (row: readonly Cell[]) => row.slice(0, columns ?? row.length - beyond)
  expect(file.map((row) => own(row).map(fileWords))).toEqual(
    screen.map((row) => row.slice(0, columns).map(plain)),
  )
}

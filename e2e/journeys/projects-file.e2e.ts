import { expect, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { test } from '../support/world.ts'

/** The words of every row on screen, page by page; what only a screen reader says is not in the table. */
async function allRows(page: Page): Promise<string[][]> {
  const rows: string[][] = []
  for (;;) {
    // Only when these very rows are drawn: the page before stays in sight while the next one comes.
    await expect(page.getByText(new RegExp(`^${rows.length + 1}–\\d+ trong`))).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    rows.push(...(await page.getByRole('table').locator('tbody tr').evaluateAll(visibleWords)))
    const next = page.getByRole('link', { name: 'Trang sau' })
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled'))) return rows
    await next.click()
  }
}

/** Runs in the page. */
function visibleWords(rows: Element[]): string[][] {
  const isSeen = (element: HTMLElement) => element.offsetWidth > 1
  const wordsOf = (node: Node): string =>
    node instanceof HTMLElement
      ? isSeen(node)
        ? [...node.childNodes].map(wordsOf).join('')
        : ''
      : (node.textContent ?? '')
  return rows.map((row) => [...row.children].map(wordsOf))
}

test('the file of a filtered, sorted table has the rows, order and words of all its pages', async ({
  signIn,
}) => {
  const page = await signIn('thuongtruc')
  await page.goto('/de-an?tt=late,at-risk,done&sx=-gap&cot=code,title,unitName,percent,gap,status')
  await expect(page.getByRole('heading', { name: 'Đề án, chuyên đề', level: 1 })).toBeVisible()
  const screen = await allRows(page)
  expect(screen.length).toBeGreaterThan(50)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: `Xuất Excel (${screen.length} dòng)` }).click()
  const path = await (await download).path()
  const file = await readSheet(path)
  const heading = file.findIndex(([first]) => first === 'Mã')
  const body = file.slice(heading + 1, heading + 1 + screen.length)
  const words = (cell: unknown) =>
    typeof cell === 'number' ? number(cell) : String(cell ?? '').replace(/\s+/g, ' ')
  const shown = screen.map((row) => row.map((cell) => plain(cell)))
  expect(body.map((row) => row.slice(0, 6).map(words))).toEqual(shown)
})

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

function number(value: number): string {
  return vietnamese.format(value)
}

/** As typed figures: without the sign of a gain, with an ordinary minus; the mark of a sample is no title. */
function plain(cell: string): string {
  return cell
    .replace(/\s*\(?minh họa\)?\s*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^\+/, '')
    .replace('−', '-')
    .trim()
}

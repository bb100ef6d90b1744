import { expect, type Locator, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'

export type Cell = string | number | boolean | Date | null

/** The words of the rows on screen, sums too; what only a screen reader says is not in the table. */
export function rowsOf(table: Locator): Promise<string[][]> {
  return table.locator('tbody tr, tfoot tr').evaluateAll(visibleWords)
}

/** The same of a table of several pages, page by page. */
export async function rowsOfAllPages(page: Page): Promise<string[][]> {
  const rows: string[][] = []
  for (;;) {
    // Only when these very rows are drawn: the page before stays in sight while the next one comes.
    await expect(page.getByText(new RegExp(`^${rows.length + 1}–\\d+ trong`))).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    rows.push(...(await rowsOf(page.getByRole('table'))))
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
        ? [...node.childNodes].map(wordsOf).join(' ')
        : ''
      : (node.textContent ?? '')
  return rows.map((row) =>
    [...row.children].filter((cell) => !cell.matches('.select-cell')).map(wordsOf),
  )
}

/** The headings and the rows under them in the file that the button gives, as many as on screen. */
export async function fileRows(
  page: Page,
  button: Locator,
  { heading, count }: { heading: string; count: number },
): Promise<Cell[][]> {
  const download = page.waitForEvent('download')
  await button.click()
  const file = (await readSheet(await (await download).path())) as Cell[][]
  const place = file.findIndex(([first]) => first === heading)
  expect(place, `the heading ${heading}`).toBe(4)
  const below = file.slice(place + 1)
  expect(below).toHaveLength(count)
  return below
}

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const dayNames = new Intl.DateTimeFormat('vi-VN', {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' },
})
const timeNames = new Intl.DateTimeFormat('vi-VN', {
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
})

/** A cell of the file in the words of the screen, without blanks, signs and marks that only one of them has. */
export function fileWords(cell: Cell): string {
  if (typeof cell === 'number') return plain(vietnamese.format(cell))
  if (!(cell instanceof Date)) return plain(String(cell ?? ''))
  const day = dayNames.format(cell)
  return plain(cell.getTime() % 86_400_000 === 0 ? day : `${timeNames.format(cell)} ${day}`)
}

/** As typed figures: without the sign of a gain, with an ordinary minus; a mark beside a word is no word. */
export function plain(cell: string): string {
  return cell
    .replace(/\s*\(?minh họa\)?\s*$/, '')
    .replace(/[▲%]/g, '')
    .replace(/[\s,;()]+/g, '')
    .replace(/^\+/, '')
    .replace('−', '-')
    .replace(/^–$/, '')
}

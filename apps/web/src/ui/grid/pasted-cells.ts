import { cleanText, readCells } from '@app/shared/core/clipboard.ts'

/**
 * The cells on a clipboard. LibreOffice Calc writes a line break as a blank into the plain text, and no
 * quotes; its table has them. So the table counts where it says the same as the text in other blanks.
 */
export function pastedCells({ plain, html }: { plain: string; html: string }): string[][] {
  const cells = readCells(plain)
  const table = tableIn(html)
  return table && wordsOf(table) === wordsOf(cells) ? table : cells
}

/** The only table of a document; `null`: there is none, or more. */
function tableIn(html: string): string[][] | null {
  if (!html.includes('<table')) return null
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const [table, ...others] = parsed.querySelectorAll('table')
  return table && others.length === 0
    ? [...table.rows].map((row) => [...row.cells].map(textOf))
    : null
}

/** Takes no part in a text. */
const lineEnd = '\u2028'

function textOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(lineEnd)
  // Where the source is wrapped, a blank is meant.
  const lines = (cell.textContent ?? '').replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').split(lineEnd)
  return cleanText(lines.map((line) => line.trim()).join('\n'))
}

/** Without quotation marks, which only one side may have put around a cell. */
function wordsOf(cells: readonly (readonly string[])[]): string {
  const words = (text: string) => text.replaceAll('"', '').replace(/\s+/g, ' ').trim()
  return JSON.stringify(cells.map((row) => row.map(words)))
}

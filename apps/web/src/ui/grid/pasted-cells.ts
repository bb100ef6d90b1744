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
  const parsed = new DOMParser().parseFromString(readable(html), 'text/html')
  const [table, ...others] = parsed.querySelectorAll('table')
  return table && others.length === 0
    ? [...table.rows].map((row) => [...row.cells].map(textOf))
    : null
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: typeof bareTable }): typeof clipboard
}
/** Of browsers that guard what is read as markup; TypeScript does not know it yet. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
let clipboard: { createHTML: typeof bareTable } | undefined

/** The content security policy allows this text alone to be read. */
function readable(html: string): string {
  clipboard ??= trustedTypes?.createPolicy('clipboard', { createHTML: bareTable })
  return clipboard ? clipboard.createHTML(html) : bareTable(html)
}

/** From the first table to the last, without looks: the policy forbids and reports them even where nobody sees them. */
function bareTable(html: string): string {
  const tables = html.slice(html.indexOf('<table'), html.lastIndexOf('</table>'))
  return tables.replace(/<(\w+)\s[^>]*>/g, '<$1>')
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

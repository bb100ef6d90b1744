/** What a spreadsheet or a text processor puts on the clipboard as plain text, and back. */

/** Rows of cells. Quoted cells keep their line breaks; exactly one line end at the end is no row. */
export function readCells(text: string): string[][] {
  const rest = withoutBullets(text.replace(/\r\n?/g, '\n'))
  return rowsOf(rest.replace(/\n$/, '')).map((row) => row.map(cleanText))
}

/** As a spreadsheet writes it: quotes around what holds a tab, a line break or begins with a quote. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\n`).join('')
}

/**
 * Pasted prose as it is kept: NFC, ordinary spaces, no zero-width marks, no third blank line, bullets of
 * symbol fonts as `- `. Quotation marks stay as they are.
 */
export function cleanText(text: string): string {
  return withoutBullets(text.normalize('NFC').replace(/\r\n?/g, '\n'))
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\n(?:[ \t]*\n){3,}/g, '\n\n')
    .trim()
}

/** Wingdings and Symbol put theirs into the private area; a tab follows in lists of a text processor. */
function withoutBullets(text: string): string {
  return text
    .replace(/^[ \u00a0]*[\uf000-\uf0ff][ \t\u00a0]*/gm, '- ')
    .replace(/^[ \u00a0]*[·•]\t/gm, '- ')
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = cellAt(text, at)
    row.push(cell)
    if (text[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

/** A quote opens a cell only where another one closes it: `"A" và B` is text. */
function cellAt(text: string, at: number): { cell: string; end: number } {
  const inQuotes = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  inQuotes.lastIndex = at
  const match = inQuotes.exec(text)
  if (match) {
    return { cell: (match[1] ?? '').replaceAll('""', '"'), end: inQuotes.lastIndex }
  }
  const plain = /[^\t\n]*/y
  plain.lastIndex = at
  return { cell: plain.exec(text)?.[0] ?? '', end: plain.lastIndex }
}

function quoted(cell: string): string {
  return /[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A block as LibreOffice Calc puts it on the clipboard: both flavours, texts with line breaks in quotes. */
export interface CalcBlock {
  readonly plain: string
  readonly html: string
}

export function calcBlock(rows: readonly (readonly string[])[]): CalcBlock {
  const plainCell = (text: string) =>
    /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const htmlCell = (text: string) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<td height="17" align="left" valign=bottom>${escaped.replaceAll('\n', '<br>')}</td>`
  }
  const plain = rows.map((cells) => `${cells.map(plainCell).join('\t')}\n`).join('')
  const body = rows.map((cells) => `<tr>\n${cells.map(htmlCell).join('\n')}\n</tr>`).join('\n')
  const head = '<meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>'
  const table = `<table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup>${body}</table>`
  return { plain, html: `<!DOCTYPE html><html><head>${head}</head><body>${table}</body></html>` }
}

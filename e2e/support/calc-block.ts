import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A block as LibreOffice Calc puts it on the clipboard, in both flavours. */
export interface CalcBlock {
  readonly plain: string
  readonly html: string
}

/** In its form: no quotes, and in the plain text a blank where the cell has a line break or a tab. */
export function calcBlock(rows: readonly (readonly string[])[]): CalcBlock {
  const plain = rows.map((cells) => `${cells.map(plainCell).join('\t')}\n`).join('')
  const body = rows.map((cells) => `\t<tr>\n${cells.map(htmlCell).join('')}\t</tr>\n`).join('')
  const head = '<meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>'
  const table = `<table cellspacing="0" border="0">\n${body}</table>`
  return { plain, html: `<!DOCTYPE html>\n<html><head>${head}</head><body>${table}</body></html>` }
}

function plainCell(text: string): string {
  return text.replace(/[\t\n]/g, ' ')
}

function htmlCell(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return `\t\t<td align="left">${escaped.replaceAll('\n', '<br>') || '<br>'}</td>\n`
}

/** What Calc 7.4 put on the clipboard of Linux for `realRows`, with the number format of Vietnam. */
export const realBlock: CalcBlock = {
  plain: readFileSync(join(import.meta.dirname, 'calc/block.text-plain'), 'utf8'),
  html: readFileSync(join(import.meta.dirname, 'calc/block.text-html'), 'utf8'),
}

const special: Readonly<Record<number, string>> = {
  1: '"Tuổi trẻ" và "Đoàn viên"',
  2: 'Đạt 62,5 điểm; 3 < 5 & 7',
  3: 'Cột một\tcột hai',
  4: '',
  5: '"Trích dẫn trọn câu"',
  6: 'Dòng một\n\nDòng ba có "ngoặc"',
  7: '- Họp chi bộ\n- Ban hành văn bản',
}

/** Percentage, status and results, as they stood in the cells. */
export const realRows = Array.from({ length: 18 }, (_, at) => ({
  percent: at === 0 ? 62.5 : 10 + at * 4.5,
  status: at % 2 === 0 ? 'dung tien do' : 'Có nguy cơ chậm',
  results: special[at] ?? `Mở ${at + 1} lớp "nguồn"\nBan hành ${at + 1} kế hoạch`,
}))

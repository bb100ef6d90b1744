import { expect, test } from 'vitest'
import { pastedCells } from './pasted-cells.ts'

const table = (...rows: string[]) => `<html><body><table>${rows.join('\n')}</table></body></html>`

test('a cell of Calc keeps its line breaks and its quotation marks', () => {
  const html = table(
    '<tr><td sdval="62,5">62,5</td>\n<td>Mở &quot;nguồn&quot;<br><br>Ban hành</td></tr>',
    '<tr><td><br></td>\n<td>&quot;Cả câu&quot;</td></tr>',
  )
  expect(pastedCells({ plain: '62,5\tMở "nguồn"  Ban hành\n\t"Cả câu"\n', html })).toEqual([
    ['62,5', 'Mở "nguồn"\n\nBan hành'],
    ['', '"Cả câu"'],
  ])
})

test('a cell of Excel is the same by both: its table is wrapped, its text is quoted', () => {
  const html = table(
    '<tr>\r\n  <td>48</td>\r\n  <td>Đúng tiến\r\n  độ<br>\r\n    Đã họp</td>\r\n </tr>',
  )
  expect(pastedCells({ plain: '48\t"Đúng tiến độ\nĐã họp"\r\n', html })).toEqual([
    ['48', 'Đúng tiến độ\nĐã họp'],
  ])
})

test('the plain text counts where the table says anything else', () => {
  const plain = '1\tA B\n'
  const expected = [['1', 'A B']]
  for (const html of [
    '',
    '<p>1 A B</p>',
    table('<tr><td>1</td><td><p>A</p><p>B</p></td></tr>'),
    table('<tr><td colspan="2">1 A B</td></tr>'),
    `${table('<tr><td>1</td><td>A B</td></tr>')}${table('<tr><td>2</td></tr>')}`,
  ]) {
    expect(pastedCells({ plain, html })).toEqual(expected)
  }
})

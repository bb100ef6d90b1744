import { expect, test } from 'vitest'
import { bytesOf, givenTitles, treacherousTexts } from '#testing/sheets.ts'
import { readBytes } from './read-bytes.ts'

async function rowsIn(bytes: Buffer | string) {
  const { format, sheets } = await readBytes(Buffer.from(bytes))
  expect(format).toBe('csv')
  return sheets[0]?.rows
}

const table = [
  ['Mã', 'Tên đề án', 'Tỷ lệ'],
  ['1.10', 'Đổi mới', '62,5'],
]

test.each([
  ['semicolons', 'Mã;Tên đề án;Tỷ lệ\r\n1.10;Đổi mới;62,5\r\n'],
  ['tabs', 'Mã\tTên đề án\tTỷ lệ\n1.10\tĐổi mới\t62,5\n'],
  ['commas', 'Mã,Tên đề án,Tỷ lệ\n1.10,Đổi mới,"62,5"'],
  ['a delimiter that is said', 'sep=|\r\nMã|Tên đề án|Tỷ lệ\r\n1.10|Đổi mới|62,5\r\n'],
])('%s', async (_, text) => {
  expect(await rowsIn(text)).toEqual(table)
})

test('UTF-8 with its mark and UTF-16 both ways, with and without', async () => {
  const text = 'Mã;Tên đề án;Tỷ lệ\n1.10;Đổi mới;62,5\n'
  const wide = Buffer.from(text, 'utf16le')
  const swapped = Buffer.from(wide).swap16()
  for (const bytes of [
    ...[Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')],
    ...[wide, swapped, Buffer.concat([Buffer.of(0xfe, 0xff), swapped])],
  ]) {
    expect(await rowsIn(bytes)).toEqual(table)
  }
})

test('what no database keeps does not come in with a text', async () => {
  const wide = Buffer.from('M\0ã;Tên \ud83d đề án\n', 'utf16le')
  expect(await rowsIn(wide)).toEqual([['Mã', 'Tên \ufffd đề án']])
})

test('bytes of a Vietnamese Windows, and of an old font', async () => {
  // “Quận Đống Đa” with the marks of Windows-1258.
  const windows = Buffer.from('Qu\xe2\xf2n \xd0\xf4\xecng \xd0a;1\n', 'latin1')
  expect(await rowsIn(windows)).toEqual([['Quận Đống Đa', '1']])
  const old = Buffer.from('TiÕng ViÖt rÊt hay;1\n', 'latin1')
  expect(await rowsIn(old)).toEqual([['TiÕng ViÖt rÊt hay', '1']])
})

test('quoted fields keep line breaks, delimiters and quotes; others keep their quotes', async () => {
  const text = '"a\r\nb";"c;d";"nói ""có"""\r\n"chưa đóng;x\r\n"mở" và đóng;y;\r\n;;\r\n\r\nz'
  expect(await rowsIn(text)).toEqual([
    ...[['a\nb', 'c;d', 'nói "có"'], ['"chưa đóng', 'x'], ['"mở" và đóng', 'y'], [], []],
    ...[['z']],
  ])
})

test('what this product writes it reads again, without the apostrophes', async () => {
  const rows = await rowsIn(Buffer.from(await bytesOf('csv', givenTitles(treacherousTexts))))
  expect(rows?.slice(1)).toEqual(
    treacherousTexts.map((text) => [text.replace(/^'(?==)/, '').trim()]),
  )
})

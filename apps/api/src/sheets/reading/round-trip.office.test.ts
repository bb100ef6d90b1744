import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { makeDirtyWorkbook } from '#testing/dirty/dirty-workbook.ts'
import { tempFolder } from '#testing/folders.ts'
import { convertAll } from '#testing/office.ts'
import { readBytes } from './read-bytes.ts'

/** What the form of the projects has none of. */
async function oddWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Một')
  sheet.addRow([new Date('2011-08-25T23:59:59Z'), new Date('2015-05-01T00:00:00Z'), 0.625, true])
  sheet.getCell('A1').numFmt = 'dd/mm/yyyy'
  sheet.getCell('B1').numFmt = 'mm/yyyy'
  sheet.getCell('C1').numFmt = '0.0%'
  sheet.getCell('A3').value = { formula: 'NA()', result: { error: '#N/A' } }
  sheet.getCell('B3').value = 'Haø Noäi'
  sheet.getCell('B3').font = { name: 'VNI-Times' }
  sheet.getCell('C3').value = 'gộp'
  sheet.mergeCells('C3:E5')
  book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['ẩn', '=1+1', '#N/A', '007'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const workbooks = { dirty: (await makeDirtyWorkbook()).bytes, odd: await oddWorkbook() }

test.each(['xls', 'ods', 'xlsx'] as const)(
  'saved again as .%s, workbooks are read as before',
  async (format) => {
    const folder = tempFolder()
    const saved = join(folder, 'saved')
    const files = Object.entries(workbooks).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`)
      writeFileSync(path, bytes)
      return { name, bytes, path }
    })
    await convertAll(
      files.map(({ path }) => path),
      format,
      saved,
    )
    for (const { name, bytes } of files) {
      const before = await readBytes(Buffer.from(bytes))
      const after = await readBytes(readFileSync(join(saved, `${name}.${format}`)))
      expect(after).toEqual({ ...before, format })
    }
  },
)

test('what is compared is what was meant', async () => {
  expect((await readBytes(Buffer.from(workbooks.odd))).sheets).toEqual([
    {
      ...{ name: 'Một', hidden: false },
      rows: [
        [{ day: '2011-08-25' }, '05/2015', { number: 0.625, percent: true }, 'TRUE'],
        [],
        [{ error: '#N/A' }, { text: 'Haø Noäi', font: 'vni' }, 'gộp'],
      ],
    },
    { name: 'Ẩn', hidden: true, rows: [['ẩn', '=1+1', '#N/A', '007']] },
  ])
})

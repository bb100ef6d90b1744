import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readBytes } from './read-bytes.ts'

type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>

function xlsOf(sheets: Sheets, change?: (book: ReturnType<typeof utils.book_new>) => void): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  }
  change?.(book)
  return write(book, { type: 'buffer', bookType: 'biff8' })
}

test('texts, numbers, percentages, days, errors and truth of an old file', async () => {
  const bytes = xlsOf(
    { 'Đề án': [['1.10', 0.625, 40780, 42125, 1250.5, true], [], ['Ba Đình ']] },
    (book) => {
      const sheet = book.Sheets['Đề án'] ?? {}
      const formats = { B1: '0.0%', C1: 'dd/mm/yyyy', D1: 'mm/yyyy' }
      for (const [place, z] of Object.entries(formats)) Object.assign(sheet[place] ?? {}, { z })
      sheet['G1'] = { t: 'e', v: 42 }
      sheet['!ref'] = 'A1:G3'
    },
  )
  expect(await readBytes(bytes)).toEqual({
    format: 'xls',
    sheets: [
      {
        ...{ name: 'Đề án', hidden: false },
        rows: [
          [
            '1.10',
            { number: 0.625, percent: true },
            { day: '2011-08-25' },
            '05/2015',
            { number: 1250.5 },
            'TRUE',
            { error: '#N/A' },
          ],
          [],
          ['Ba Đình'],
        ],
      },
    ],
  })
})

test('days counted from 1904, and a hidden sheet', async () => {
  const bytes = xlsOf({ Một: [[39318]], Hai: [['x']] }, (book) => {
    Object.assign(book.Sheets['Một']?.['A1'] ?? {}, { z: 'dd/mm/yyyy' })
    book.Workbook = { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  })
  expect((await readBytes(bytes)).sheets).toEqual([
    { name: 'Một', hidden: false, rows: [[{ day: '2011-08-25' }]] },
    { name: 'Hai', hidden: true, rows: [['x']] },
  ])
})

import { vi } from '@app/shared/i18n/vi.ts'
import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { AppError } from '#core/app-error.ts'
import { streamOf } from '#sample/random.ts'
import { mutated } from '#testing/mutations.ts'
import { odsOf, xlsxOf } from '#testing/workbooks.ts'
import { readWorkbook } from './read-workbook.ts'

type Name = readonly (string | number)[]

const rows = Array.from({ length: 30 }, (_, at) => [
  `BĐ-${at}`,
  'Đổi mới sinh hoạt chi bộ',
  at / 40,
])

const book = utils.book_new()
utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Đề án')
const xls: Buffer = write(book, { type: 'buffer', bookType: 'biff8' })
const xlsx = xlsxOf({
  rows: rows
    .map(
      ([code, title, share]) =>
        `<row><c t="inlineStr"><is><t>${code}</t></is></c><c t="s"><v>0</v></c><c s="0"><v>${share}</v></c><c><f>${title}</f></c></row>`,
    )
    .join(''),
  strings: '<si><t>Đổi mới</t></si>',
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
})
const ods = odsOf(
  `<table:table>${rows.map(([code]) => `<table:table-row><table:table-cell><text:p>${code}</text:p></table:table-cell></table:table-row>`).join('')}</table:table>`,
)
const csv = Buffer.from(rows.map((row) => row.join(';')).join('\r\n'))

/** Not packed, so that what changes is what stands in the cells and not only the packing. */
function stored(file: Buffer): Buffer {
  return Buffer.from(zipSync(unzipSync(file), { level: 0 }))
}

/** A damaged part inside of a sound file: a checksum stops nothing here. */
function withinPart(file: Buffer, part: string) {
  const parts = unzipSync(file)
  return (...name: Name) => {
    const damaged = mutated(Buffer.from(parts[part] ?? strToU8('')), streamOf(...name))
    return Buffer.from(zipSync({ ...parts, [part]: damaged }))
  }
}

const whole =
  (file: Buffer) =>
  (...name: Name) =>
    mutated(file, streamOf(...name))

test.each([
  ['an .xlsx', 70, whole(xlsx)],
  ['an .xlsx that is not packed', 70, whole(stored(xlsx))],
  ['the sheet of an .xlsx', 50, withinPart(xlsx, 'xl/worksheets/sheet1.xml')],
  ['the styles of an .xlsx', 20, withinPart(xlsx, 'xl/styles.xml')],
  ['the content of an .ods', 40, withinPart(ods, 'content.xml')],
  ['an .xls', 100, whole(xls)],
  ['a .csv', 20, whole(csv)],
])('%s, damaged in %i ways, is read or refused in words', async (what, times, damaged) => {
  const outcomes = Array.from({ length: times }, (_, at) => damaged('mutations', what, at))
  let next = 0
  const work = async () => {
    for (let at = next++; at < outcomes.length; at = next++) await outcome(outcomes[at] ?? xlsx)
  }
  await Promise.all([work(), work()])
})

/** A workbook, or a refusal in words that say what to do; anything else fails. */
async function outcome(bytes: Buffer): Promise<void> {
  try {
    expect((await readWorkbook(bytes, vi)).sheets.length).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(['invalid', 'too-large']).toContain(error.code)
    expect(error.words).toMatch(/gửi lại\.$|\.csv\.$|nhiều tệp\.$/)
  }
}

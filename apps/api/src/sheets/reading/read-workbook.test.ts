import { en } from '@app/shared/i18n/en.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { expect, test } from 'vitest'
import { odsOf, xlsxOf, zipOf } from '#testing/workbooks.ts'
import { readWorkbook } from './read-workbook.ts'

const { reading } = vi
const good = xlsxOf({ rows: '<row><c><v>7</v></c></row>' })

test('a workbook is read, whatever its name is', async () => {
  expect(await readWorkbook(good, vi)).toEqual({
    format: 'xlsx',
    sheets: [{ name: 'Đề án', hidden: false, rows: [[{ number: 7 }]] }],
  })
})

const ole = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ])
const bytesOf = (text: string) => Buffer.from(text)
const notASheet = (what: keyof typeof reading.otherwise) =>
  reading.notASheet(reading.otherwise[what])

test.each<[string, Buffer, string]>([
  ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), notASheet('pdf')],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), notASheet('image')],
  ['a web page', bytesOf('\ufeff<html><table><tr><td>1'), notASheet('web-page')],
  ['XML', bytesOf('<?xml version="1.0"?><a/>'), notASheet('xml')],
  ['a .docx', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), notASheet('document')],
  ['a .pptx', zipOf({ '[Content_Types].xml': '', 'ppt/a.xml': '' }), notASheet('slides')],
  ['an .xlsb', zipOf({ 'xl/workbook.bin': '' }), notASheet('binary-workbook')],
  [
    'an .odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    notASheet('document'),
  ],
  ['a .zip', zipOf({ 'a.txt': 'a' }), notASheet('archive')],
  ['a .doc', ole('WordDocument'), notASheet('document')],
  ['a .ppt', ole('PowerPoint Document'), notASheet('slides')],
  ['bytes of any kind', Buffer.of(0, 1, 2, 3, 4, 5, 6, 7), notASheet('other')],
  ['a file with a password', ole('EncryptedPackage', 'EncryptionInfo'), reading.encrypted],
  ['an .xls that ends early', ole('Workbook'), reading.damaged],
  ['an .xlsx without its parts', zipOf({ '[Content_Types].xml': '' }), reading.damaged],
  ['an empty sheet', xlsxOf({}), reading.empty],
  ['an .ods without cells', odsOf('<table:table/>'), reading.empty],
])('%s is refused as what it is', async (_, bytes, message) => {
  await expect(readWorkbook(bytes, vi)).rejects.toMatchObject({ code: 'invalid', message })
})

test('an .ods with a password', async () => {
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  const bytes = zipOf({ mimetype, 'META-INF/manifest.xml': '<manifest:encryption-data/>' })
  await expect(readWorkbook(bytes, vi)).rejects.toMatchObject({ message: reading.encrypted })
})

test('in English too', async () => {
  await expect(readWorkbook(bytesOf('%PDF-1.7'), en)).rejects.toMatchObject({
    message: en.reading.notASheet('a PDF file'),
  })
})

const rowAt = (place: string) => xlsxOf({ rows: `<row><c r="${place}"><v>1</v></c></row>` })

test('up to the last row and column that are allowed, and not one further', async () => {
  const [first] = (await readWorkbook(rowAt('GR20000'), vi)).sheets
  expect(first?.rows.length).toBe(20_000)
  expect(first?.rows.at(-1)?.length).toBe(200)
  const refused = (message: string) => ({ code: 'too-large', message })
  await expect(readWorkbook(rowAt('A20001'), vi)).rejects.toMatchObject(
    refused(reading.rows(20_000)),
  )
  await expect(readWorkbook(rowAt('GS1'), vi)).rejects.toMatchObject(refused(reading.columns(200)))
  await expect(readWorkbook(new Uint8Array(10 * 2 ** 20 + 1), vi)).rejects.toMatchObject(
    refused(reading.bytes(10)),
  )
})

test('who comes when very many wait is asked to come again', async () => {
  const waiting = Array.from({ length: 12 }, () => readWorkbook(good, vi))
  await expect(readWorkbook(good, vi)).rejects.toMatchObject({
    ...{ code: 'unavailable', message: reading.busy },
  })
  expect((await Promise.all(waiting)).map(({ format }) => format)).toEqual(Array(12).fill('xlsx'))
})

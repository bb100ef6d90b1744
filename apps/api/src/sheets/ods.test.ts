import { afterEach, expect, test, vi } from 'vitest'
import {
  bytesOf,
  givenModel,
  givenTitles,
  odsRows,
  partsOf,
  standIn,
  timeZones,
  treacherousTexts,
} from '#testing/sheets.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(timeZones)(
  'values have their types and days are the right days in %s',
  async (zone, behind) => {
    standIn(zone, behind)
    const rows = odsRows(await bytesOf('ods', givenModel()))
    expect(rows.slice(0, 4).map(([cell]) => cell?.text)).toEqual([
      ...['Danh sách đề án', 'Cấp: Cấp thành phố · 2 dòng'],
      ...['Số liệu tại ngày 29/09/2014', 'Dữ liệu minh họa'],
    ])
    expect(rows[5]).toEqual([
      { type: 'string', value: '', text: '01-ĐA/TU' },
      { type: 'string', value: '', text: 'Đổi mới sinh hoạt chi bộ' },
      { type: 'float', value: '62.5', text: '62.5' },
      { type: 'float', value: '-4.2', text: '-4.2' },
      { type: 'float', value: '1.5', text: '1.5' },
      { type: 'date', value: '2011-08-25', text: '25/08/2011' },
      { type: 'date', value: '2014-10-05T23:59:59', text: '23:59 05/10/2014' },
    ])
    expect(rows[6]?.[2]).toEqual({ type: '', value: '', text: '' })
  },
)

test('no text becomes a formula or another text', async () => {
  const bytes = await bytesOf('ods', givenTitles(treacherousTexts))
  const cells = odsRows(bytes).slice(5).flat()
  expect(cells.map(({ text }) => text)).toEqual(treacherousTexts)
  expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(['string']))
  expect(partsOf(bytes)['content.xml']).not.toContain('table:formula')
})

test('lines, blanks and composed letters arrive', async () => {
  const text = '  Dòng một\n\nDòng  hai\tcuối'
  const [row] = odsRows(await bytesOf('ods', givenTitles([text.normalize('NFD')]))).slice(5)
  expect(row?.[0]?.text).toBe(text.normalize('NFC'))
})

test('550 rows keep their order', async () => {
  const titles = Array.from({ length: 550 }, (_, at) => `Đề án số ${at + 1}`)
  expect(
    odsRows(await bytesOf('ods', givenTitles(titles)))
      .slice(5)
      .map(([cell]) => cell?.text),
  ).toEqual(titles)
})

test('readers know it by its first bytes', async () => {
  const start = new TextDecoder().decode((await bytesOf('ods', givenModel())).slice(30, 84))
  expect(start).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
})

test('the headings stay in view, filter the rows and repeat on every page across', async () => {
  const parts = partsOf(await bytesOf('ods', givenModel()))
  const { 'content.xml': content, 'settings.xml': settings, 'styles.xml': styles } = parts
  expect(content).toMatch(/<table:table-header-rows><table:table-row [^>]*>.{0,200}Mã/)
  expect(content).toContain(
    `table:target-range-address="'Đề án, chuyên đề'.A5:'Đề án, chuyên đề'.G7" table:display-filter-buttons="true"`,
  )
  expect(settings).toContain('config:name="VerticalSplitPosition" config:type="int">5<')
  expect(styles).toContain('style:print-orientation="landscape"')
})

test('the second sheet leads back to the screen', async () => {
  const bytes = await bytesOf('ods', givenModel())
  expect(
    odsRows(bytes, 1)
      .flat()
      .map(({ text }) => text),
  ).toContain('Mở lại')
  expect(partsOf(bytes)['content.xml']).toContain(
    'xlink:href="https://tiendo.example/de-an?tt=late&amp;dv=a,b"',
  )
})

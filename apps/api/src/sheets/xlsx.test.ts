import { afterEach, expect, test, vi } from 'vitest'
import {
  bytesOf,
  givenModel,
  givenTitles,
  partsOf,
  standIn,
  timeZones,
  treacherousTexts,
  xlsxRows,
} from '#testing/sheets.ts'

afterEach(() => void vi.unstubAllEnvs())

test('title, question, origin and warning stand above the headings of row 5', async () => {
  const rows = await xlsxRows(await bytesOf('xlsx', givenModel()))
  expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
    ...['Danh sách đề án', 'Cấp: Cấp thành phố · 2 dòng'],
    ...['Số liệu tại ngày 29/09/2014', 'Dữ liệu minh họa'],
  ])
  expect(rows[4]).toEqual([
    ...['Mã', 'Tên đề án', 'Thực hiện (%)', 'Chênh lệch (điểm)', 'Trọng số'],
    ...['Hạn hoàn thành', 'Gửi lúc'],
  ])
})

test.each(timeZones)(
  'numbers are numbers and days the right days on a machine in %s',
  async (zone, behind) => {
    standIn(zone, behind)
    const rows = await xlsxRows(await bytesOf('xlsx', givenModel()))
    expect(rows[5]).toEqual([
      ...['01-ĐA/TU', 'Đổi mới sinh hoạt chi bộ', 62.5, -4.2, 1.5],
      ...[new Date('2011-08-25T00:00:00Z'), expect.any(Date)],
    ])
    const [sentAt] = rows[5]?.slice(-1) ?? []
    expect(Math.round(Number(sentAt) / 1000)).toBe(Date.parse('2014-10-05T23:59:59Z') / 1000)
    expect(rows[6]).toEqual(['02-ĐA/TU', 'Phát triển đảng viên', null, 0, 1, null, null])
  },
)

test('figures look as on the screen', async () => {
  const { 'xl/styles.xml': styles } = partsOf(await bytesOf('xlsx', givenModel()))
  const formats = [...(styles ?? '').matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code)
  expect(formats).toEqual(
    expect.arrayContaining([
      'General&quot;%&quot;',
      '&quot;+&quot;General;&quot;\u2212&quot;General;0',
      ...['dd/mm/yyyy', 'hh:mm dd/mm/yyyy', '@'],
    ]),
  )
})

test('no text becomes a formula, an error or another text', async () => {
  const bytes = await bytesOf('xlsx', givenTitles(treacherousTexts))
  const rows = await xlsxRows(bytes)
  expect(rows.slice(5).map(([title]) => title)).toEqual(treacherousTexts)
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = partsOf(bytes)
  expect(sheet).not.toMatch(/<f[ >]/)
  expect(sheet).not.toContain('t="e"')
})

test('what looks like a formula stays text also after somebody has edited it', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = partsOf(
    await bytesOf('xlsx', givenTitles(['=1+1', 'Đề án'])),
  )
  const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1]
  const formats = [
    ...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g),
  ]
  const formatOf = (cell: string) =>
    formats[Number(new RegExp(`r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1])]?.[1]
  expect(formatOf('A6')).toBe(textFormat)
  expect(formatOf('A7')).toBe('0')
})

test('text arrives composed', async () => {
  const rows = await xlsxRows(
    await bytesOf('xlsx', givenTitles(['Đề án Ứng Hòa'.normalize('NFD')])),
  )
  expect(rows[5]).toEqual(['Đề án Ứng Hòa'.normalize('NFC')])
})

test('550 rows keep their order', async () => {
  const titles = Array.from({ length: 550 }, (_, at) => `Đề án số ${at + 1}`)
  const rows = await xlsxRows(await bytesOf('xlsx', givenTitles(titles)))
  expect(rows.slice(5).map(([title]) => title)).toEqual(titles)
})

test('the headings stay in view, filter the rows and repeat on every page', async () => {
  const parts = partsOf(await bytesOf('xlsx', givenModel()))
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toMatch(
    /<pane xSplit="1" ySplit="5" topLeftCell="B6" activePane="bottomRight" state="frozen"/,
  )
  expect(sheet).toContain('<autoFilter ref="A5:G7"/>')
  const workbook = parts['xl/workbook.xml'] ?? ''
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Đề án, chuyên đề'!$5:$5</definedName>`,
  )
  expect(workbook).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Đề án, chuyên đề'!$A$5:$G$7</definedName>`,
  )
})

test('it prints on A4 across, as wide as the page, with numbered pages', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = partsOf(await bytesOf('xlsx', givenModel()))
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  const setup = /<pageSetup [^>]*>/.exec(sheet)?.[0]
  expect(setup).toContain('paperSize="9"')
  expect(setup).toContain('orientation="landscape"')
  expect(setup).toContain('fitToWidth="1"')
  expect(setup).toContain('fitToHeight="0"')
  expect(sheet).toContain('<oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter>')
})

test('columns are as wide as they say and long text makes its row higher', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet = '' } = partsOf(
    await bytesOf('xlsx', givenTitles(['Ngắn', 'rất dài '.repeat(20)])),
  )
  expect(sheet).toContain('<col min="1" max="1" width="60" style="2" customWidth="1"/>')
  const heightOf = (row: number) =>
    Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(sheet)?.[1])
  expect(heightOf(7)).toBeGreaterThan(2.5 * heightOf(6))
})

test('the second sheet leads back to the screen and explains the words', async () => {
  const bytes = await bytesOf('xlsx', givenModel())
  const rows = await xlsxRows(bytes, 'Ghi chú')
  expect(rows).toContainEqual(['Liên kết', 'Mở lại'])
  expect(rows).toContainEqual(['Hoàn thành', 'Tỷ lệ 100%.'])
  const links = partsOf(bytes)['xl/worksheets/_rels/sheet2.xml.rels']
  expect(links).toContain('Target="https://tiendo.example/de-an?tt=late&amp;dv=a,b"')
})

test('a table without rows is a file with headings', async () => {
  const rows = await xlsxRows(await bytesOf('xlsx', givenTitles([])))
  expect(rows.slice(4)).toEqual([['Tên đề án']])
})

import { vi } from '@app/shared/i18n/vi.ts'
import { beforeAll, expect, test } from 'vitest'
import { partsOf, treacherousTexts } from '#testing/sheets.ts'
import { readWorkbook } from '../reading/read-workbook.ts'
import type { EntryModel } from './model.ts'
import { entryBytes } from './xlsx.ts'

const model: EntryModel = {
  title: 'Nhập báo cáo Quý III/2014: Quận Ba Đình',
  lines: [
    { text: 'Điền vào các ô nền vàng', manner: 'plain' },
    { text: 'Dữ liệu minh họa', manner: 'warning' },
  ],
  tabName: 'Nhập báo cáo',
  rowKeys: ['reportId', 'version'],
  columns: [
    { key: 'projectCode', header: 'Mã', kind: 'text', width: 12 },
    {
      key: 'percent',
      header: 'Tỷ lệ (%)',
      kind: 'percent',
      width: 11,
      hint: 'Từ 0 đến 100',
      error: 'Sai',
    },
    {
      ...{
        key: 'status',
        header: 'Tình trạng',
        kind: 'text',
        width: 20,
        error: 'Chọn một giá trị',
      },
      choices: ['Đúng tiến độ', 'Hoàn thành'],
    },
    { key: 'results', header: 'Kết quả', kind: 'prose', width: 36, error: 'Dài quá' },
  ],
  rows: [
    {
      keys: ['bd-01_2014-Q3', 3],
      cells: [
        { value: 'BĐ-01', open: false },
        { value: 62.5, open: true },
        { value: 'Đúng tiến độ', open: true },
        { value: '- Mở 3 lớp\n- Còn 2 lớp', open: true },
      ],
    },
    {
      keys: ['bd-02_2014-Q3', 1],
      cells: ['BĐ-02', null, null, null].map((value) => ({ value, open: false })),
    },
    {
      keys: ['bd-03_2014-Q3', 1],
      cells: [
        { value: 'BĐ-03', open: false },
        ...[null, null, ''].map((value) => ({ value, open: true })),
      ],
    },
  ],
  frozen: 1,
  stamp: {
    tabName: '_meta',
    rows: [
      ['format', 'tiendo'],
      ['periodId', '2014-Q3'],
    ],
  },
  ...{ proseLimit: 8000, errorTitle: 'Chưa đúng', author: 'Nguyễn Văn A' },
  madeAt: Date.parse('2014-09-29T09:00:00+07:00'),
  page: { before: 'Trang ', between: '/' },
}

let sheet: string
let parts: Record<string, string>
beforeAll(async () => {
  parts = partsOf(await entryBytes(model))
  sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
})

/** Whether a cell can be written in while the sheet is protected. */
function isOpen(cell: string): boolean {
  const style = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1])
  const list = /<cellXfs.*<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[0] ?? ''
  const xf = list.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)?.[style] ?? expect.fail(cell)
  return xf.includes('locked="0"')
}

test('only the cells that may be written in are open, empty ones too', () => {
  expect(sheet).toContain('<sheetProtection sheet="1"')
  const columns = ['C', 'D', 'E', 'F']
  const openIn = (row: number) => columns.filter((column) => isOpen(`${column}${row}`))
  expect([openIn(6), openIn(7), openIn(8)]).toEqual([...[['D', 'E', 'F'], [], ['D', 'E', 'F']]])
})

test('keys stand in a hidden row above the headings and in hidden columns', async () => {
  expect(sheet).toMatch(/<col min="1" max="1"[^>]* hidden="(true|1)"/)
  expect(sheet).toMatch(/<col min="2" max="2"[^>]* hidden="(true|1)"/)
  expect(sheet).toMatch(/<row r="4"[^>]* hidden="(true|1)"/)
  expect(parts['xl/workbook.xml']).toContain(
    '<sheet name="_meta" sheetId="2" r:id="rId2" state="veryHidden"/>',
  )
  const { sheets } = await readWorkbook(await entryBytes(model), vi)
  expect(sheets[0]?.rows[3]).toEqual([
    ...['reportId', 'version', 'projectCode', 'percent', 'status', 'results'],
  ])
  expect(sheets[0]?.rows[5]).toEqual([
    ...['bd-01_2014-Q3', { number: 3 }, 'BĐ-01', { number: 62.5 }, 'Đúng tiến độ'],
    '- Mở 3 lớp\n- Còn 2 lớp',
  ])
  expect(sheets[1]).toMatchObject({ name: '_meta', hidden: true })
})

test('the keys move along when rows are sorted, and rows may be filtered while protected', () => {
  expect(sheet).toContain('<autoFilter ref="A5:F8"/>')
  expect(sheet).toMatch(/<sheetProtection [^>]*autoFilter="0"/)
  expect(sheet).toMatch(/<sheetProtection [^>]*sort="0"/)
  expect(parts['xl/workbook.xml']).toContain("'Nhập báo cáo'!$A$5:$F$8")
})

test('a cell says what belongs in it, offers it, and refuses the rest', () => {
  const validation = (range: string) =>
    new RegExp(`<dataValidation [^>]*sqref="${range}".*?</dataValidation>`).exec(sheet)?.[0]
  expect(validation('D6:D8')).toContain('prompt="Từ 0 đến 100"')
  expect(validation('D6:D8')).toContain('<formula1>0</formula1><formula2>100</formula2>')
  expect(validation('E6:E8')).toContain('<formula1>"Đúng tiến độ,Hoàn thành"</formula1>')
  expect(validation('F6:F8')).toContain('<formula1>8000</formula1>')
  expect(validation('F6:F8')).toContain('error="Dài quá"')
})

test('an open percentage has no format, so that `62%` is typed as what it says', () => {
  const style = /<c r="D6"[^>]* s="(\d+)"/.exec(sheet)?.[1]
  const list = /<cellXfs.*<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[0] ?? ''
  expect(list.match(/<xf [^>]*/g)?.[Number(style)]).toContain('numFmtId="0"')
})

test('every text arrives as it was written', async () => {
  const rows = treacherousTexts.map((value, at) => ({
    keys: [`p-${at}`, 1],
    cells: [
      { value: `T-${at}`, open: false },
      ...[null, null, value].map((each) => ({ value: each, open: true })),
    ],
  }))
  const { sheets } = await readWorkbook(await entryBytes({ ...model, rows }), vi)
  const read = sheets[0]?.rows.slice(5).map((row) => row[5])
  expect(read).toEqual(treacherousTexts.map((text) => text.trim()))
})

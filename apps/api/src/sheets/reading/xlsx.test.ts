import { afterEach, expect, test, vi } from 'vitest'
import { standIn, timeZones } from '#testing/sheets.ts'
import { xlsxOf } from '#testing/workbooks.ts'
import { readBytes } from './read-bytes.ts'

afterEach(() => vi.unstubAllEnvs())

async function sheetsIn(given: Parameters<typeof xlsxOf>[0]) {
  return (await readBytes(xlsxOf(given))).sheets
}

async function cellsIn(given: Parameters<typeof xlsxOf>[0]) {
  return (await sheetsIn(given))[0]?.rows
}

const row = (cells: string) => `<row r="1">${cells}</row>`

test('texts are in NFC and tidy, blanks are nothing, 1.10 stays as it was written', async () => {
  const text = (it: string) => `<c t="inlineStr"><is><t>${it}</t></is></c>`
  const cells = [' Đề\u00a0án '.normalize('NFD'), ' ', '1.10', 'a_x000D_\nb'].map(text).join('')
  expect(await cellsIn({ rows: row(cells) })).toEqual([['Đề án', null, '1.10', 'a\nb']])
})

test('what XML cannot carry and no database keeps does not come in either', async () => {
  const cell = '<c t="inlineStr"><is><t>M_x0000_ã _xD83D_</t></is></c>'
  expect(await cellsIn({ rows: row(cell) })).toEqual([['Mã \ufffd']])
})

test('shared texts are joined out of their runs, without how they are pronounced', async () => {
  const strings =
    '<si><t>Mã</t></si><si><r><t>Đề </t></r><r><rPr><b/></rPr><t>án</t></r><rPh><t>x</t></rPh></si>'
  const cells = '<c t="s"><v>1</v></c><c t="s"><v>0</v></c>'
  expect(await cellsIn({ rows: row(cells), strings })).toEqual([['Đề án', 'Mã']])
})

test('numbers are exact, percentages and days are told by their formats', async () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
    <numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="mm/yyyy"/>
    <numFmt numFmtId="167" formatCode="#,##0 &quot;ngày&quot;"/><numFmt numFmtId="168" formatCode="yyyy"/>
    </numFmts><cellXfs>${[0, 9, 14, 164, 165, 166, 167, 168, 20]
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs>`
  const values = [
    ...[
      [0, '1234567.891'],
      [1, '0.625'],
      [2, '40780'],
      [3, '40780.99999'],
      [4, '6.25E-1'],
    ],
    ...[
      [5, '42125'],
      [6, '12'],
      [7, '42125'],
      [8, '0.5'],
    ],
  ] as const
  const cells = values.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')
  expect(await cellsIn({ rows: row(cells), styles })).toEqual([
    [
      { number: 1234567.891 },
      { number: 0.625, percent: true },
      { day: '2011-08-25' },
      { day: '2011-08-25' },
      { number: 0.625, percent: true },
      '05/2015',
      { number: 12 },
      '2015',
      { number: 0.5 },
    ],
  ])
})

test.each(timeZones)(
  'in %s no day moves, at any hour and by both counts of days',
  async (...at) => {
    standIn(...at)
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const days = (settings: string, ...serials: (number | string)[]) =>
      cellsIn({
        ...{ styles, settings },
        rows: row(serials.map((serial) => `<c s="0"><v>${serial}</v></c>`).join('')),
      })
    expect(await days('', 40780, '40780.999988425923', '40779.99999999999', 1, 59, 61)).toEqual([
      ['2011-08-25', '2011-08-25', '2011-08-25', '1900-01-01', '1900-02-28', '1900-03-01'].map(
        (day) => ({ day }),
      ),
    ])
    expect(await days('<workbookPr date1904="1"/>', 39318, '39318.999988', 0)).toEqual([
      ['2011-08-25', '2011-08-25', '1904-01-01'].map((day) => ({ day })),
    ])
  },
)

test('of a formula the last value counts; errors are errors, truth is TRUE', async () => {
  const cells = [
    ...['<c><f>1+1</f><v>2</v></c>', '<c t="str"><f>A1&amp;"x"</f><v>2x</v></c>'],
    ...['<c><f>NOW()</f></c>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="b"><v>1</v></c>'],
  ].join('')
  expect(await cellsIn({ rows: row(cells) })).toEqual([
    [{ number: 2 }, '2x', null, { error: '#DIV/0!' }, 'TRUE'],
  ])
})

test('the font of a cell, or of all its runs, tells letters from before Unicode', async () => {
  const styles = `<fonts><font><name val="Arial"/></font><font><name val=".VnTimeH"/></font>
    <font><name val="VNI-Times"/></font></fonts>
    <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>`
  const runs = (...fonts: string[]) =>
    fonts.map((font) => `<r><rPr><rFont val="${font}"/></rPr><t>Hµ</t></r>`).join('')
  const strings = `<si><t>Hµ Néi</t></si><si><t>Haø Noäi</t></si><si><t>Hà Nội</t></si><si><t>12</t></si>
    <si>${runs('.VnTime', '.VnArial')}</si><si>${runs('.VnTime', 'Arial')}</si>`
  const cells = [
    [1, 0],
    [2, 1],
    [1, 2],
    [1, 3],
    [0, 0],
    [0, 4],
    [0, 5],
  ]
    .map(([style, text]) => `<c s="${style}" t="s"><v>${text}</v></c>`)
    .join('')
  expect(await cellsIn({ rows: row(cells), styles, strings })).toEqual([
    [
      { text: 'Hµ Néi', font: 'tcvn3' },
      { text: 'Haø Noäi', font: 'vni' },
      ...['Hà Nội', '12', 'Hµ Néi'],
      { text: 'HµHµ', font: 'tcvn3' },
      'HµHµ',
    ],
  ])
})

test('rows and cells keep their places, also where the file leaves them out', async () => {
  const rows = `<row r="3"><c r="C3"><v>1</v></c></row><row><c><v>2</v></c><c r="D4"><v>3</v></c><c><v>4</v></c></row>
    <row r="900000"><c r="XFD900000" s="0"/></row>`
  const n = (number: number) => ({ number })
  expect(await cellsIn({ rows })).toEqual([
    ...[[], [], [null, null, n(1)]],
    [n(2), null, null, n(3), n(4)],
  ])
})

test('hidden sheets are read and marked, charts are no sheets, merged values stay in one cell', async () => {
  const sheets = `<sheet name="Một" r:id="r1"/><sheet name="Hai" state="veryHidden" r:id="r2"/>
    <sheet name="Biểu đồ" r:id="r9"/>`
  const sheet = (value: string) =>
    `<worksheet><sheetData><row><c><v>${value}</v></c></row></sheetData>
     <mergeCells><mergeCell ref="A1:C9"/></mergeCells></worksheet>`
  const parts = { 'xl/worksheets/sheet2.xml': sheet('2') }
  expect(await sheetsIn({ sheets, parts, sheet: sheet('1') })).toEqual([
    { name: 'Một', hidden: false, rows: [[{ number: 1 }]] },
    { name: 'Hai', hidden: true, rows: [[{ number: 2 }]] },
  ])
})

test('prefixes are the writer’s business', async () => {
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  expect(await cellsIn({ sheet })).toEqual([[{ number: 7 }]])
})

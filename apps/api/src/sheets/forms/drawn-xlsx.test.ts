import type { DrawnCell, DrawnRow, DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { partsOf, standIn, timeZones, treacherousTexts, xlsxRows } from '#testing/sheets.ts'
import { placedRows } from './drawn-rows.ts'
import { drawnBytes } from './drawn-xlsx.ts'

afterEach(() => void vi.unstubAllEnvs())

const cell = (column: number, own: Partial<DrawnCell>): DrawnCell => ({
  ...{ column, columns: 1, rows: 1, kind: 'text', look: 'body', value: null },
  ...own,
})

const head: DrawnRow[] = [
  [
    cell(0, { look: 'head', value: 'TT', rows: 2 }),
    cell(1, { look: 'head', value: 'Tiến độ', columns: 2 }),
  ],
  [cell(1, { look: 'head', value: 'Hạn' }), cell(2, { look: 'head', value: 'Tỷ lệ' })],
]

function sheetOf(own: Partial<DrawnSheet> = {}): DrawnSheet {
  return {
    ...{ tab: "Biểu 'số' 01", title: 'TIẾN ĐỘ', orientation: 'landscape', widths: [5, 12, 8] },
    top: [[cell(0, { look: 'title', value: 'TIẾN ĐỘ', columns: 3 })]],
    head,
    body: [
      [
        cell(0, { value: '1.10' }),
        cell(1, { kind: 'day', value: '2014-12-31' }),
        cell(2, { kind: 'percent', value: 62.5 }),
      ],
    ],
    ...{ foot: [], charts: [] },
    ...own,
  }
}

const bytesOf = (own: Partial<DrawnSheet> = {}) =>
  drawnBytes({
    ...{ drawn: sheetOf(own), chartTab: 'Biểu đồ', chartFigures: 'Số liệu', author: 'An' },
    ...{ madeAt: Date.parse('2014-10-06T10:05:00+07:00') },
    page: { before: 'Trang ', between: '/' },
  })

test.each(timeZones)(
  'numbers are numbers, days the right days, row numbers text in %s',
  async (zone, behind) => {
    standIn(zone, behind)
    const rows = await xlsxRows(await bytesOf())
    expect(rows[3]).toEqual(['1.10', new Date('2014-12-31T00:00:00Z'), 62.5])
  },
)

test('headings over several columns and rows are merged, and repeat on every page', async () => {
  const parts = partsOf(await bytesOf())
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect([...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range]) => range)).toEqual([
    ...['A1:C1', 'A2:A3', 'B2:C2'],
  ])
  expect(parts['xl/workbook.xml']).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu ''số'' 01'!$2:$3</definedName>`,
  )
})

test('every cell under a merge has the lines of the table', async () => {
  const sheet = partsOf(await bytesOf())['xl/worksheets/sheet1.xml'] ?? ''
  const styleOf = (at: string) => new RegExp(`r="${at}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]
  expect(styleOf('C2')).toBe(styleOf('B2'))
  expect(styleOf('A3')).toBe(styleOf('A2'))
  expect(styleOf('A2')).toBeDefined()
})

test.each(['landscape', 'portrait'] as const)(
  'it prints on A4 %s, as wide as the page, with numbered pages',
  async (orientation) => {
    const sheet = partsOf(await bytesOf({ orientation }))['xl/worksheets/sheet1.xml'] ?? ''
    const setup = /<pageSetup [^>]*>/.exec(sheet)?.[0]
    expect(setup).toContain('paperSize="9"')
    expect(setup).toContain(`orientation="${orientation}"`)
    expect(setup).toContain('fitToWidth="1"')
    expect(setup).toContain('fitToHeight="0"')
    expect(sheet).toContain('<oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter>')
  },
)

test.each([
  ['a little smaller where it would stand alone on the last page', 26, 1],
  ['beside rows of the table that are on the last page too', 30, 0],
])('what is signed is drawn %s', async (_, rows, pages) => {
  const lines = Array(5).fill({ text: 'NGƯỜI LẬP BIỂU', manner: 'plain' })
  const foot = [[cell(0, { look: 'signature', columns: 3, lines })]]
  const body = Array.from({ length: rows }, (_row, at) => [cell(0, { value: String(at) })])
  const sheet = partsOf(await bytesOf({ body, foot }))['xl/worksheets/sheet1.xml']
  expect(sheet).toContain(`fitToHeight="${pages}"`)
})

test('no text becomes a formula, an error or another text', async () => {
  const body = treacherousTexts.map((value) => [cell(0, { value, kind: 'prose' })])
  const bytes = await bytesOf({ body })
  const rows = await xlsxRows(bytes)
  expect(rows.slice(3).map(([text]) => text)).toEqual(treacherousTexts)
  expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]|t="e"/)
})

test('what is signed stands in one row that is high enough for all its lines', async () => {
  const line = (text: string) => ({ text, manner: 'strong' as const })
  const texts = ['NGƯỜI LẬP BIỂU', '', '', '', 'Lê Thanh Hoa']
  const foot = [[cell(0, { look: 'signature', columns: 3, lines: texts.map(line) })]]
  const rows = await xlsxRows(await bytesOf({ foot }))
  expect(rows.at(-1)?.[0]).toBe(texts.join('\n'))
  expect(placedRows(sheetOf({ foot })).at(-1)?.height).toBeGreaterThan(5 * 12)
})

test('a heading in several rows gets the height it needs from them together', () => {
  const tall = [
    [cell(0, { look: 'head', value: 'rất dài '.repeat(8), rows: 2 }), ...(head[0] ?? []).slice(1)],
    head[1] ?? [],
  ]
  const heights = (rows: DrawnRow[]) =>
    placedRows(sheetOf({ head: rows }))
      .slice(1, 3)
      .reduce((sum, { height }) => sum + height, 0)
  expect(heights(tall)).toBeGreaterThan(2 * heights(head))
})

test('charts stand on a second sheet and draw the cells of a real table', async () => {
  const series = (name: string, values: (number | null)[]) => ({
    ...{ name, kind: 'number' as const, colour: '0F6E5C', values },
  })
  const chart = {
    ...{ kind: 'stacked-bars' as const, title: 'Tình trạng', category: 'Đơn vị' },
    names: ['Ba Đình', 'Ba Vì'],
    series: [series('Hoàn thành', [3, 1]), series('Chậm', [0, null])],
  }
  const bytes = await bytesOf({ charts: [chart, { ...chart, kind: 'bars', title: 'Khác' }] })
  const parts = partsOf(bytes)
  const { 'xl/charts/chart1.xml': first = '', 'xl/tables/table1.xml': table = '' } = parts
  expect(first).toContain('<c:grouping val="stacked"/>')
  expect(parts['xl/charts/chart2.xml']).toContain('<c:grouping val="clustered"/>')
  const [, start, end] = /ref="A(\d+):C(\d+)"/.exec(table) ?? []
  const rows = await xlsxRows(bytes, 'Biểu đồ')
  expect(rows.slice(Number(start) - 1, Number(end))).toEqual([
    ['Đơn vị', 'Hoàn thành', 'Chậm'],
    ['Ba Đình', 3, 0],
    ['Ba Vì', 1, null],
  ])
  const ranges = [...first.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, range]) => range)
  const from = Number(start) + 1
  expect(ranges).toContain(`'Biểu đồ'!$B$${from}:$B$${end}`)
  expect(ranges).toContain(`'Biểu đồ'!$A$${from}:$A$${end}`)
})

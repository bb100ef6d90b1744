import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { expect, vi } from 'vitest'
import { csvBytes } from '#sheets/csv.ts'
import type { RowChunks, SheetFormat, SheetHead, SheetRow } from '#sheets/model.ts'
import { odsBytes } from '#sheets/ods.ts'
import { xlsxBytes } from '#sheets/xlsx.ts'

export interface SheetModel extends SheetHead {
  readonly rows: readonly SheetRow[]
}

const writers = { xlsx: xlsxBytes, csv: csvBytes, ods: odsBytes }

/** The whole file; its rows come in chunks of three. */
export async function bytesOf(format: SheetFormat, model: SheetModel): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writers[format](model, chunksOf(model.rows))) pieces.push(piece)
  return Uint8Array.from(Buffer.concat(pieces))
}

async function* chunksOf(rows: readonly SheetRow[]): RowChunks {
  for (let start = 0; start < rows.length; start += 3) yield rows.slice(start, start + 3)
}

/** Reads what was written with other eyes than those that wrote it. */

/** Parts of a zipped file as text, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(parts.map(([path, part]) => [path, strFromU8(part)]))
}

/** Cells of the first or a named sheet, from the first row on; days and instants are `Date`s in UTC. */
export function xlsxRows(bytes: Uint8Array, sheet: string | number = 1) {
  return readSheet(Buffer.from(bytes), sheet, { trim: false })
}

/** Fields as they are written, apostrophes too. Throws where the file is not as Excel wants it. */
export function csvRows(bytes: Uint8Array, separator: ';' | ',' = ';'): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!text.startsWith('\ufeff') || !text.endsWith('\r\n')) throw new Error('no mark or no end')
  const rows: string[][] = [[]]
  const pattern = `(?:"((?:[^"]|"")*)"|([^${separator}"\\r\\n]*))(${separator}|\\r\\n)`
  const field = new RegExp(pattern, 'gy')
  for (const [, quoted, plain = '', end] of text.slice(1).matchAll(field)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

export interface OdsCell {
  readonly type: string
  readonly value: string
  readonly text: string
}

/** Cells of each row of a sheet, counted from 0. */
export function odsRows(bytes: Uint8Array, sheet = 0): OdsCell[][] {
  const content = partsOf(bytes)['content.xml'] ?? ''
  const table = [...content.matchAll(/<table:table .*?<\/table:table>/gs)][sheet]?.[0] ?? ''
  return [...table.matchAll(/<table:table-row [^>]*>(.*?)<\/table:table-row>/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
        ([, attributes = '', inner = '']) => ({
          type: /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? '',
          value: /office:(?:date-)?value="([^"]*)"/.exec(attributes)?.[1] ?? '',
          text: plainText(inner),
        }),
      ),
  )
}

function plainText(xml: string): string {
  return xml
    .replaceAll('</text:p><text:p>', '\n')
    .replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => ' '.repeat(Number(count)))
    .replaceAll('<text:tab/>', '\t')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** Titles that some program once took for a formula, an error or an end of something. */
export const treacherousTexts = [
  ...['=1+1', '-2', '+3', '@x', '\t=1', '=cmd|"/c calc"!A1', '＝1+1', '－2', '＠SUM(A1)', ' =1+1'],
  ...[
    '- Đã mở 3 lớp\n- Còn 2 lớp',
    '#N/A',
    '#REF!',
    'a;b',
    'nói "có"',
    '<b>&amp;</b>',
    "'=1",
    '07',
  ],
]

/** A table with a column of each kind, changed by what is given. */
export function givenModel(own: Partial<SheetModel> = {}): SheetModel {
  return {
    ...{ title: 'Danh sách đề án', question: 'Cấp: Cấp thành phố · 2 dòng' },
    ...{ origin: 'Số liệu tại ngày 29/09/2014', warning: 'Dữ liệu minh họa' },
    columns: [
      { header: 'Mã', kind: 'text', width: 12 },
      { header: 'Tên đề án', kind: 'prose', width: 60 },
      { header: 'Thực hiện (%)', kind: 'percent', width: 12 },
      { header: 'Chênh lệch (điểm)', kind: 'points', width: 13 },
      { header: 'Trọng số', kind: 'number', width: 10 },
      { header: 'Hạn hoàn thành', kind: 'day', width: 13 },
      { header: 'Gửi lúc', kind: 'instant', width: 19 },
    ],
    rows: [
      [
        ...['01-ĐA/TU', 'Đổi mới sinh hoạt chi bộ', 62.5, -4.2, 1.5],
        ...['2011-08-25', '2014-10-05T23:59:59+07:00'],
      ],
      ['02-ĐA/TU', 'Phát triển đảng viên', null, 0, 1, null, null],
    ],
    ...{ foot: null, tabName: 'Đề án, chuyên đề', notesTabName: 'Ghi chú' },
    notes: [
      {
        heading: 'Nguồn số liệu',
        notes: [
          { term: 'Liên kết', text: 'Mở lại', link: 'https://tiendo.example/de-an?tt=late&dv=a,b' },
        ],
      },
      { heading: 'Tình trạng', notes: [{ term: 'Hoàn thành', text: 'Tỷ lệ 100%.' }] },
    ],
    author: 'Nguyễn Văn A',
    madeAt: Date.parse('2014-10-06T10:05:00+07:00'),
    page: { before: 'Trang ', between: '/' },
    ...own,
  }
}

/** A table of titles alone. */
export function givenTitles(titles: readonly string[]): SheetModel {
  return givenModel({
    columns: [{ header: 'Tên đề án', kind: 'prose', width: 60 }],
    rows: titles.map((title) => [title]),
  })
}

/** Places of the machine, and the minutes that they are behind UTC in winter. */
export const timeZones: readonly (readonly [zone: string, behind: number])[] = [
  ['America/New_York', 300],
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['Pacific/Kiritimati', -840],
]

/** As if the machine stood there, until `vi.unstubAllEnvs`. */
export function standIn(zone: string, behind: number): void {
  vi.stubEnv('TZ', zone)
  expect(new Date('2014-01-01T00:00:00Z').getTimezoneOffset()).toBe(behind)
}

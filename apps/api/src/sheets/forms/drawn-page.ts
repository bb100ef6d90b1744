import type { DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import { placedRows } from './drawn-rows.ts'
import type { DrawnBook } from './model.ts'

/** `Trang 2/7` in the words of a spreadsheet. */
export function pageFooter({ before, between }: DrawnBook['page']): string {
  const escaped = (text: string) => text.replaceAll('&', '&&')
  return `&C${escaped(before)}&P${escaped(between)}&N`
}

/** Inches. */
export const pageMargins = {
  top: 0.5,
  bottom: 0.6,
  left: 0.4,
  right: 0.4,
  header: 0.3,
  footer: 0.3,
}

const pointsPerInch = 72
/** Points of A4. */
const paper = { long: 842, short: 595 }
/** Points of a character of the body, as spreadsheets count widths: seven pixels. */
const pointsPerCharacter = 5.25

/**
 * How many pages the sheet is made to fit, so that nobody signs a page without a row of the table; 0: as
 * many as it takes. Where what stands below the table would be alone on the last page, all is drawn a
 * little smaller: spreadsheets that fit a sheet to its paper pay no heed to page breaks.
 */
export function pagesTall(sheet: DrawnSheet): number {
  const { room, repeated, rows } = measured(sheet)
  const heights = rows.map(({ height }) => height)
  const lastOfTable = rows.length - sheet.foot.length - 1
  let [pages, used, tableEnds] = [1, 0, 1]
  for (const [at, height] of heights.entries()) {
    if (used + height > room) {
      pages += 1
      used = repeated
    }
    used += height
    if (at === lastOfTable) tableEnds = pages
  }
  return pages > tableEnds ? tableEnds : 0
}

/** Points, as large as the sheet is before it is fitted to the width of its paper. */
function measured(sheet: DrawnSheet) {
  const isWide = sheet.orientation === 'landscape'
  const inside = (length: number, before: number, after: number) =>
    length - (before + after) * pointsPerInch
  const width = inside(isWide ? paper.long : paper.short, pageMargins.left, pageMargins.right)
  const height = inside(isWide ? paper.short : paper.long, pageMargins.top, pageMargins.bottom)
  const characters = sheet.widths.reduce((sum, each) => sum + each, 0)
  const scale = Math.min(1, width / (characters * pointsPerCharacter))
  const rows = placedRows(sheet)
  const repeated = rows
    .slice(sheet.top.length, sheet.top.length + sheet.head.length)
    .reduce((sum, row) => sum + row.height, 0)
  return { room: height / scale, repeated, rows }
}

import { isDay } from '@app/shared/core/day.ts'
import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { numberCell, textCell } from './cell-of.ts'
import type { Grid } from './grid.ts'
import { Refusal } from './refusal.ts'
import { makeCollector, type RichText, unescaped } from './xlsx-strings.ts'
import { type CellStyle, plainStyle, type Styles } from './xlsx-styles.ts'
import { readXml } from './xml.ts'

interface Workbook {
  readonly strings: readonly RichText[]
  readonly styles: Styles
  readonly isFrom1904: boolean
}

interface Written {
  readonly type: string
  readonly style: CellStyle
  /** What stands in `<v>`. */
  readonly value: string
  /** What stands in `<is>`. */
  readonly inline: RichText
}

/** The cells of a worksheet. Rows and cells may leave out where they are: then they follow the last one. */
export function readXlsxSheet(part: Buffer, workbook: Workbook, grid: Grid): void {
  const inline = makeCollector()
  let [row, column] = [-1, -1]
  let attributes: Readonly<Record<string, string>> = {}
  let value = ''
  readXml(part, {
    open(name, own, path) {
      if (name === 'row' && path.at(-2) === 'sheetData') {
        row = own['r'] === undefined ? row + 1 : Number(own['r']) - 1
        column = -1
      } else if (name === 'c' && path.at(-2) === 'row') {
        ;[row, column] = own['r'] === undefined ? [row, column + 1] : placeOf(own['r'])
        attributes = own
        value = ''
        inline.begin()
      } else inline.open(name, own)
    },
    text(piece, path) {
      if (path.at(-2) === 'c' && path.at(-1) === 'v') value += piece
      else inline.text(piece, path)
    },
    close(name, path) {
      if (name !== 'c' || path.at(-2) !== 'row') return
      const { t: type = 'n', s = '' } = attributes
      const style = workbook.styles[Number(s)] ?? plainStyle
      grid.put(row, column, cellOf({ type, style, value, inline: inline.end() }, workbook))
    },
  })
}

function cellOf({ type, style, value, inline }: Written, workbook: Workbook): ReadCell {
  if (type === 'inlineStr') return textCell(inline.text, inline.font ?? style.font)
  if (value === '') return null
  switch (type) {
    case 's': {
      const shared = workbook.strings[Number(value)]
      if (!shared) throw new Refusal('damaged')
      return textCell(shared.text, shared.font ?? style.font)
    }
    case 'str':
      return textCell(unescaped(value), style.font)
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'e':
      return { error: value }
    case 'd':
      return isDay(value.slice(0, 10)) ? { day: value.slice(0, 10) } : textCell(value)
    default:
      return numberCell(Number(value), style.kind, workbook.isFrom1904)
  }
}

/** `B12` from 0. */
function placeOf(reference: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? []
  if (letters === '') throw new Refusal('damaged')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(digits) - 1, column - 1]
}

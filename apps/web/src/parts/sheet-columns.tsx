import type { CellKind, Column } from '@app/shared/core/sheet.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import type { ReactNode } from 'react'
import { useWords } from '#core/words.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { isFigure } from './cell-text.ts'
import { SheetCell } from './sheet-cell.tsx'

type OwnCells<Key extends string, Row> = Partial<Record<Key, (row: Row) => ReactNode>>

interface Drawing<Key extends string, Row, Words> {
  readonly sheet: Readonly<Record<Key, Column<Row, Words>>>
  /** Those that `sheet` does not know are left out. */
  readonly keys: readonly Key[]
  /** Draws a cell its own way: a link, a badge. */
  readonly own?: OwnCells<Key, Row>
  readonly words: Words
}

/** Columns of a screen table from the one list that the spreadsheet has too, in the order of `keys`. */
export function useSheetColumns<Key extends string, Row>(
  sheet: Readonly<Record<Key, Column<Row, Messages>>>,
  keys: readonly Key[],
  own: OwnCells<Key, Row> = {},
): TableColumn<Row>[] {
  return sheetColumns({ sheet, keys, own, words: useWords() })
}

/** The same in the words of a single page. */
export function sheetColumns<Key extends string, Row, Words>({
  sheet,
  keys,
  own = {},
  words,
}: Drawing<Key, Row, Words>): TableColumn<Row>[] {
  return keys.flatMap((key): TableColumn<Row>[] => {
    if (!Object.hasOwn(sheet, key)) return []
    const { kind, header, value, width } = sheet[key]
    const usual = (row: Row) => <SheetCell kind={kind} value={value(row, words)} />
    return [
      {
        key,
        header: header(words),
        cell: own[key] ?? usual,
        sortable: true,
        align: isFigure(kind) ? 'end' : 'start',
        nowrap: kind === 'day' || kind === 'instant',
        width: leastWidth(kind, width),
      },
    ]
  })
}

const widths: Record<CellKind, number> = {
  prose: 15,
  text: 5,
  percent: 5.75,
  points: 6.75,
  number: 5.75,
  day: 7,
  instant: 7,
}

/** Names of up to some twenty letters stay in a line or two; prose always wraps. */
function leastWidth(kind: CellKind, characters = 0): string {
  const wanted = kind === 'text' ? Math.min(characters, 24) * 0.36 : 0
  return `${Math.max(widths[kind], wanted)}rem`
}

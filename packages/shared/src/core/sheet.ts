/**
 * A table as a list of columns. The screen, the spreadsheet, the template and the import read the one
 * list of their feature, so they cannot disagree.
 */
export type CellKind = 'text' | 'prose' | 'percent' | 'points' | 'number' | 'day' | 'instant'
export type CellValue = string | number | null

export type KeyedColumn<Row, Words> = Column<Row, Words> & { readonly key: string }

export interface Column<Row, Words> {
  readonly kind: CellKind
  /** The words above the column, from the catalogue. */
  readonly header: (words: Words) => string
  /** Percent 0–100, days `YYYY-MM-DD`, instants ISO 8601; `null` where there is no value. */
  readonly value: (row: Row, words: Words) => CellValue
  /** Not shown until the person asks for it. */
  readonly optional?: true
  /** Characters, for the file; the kind decides where it is absent. */
  readonly width?: number
}

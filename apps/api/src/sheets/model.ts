import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'

export const sheetFormats = ['xlsx', 'csv', 'ods'] as const
export type SheetFormat = (typeof sheetFormats)[number]

export interface SheetColumn {
  readonly header: string
  readonly kind: CellKind
  /** Characters of the body font. */
  readonly width: number
}

export interface Note {
  readonly term: string
  readonly text: string
  /** An absolute address: the text becomes a link to it. */
  readonly link?: string
}

export interface NoteGroup {
  readonly heading: string
  readonly notes: readonly Note[]
}

/** Cells as in `Column.value`: percent 0–100, days `YYYY-MM-DD`, instants ISO 8601, `null` for no value. */
export type SheetRow = readonly CellValue[]

/**
 * A table without its rows, and what must be said about it, as plain data in one language: it crosses to
 * another thread.
 */
export interface SheetHead {
  readonly title: string
  /** What was asked, in words. */
  readonly question: string
  /** As of which day, made by whom and when. */
  readonly origin: string
  /** Stands above the table when the figures are not to be trusted; else empty. */
  readonly warning: string
  readonly columns: readonly SheetColumn[]
  /** Stands under the rows, apart from what is filtered: their sums. */
  readonly foot: SheetRow | null
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly tabName: string
  readonly notesTabName: string
  readonly notes: readonly NoteGroup[]
  readonly author: string
  /** Epoch milliseconds. */
  readonly madeAt: number
  /** `Trang 2/7`, once per page: a function cannot cross, so the words around the two numbers. */
  readonly page: { readonly before: string; readonly between: string }
}

/** Some hundred rows at a time: no table is ever in memory as a whole. */
export type RowChunks = AsyncIterable<readonly SheetRow[]>

/** Takes the processor: on the server only the worker calls it. */
export type SheetWriter = (head: SheetHead, chunks: RowChunks) => AsyncIterable<Uint8Array>

/** The row of the headings; above it stand title, question, origin and warning. */
export const headingRow = 5

/** What stands in the rows above the headings, top down. */
export function topTexts({ title, question, origin, warning }: SheetHead): string[] {
  return [title, question, origin, warning]
}

/** Of the first column 0: `A`. */
export function columnLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetter(Math.floor(place / 26) - 1) + letter
}

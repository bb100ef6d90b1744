import type { LegacyEncoding } from '../core/legacy-text.ts'
import type { ReadCell } from '../core/read-sheet.ts'
import { legacyOf, textOf } from '../core/read-value.ts'
import { unmarked } from '../core/text.ts'
import type { OldFont } from './contract.ts'
import type { ImportField } from './fields.ts'
import { headingsOf } from './headings.ts'
import type { Decisions, Header, Mapping } from './model.ts'
import type { SkipReason } from './rules.ts'

/** The part of a request that says what stands where. */
export interface Table {
  readonly rows: readonly (readonly ReadCell[])[]
  readonly header: Header
  readonly mapping: Mapping
  readonly decisions: Decisions
}

/** A row below the heading with what its fields hold once everything decided has been done to it. */
export interface TableRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly skipped: SkipReason | null
  readonly cells: ReadonlyMap<string, ReadCell>
  /** Text of the last heading above it that stands alone in its row: the name of a group. */
  readonly group: string
}

/** One by one, so that a server can do something else in between. */
export function* tableRows(table: Table, fields: readonly ImportField[]): Generator<TableRow> {
  const { rows, header, decisions } = table
  const leftOut = new Set(decisions.leaveOut)
  const takenIn = new Set(decisions.takeIn)
  const isSkipped = makeSkipping(table, fields)
  const settle = makeSettling(table)
  let group = ''
  const first = header.row + header.count
  for (const [at, cells] of rows.slice(first).entries()) {
    const row = first + at + 1
    const found = takenIn.has(row) ? null : isSkipped(cells)
    if (found === 'heading') group = firstWords(cells)
    const skipped = leftOut.has(row) ? 'left-out' : found
    yield { row, skipped, cells: skipped === null ? settle(row, cells) : new Map(), group }
  }
}

/** All text of old fonts below the heading, with examples; `null` where there is none. */
export function oldFontIn(rows: readonly (readonly ReadCell[])[], from: number): OldFont | null {
  let first: LegacyEncoding | null = null
  let cells = 0
  const samples: OldFont['samples'] = []
  for (const [at, row] of rows.slice(from).entries()) {
    for (const cell of row) {
      const old = legacyOf(cell)
      if (!old) continue
      first ??= old.encoding
      cells += 1
      if (samples.length < 5)
        samples.push({ row: from + at + 1, before: old.before, after: old.text })
    }
  }
  return first && { encoding: first, cells, samples }
}

/** Corrections of one cell go before those of all, and a constant stands where nothing does. */
function makeSettling({ mapping, decisions }: Table) {
  const { replacements = [], cells: ownCells = [], constants = {} } = decisions
  const swaps = new Map(replacements.map(({ field, from, to }) => [`${field} ${from}`, to]))
  const own = new Map(ownCells.map(({ row, field, text }) => [`${row} ${field}`, text]))
  const fields = [...new Set([...Object.keys(mapping), ...Object.keys(constants)])]
  return (row: number, cells: readonly ReadCell[]) => {
    const settled = fields.map((field): [string, ReadCell] => {
      const read = cells[mapping[field] ?? -1] ?? null
      const text = own.get(`${row} ${field}`) ?? swaps.get(`${field} ${textOf(read)}`)
      const cell = text === undefined ? read : text === '' ? null : text
      const isEmpty = cell === null || textOf(cell) === ''
      return [field, isEmpty ? (constants[field] ?? null) : cell]
    })
    // Corrected fields that have no column.
    const added = ownCells.filter((one) => one.row === row && !fields.includes(one.field))
    return new Map([...settled, ...added.map(({ field, text }) => [field, text] as const)])
  }
}

/** Rows that are no rows of the table, however they are dressed. */
function makeSkipping({ rows, header, mapping }: Table, fields: readonly ImportField[]) {
  const headings = headingsOf(rows, header).map(unmarked)
  const columns = [...new Set(Object.values(mapping))]
  const needed = fields.flatMap(({ key, required }) => (required ? (mapping[key] ?? []) : []))
  return (cells: readonly ReadCell[]): SkipReason | null => {
    const filled = cells.filter((cell) => cell !== null && textOf(cell) !== '')
    if (filled.length === 0) return 'blank'
    if (filled.some((cell) => /^Ví dụ:/u.test(textOf(cell)))) return 'example'
    const isEmpty = (column: number) => textOf(cells[column] ?? null) === ''
    const mapped = columns.filter((column) => !isEmpty(column)).length
    if (isTotal(cells) && mapped < columns.length) return 'total'
    if (filled.length >= 3 && isNumbering(filled)) return 'numbers'
    if (repeats(cells, headings)) return 'repeated'
    const isAlone = mapped <= 1 && filled.length - mapped <= 2
    return isAlone && needed.some(isEmpty) ? 'heading' : null
  }
}

const totals = /^(tong cong|tong so|tong|cong|toan thanh pho)$|^(tong cong|tong so de an) /

/** By the first words of the row; a title that begins with “Tổng kết” is none. */
function isTotal(cells: readonly ReadCell[]): boolean {
  return totals.test(unmarked(firstWords(cells)))
}

/** Text that is more than the number of the row. */
function firstWords(cells: readonly ReadCell[]): string {
  const texts = cells.filter((cell) => cell !== null).map(textOf)
  return texts.find((text) => /\p{L}{2}/u.test(text) && !/^[IVX]+\.?$/.test(text)) ?? ''
}

/** `1 2 3 4`, `(1) (2) (3)`, `A B 1 2`: what stands below the headings of a form. */
function isNumbering(filled: readonly ReadCell[]): boolean {
  const numbers = filled.map((cell) => /^\(?(\d{1,2})\)?$/.exec(textOf(cell))?.[1])
  const known = numbers.filter((number) => number !== undefined).map(Number)
  const letters = filled.filter((cell) => /^\(?[A-Z]\)?$/.test(textOf(cell))).length
  if (known.length + letters < filled.length || known.length < 2) return false
  return known.every((number, at) => at === 0 || number === (known[at - 1] ?? 0) + 1)
}

/** As on each printed page. */
function repeats(cells: readonly ReadCell[], headings: readonly string[]): boolean {
  const texts = cells.map((cell) => unmarked(textOf(cell)))
  const filled = texts.filter((text) => text !== '').length
  const same = texts.filter((text, at) => text !== '' && text === headings[at]).length
  return same >= 2 && same >= filled * 0.6
}

import { legacyOf, textOf } from '@app/shared/core/read-value.ts'
import { tableRows } from '@app/shared/imports/cells.ts'
import { fieldsOf, type ImportField } from '@app/shared/imports/fields.ts'
import { headingsOf } from '@app/shared/imports/headings.ts'
import { type Draft, decisionsOf, sheetOf } from './wizard.ts'

/** As spreadsheets name their columns: A … Z, AA … */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}

export interface FileColumn {
  readonly column: number
  readonly letter: string
  readonly heading: string
}

/** Those that have a heading or something below it. */
export function columnsOf(draft: Draft): FileColumn[] {
  const { rows } = sheetOf(draft)
  const headings = headingsOf(rows, draft.header)
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const below = rows.slice(draft.header.row + draft.header.count)
  return Array.from({ length: width }, (_, column) => ({
    ...{ column, letter: columnLetter(column), heading: headings[column] ?? '' },
  })).filter(
    ({ column, heading }) =>
      heading !== '' || below.some((cells) => (cells[column] ?? null) !== null),
  )
}

/** The first different values of a field, as they will be read; rows that are none of the table say nothing. */
export function samplesOf(draft: Draft, field: string, most = 3): string[] {
  const { header, mapping, kind, file } = draft
  const { rows } = sheetOf(draft)
  const found = new Set<string>()
  const decisions = decisionsOf(draft)
  const table = { rows, header, mapping, decisions }
  for (const { cells } of tableRows(table, fieldsOf(kind, file.periods))) {
    const cell = cells.get(field) ?? null
    const text = (decisions.unicode ? legacyOf(cell)?.text : undefined) ?? textOf(cell)
    if (text !== '') found.add(text)
    if (found.size === most) break
  }
  return [...found]
}

interface FieldGroups {
  /** What must be there, then what was found in the file. */
  readonly main: readonly ImportField[]
  readonly others: readonly ImportField[]
}

/** In the order of the first guess: choosing a column moves no field. */
export function fieldGroups({ kind, file, guessed }: Draft): FieldGroups {
  const fields = fieldsOf(kind, file.periods)
  const isMain = ({ key, required }: ImportField) => required || guessed[key] !== undefined
  return { main: fields.filter(isMain), others: fields.filter((field) => !isMain(field)) }
}

import type { CheckedRow } from './contract.ts'
import type { FieldValue, ReadRow } from './read-fields.ts'

/** A row with what is to be written for it; `null` where nothing is. */
export type Judged<Write> = CheckedRow & { readonly write: Write | null }

/** What a row answers with before anything is known of it. */
export function blankRow({ row, skipped, faults }: ReadRow): CheckedRow {
  return {
    ...{ row, skipped, faults: [...faults], outcome: skipped === null ? 'faulty' : 'skipped' },
    ...{ key: '', name: '', unitName: '', cells: [], twins: [] },
  }
}

export function textIn(values: ReadRow['values'], field: string): string {
  const value: FieldValue = values[field] ?? null
  return typeof value === 'string' ? value : ''
}

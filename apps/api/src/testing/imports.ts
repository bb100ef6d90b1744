import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { fieldsOf } from '@app/shared/imports/fields.ts'
import { guessHeader, guessMapping, headingsOf } from '@app/shared/imports/guess.ts'
import type { Decisions, ImportRequest } from '@app/shared/imports/model.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'
import type { Store } from '#store/store.ts'

type Rows = readonly (readonly ReadCell[])[]

/** Of the quarters that these tests have. */
export const testPeriods = [
  { id: '2014-Q1', name: 'Quý I/2014' },
  { id: '2014-Q2', name: 'Quý II/2014' },
  { id: '2014-Q3', name: 'Quý III/2014' },
]

/** What the wizard sends for a sheet that it guessed right. */
export function requestFor(kind: ImportKind, rows: Rows, decisions: Decisions = {}): ImportRequest {
  const header = guessHeader(rows, kind, testPeriods)
  if (!header) throw new Error('no heading was found')
  const mapping = guessMapping(headingsOf(rows, header), fieldsOf(kind, testPeriods))
  const file = { name: 'De-an-2014.xlsx', sha256: 'a'.repeat(64), sheet: 'Sheet1' }
  return { kind, file, header, mapping, decisions, rows: rows.map((row) => [...row]) }
}

/** Every row of every table, or of those named, in a fixed order. */
export function dumpOf(
  store: Store,
  tables?: readonly string[],
): Promise<Record<string, unknown[]>> {
  return store.read(async ({ db, t }) => {
    const dump: Record<string, unknown[]> = {}
    for (const [name, table] of Object.entries(t)) {
      if (tables && !tables.includes(name)) continue
      const rows = await db.select().from(table)
      dump[name] = rows.sort((left, right) => (textOf(left) < textOf(right) ? -1 : 1))
    }
    return dump
  })
}

const textOf = (row: unknown) => JSON.stringify(row)

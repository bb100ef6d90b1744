import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { type Check, imports, type ReadFile } from '@app/shared/imports/contract.ts'
import { fieldsOf } from '@app/shared/imports/fields.ts'
import { guessHeader, guessMapping } from '@app/shared/imports/guess.ts'
import { headingsOf } from '@app/shared/imports/headings.ts'
import type { Decisions, ImportRequest } from '@app/shared/imports/model.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'
import type { Person } from '@app/shared/users/rules.ts'
import type { Store } from '#store/store.ts'
import { reviewer } from './people.ts'
import type { TestApp } from './test-app.ts'

type Rows = readonly (readonly ReadCell[])[]

/** Of the quarters that these tests have. */
const testPeriods = [
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

/** The same for the first sheet of a file that the product has read. */
export function requestOf({ name, sha256, workbook, guesses }: ReadFile): ImportRequest {
  const [sheet] = workbook.sheets
  const [guess] = guesses
  if (!sheet || !guess) throw new Error('nothing was guessed')
  const { kind, header, mapping } = guess
  const file = { name, sha256, sheet: sheet.name }
  return { kind, file, header, mapping, decisions: {}, rows: sheet.rows }
}

export function checked({ did }: TestApp, body: ImportRequest, by = reviewer): Promise<Check> {
  return did(by, imports.check, { body })
}

/** Checks, then writes what was checked. */
export async function written(world: TestApp, body: ImportRequest, by: Person = reviewer) {
  const { stamp } = await checked(world, body, by)
  return world.did(by, imports.write, { body: { ...body, stamp } })
}

export function undo({ call }: TestApp, { id }: { id: number }, by: Person = reviewer) {
  return call(by, imports.undo, { params: { id: String(id) } })
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

/** What is so at present, without the numbers of its versions: undoing is a change, too. */
export async function presentOf(store: Store): Promise<unknown> {
  const dump = await dumpOf(store, present)
  return JSON.parse(JSON.stringify(dump, (key, value) => (versioning.has(key) ? null : value)))
}

const present = ['project', 'report', 'user', 'unit', 'period', 'credential', 'notice', 'document']
const versioning = new Set(['version', 'validFrom', 'changeId'])

const textOf = (row: unknown) => JSON.stringify(row)

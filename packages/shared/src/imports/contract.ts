import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { ReadWorkbook } from '../core/read-sheet.ts'
import { QueryNumber } from '../core/schema.ts'
import { FileLang, FileParams } from '../core/table-file.ts'
import { Decisions, Header, ImportOrder, ImportRequest, Mapping } from './model.ts'
import { faultCodes, fixCodes, importKinds, outcomes, skipReasons } from './rules.ts'

/** Text of an old font, with examples of what converting it gives. */
export const OldFont = z.object({
  encoding: z.enum(['tcvn3', 'vni']),
  cells: z.int(),
  samples: z.array(z.object({ row: z.int(), before: z.string(), after: z.string() })),
})
export type OldFont = z.infer<typeof OldFont>

/** What a sheet seems to be. `null` where no heading was found. */
export const SheetGuess = z.object({
  kind: z.enum(importKinds),
  header: Header,
  mapping: Mapping,
  /** The mapping is the one of the last import of a file of this shape. */
  remembered: z.boolean(),
  /** Rows below the heading that are no blanks. */
  rows: z.int(),
})
export type SheetGuess = z.infer<typeof SheetGuess>

/** A mapping that was written with. `shape`: `shapeOf` of the headings. */
export const RememberedMapping = z.object({
  shape: z.string(),
  kind: z.enum(importKinds),
  mapping: Mapping,
})
export type RememberedMapping = z.infer<typeof RememberedMapping>

export const ReadFile = z.object({
  name: z.string(),
  sha256: z.string(),
  workbook: ReadWorkbook,
  /** One per sheet of the workbook. */
  guesses: z.array(SheetGuess.nullable()),
  oldFonts: z.array(OldFont.nullable()),
  /** For guessing again in the browser when another row is the heading. */
  remembered: z.array(RememberedMapping),
  /** Earliest first; each may have a column for its plan or its figure. */
  periods: z.array(z.object({ id: z.string(), name: z.string() })),
  /** An earlier import of exactly this file that was not taken back. */
  earlier: z.object({ id: z.int(), at: z.string(), by: z.string() }).nullable(),
})
export type ReadFile = z.infer<typeof ReadFile>

const Summary = z.object({
  ...{ added: z.int(), changed: z.int(), unchanged: z.int() },
  ...{ doubtful: z.int(), faulty: z.int(), skipped: z.int() },
})
export type Summary = z.infer<typeof Summary>

export const RowFault = z.object({
  field: z.string().nullable(),
  code: z.enum(faultCodes),
  /** What stands in the cell; empty where nothing does. */
  value: z.string(),
  /** What may be meant, as text that could stand in the cell, the likeliest first. */
  readings: z.array(z.string()),
})
export type RowFault = z.infer<typeof RowFault>

export const Twin = z.object({
  /** The id of a project, or `row:12`. */
  twin: z.string(),
  code: z.string(),
  title: z.string(),
  /** 0 to 1. */
  likeness: z.number(),
})
export type Twin = z.infer<typeof Twin>

export const CheckedRow = z.object({
  /** As the spreadsheet counts: the first row of the sheet is 1. */
  row: z.int(),
  outcome: z.enum(outcomes),
  skipped: z.enum(skipReasons).nullable(),
  /** What tells it from the others: a code, a user name. */
  key: z.string(),
  name: z.string(),
  unitName: z.string(),
  /** Of a changed row only what differs; texts as people read them. */
  cells: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  faults: z.array(RowFault),
  twins: z.array(Twin),
})
export type CheckedRow = z.infer<typeof CheckedRow>

export const Fix = z.object({
  code: z.enum(fixCodes),
  /** Replaced by, or taken for: as people read it. */
  value: z.string(),
  /** To be added to the decisions made so far (`withFix`). */
  decisions: Decisions,
})
export type Fix = z.infer<typeof Fix>

/** Faults of one kind, most rows first; `value` is what the cells of all these rows read. */
export const FaultGroup = z.object({
  code: z.enum(faultCodes),
  field: z.string().nullable(),
  value: z.string(),
  rows: z.array(z.int()),
  fixes: z.array(Fix),
})
export type FaultGroup = z.infer<typeof FaultGroup>

export const Check = z.object({
  summary: Summary,
  groups: z.array(FaultGroup),
  rows: z.array(CheckedRow),
  /** Units in their order with what they have now and would have; for units: their kinds. */
  totals: z.array(z.object({ id: z.string(), name: z.string(), before: z.int(), after: z.int() })),
  oldFont: OldFont.nullable(),
  /** Names what was found; the last step sends it back. */
  stamp: z.string(),
})
export type Check = z.infer<typeof Check>

export const Batch = z.object({
  id: z.int(),
  kind: z.enum(importKinds),
  fileName: z.string(),
  sha256: z.string(),
  at: z.string(),
  by: z.string(),
  counts: Summary,
  undone: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** Until when it may be taken back; `null` when it was or when that day is past. */
  undoUntil: z.string().nullable(),
})
export type Batch = z.infer<typeof Batch>

export const BatchDetail = Batch.extend({
  rows: z.array(
    z.object({
      row: z.int(),
      entity: z.enum(['project', 'report', 'user', 'unit']),
      entityId: z.string(),
      key: z.string(),
      name: z.string(),
      added: z.boolean(),
    }),
  ),
  /** What stands in the way of taking it back. Empty when nothing does. */
  depends: z.array(z.object({ key: z.string(), name: z.string(), why: z.string() })),
})
export type BatchDetail = z.infer<typeof BatchDetail>

/** The passwords of new accounts are said once, here; a repeated request is answered without them. */
export const Receipt = Batch.extend({
  passwords: z.array(
    z.object({
      username: z.string(),
      name: z.string(),
      unitName: z.string(),
      password: z.string(),
      /** ISO 8601: until then it must have been used. */
      until: z.string(),
    }),
  ),
})
export type Receipt = z.infer<typeof Receipt>

const importers = ['reviewer', 'admin'] as const
const maxBodyBytes = 16 * 1024 * 1024
const ByNumber = z.strictObject({ id: QueryNumber })

export const imports = {
  read: endpoint({
    method: 'POST',
    path: '/api/imports/read',
    summary: 'Read a workbook (xlsx, xls, ods, csv) and guess what it is; nothing is kept',
    access: importers,
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    upload: { maxBytes: 10 * 1024 * 1024 },
    response: ReadFile,
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/imports/check',
    summary: 'What writing these rows would do, row by row and cell by cell; nothing is written',
    access: importers,
    body: ImportRequest,
    maxBodyBytes,
    readsOnly: true,
    response: Check,
  }),
  faulty: endpoint({
    method: 'POST',
    path: '/api/imports/faulty.xlsx',
    summary: 'The rows with faults as a workbook, with what is wrong and how to mend it',
    access: importers,
    body: ImportRequest,
    maxBodyBytes,
    readsOnly: true,
  }),
  template: endpoint({
    method: 'GET',
    path: '/api/imports/template.xlsx',
    summary: 'An empty workbook to fill in, with one example',
    access: importers,
    query: z.strictObject({
      kind: z.enum(importKinds),
      lang: z.enum(['vi', 'en']).optional(),
    }),
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/imports',
    summary: 'Write the rows that can be written; refused when it would not do what the check said',
    access: importers,
    body: ImportOrder,
    maxBodyBytes,
    response: Receipt,
    idempotent: true,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/imports',
    summary: 'Imports, latest first',
    access: importers,
    response: z.object({ items: z.array(Batch) }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/imports/:id',
    summary: 'One import with the rows that it wrote and what stands in the way of taking it back',
    access: importers,
    params: ByNumber,
    response: BatchDetail,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/imports.:format',
    summary: 'The same imports as a spreadsheet (xlsx, csv, ods)',
    access: importers,
    params: FileParams,
    query: z.strictObject(FileLang),
  }),
  rowsFile: endpoint({
    method: 'GET',
    path: '/api/imports/:id/rows.:format',
    summary: 'The rows that one import wrote, as a spreadsheet',
    access: importers,
    params: z.strictObject({ ...ByNumber.shape, ...FileParams.shape }),
    query: z.strictObject(FileLang),
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/imports/:id/undo',
    summary: 'Take an import back, within 30 days and while nothing depends on it',
    access: importers,
    params: ByNumber,
    response: Batch,
    idempotent: true,
  }),
}

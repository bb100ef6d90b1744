import * as z from 'zod'
import { ReadCell } from '../core/read-sheet.ts'
import { faultCodes, importKinds } from './rules.ts'

/**
 * The wizard keeps nothing on the server: a file is read, what was read comes back with everything that
 * the person has decided, and only the last step writes.
 */
const maxRows = 5000
const maxColumns = 200

/** Field → column of the sheet, from 0. Fields of periods are `plan:2014-Q3`, `percent:2014-Q3`. */
export const Mapping = z.record(
  z.string().max(80),
  z
    .int()
    .min(0)
    .max(maxColumns - 1),
)
export type Mapping = z.infer<typeof Mapping>

/** Where the words above the columns stand: first row from 0, one to three rows. */
export const Header = z.strictObject({
  row: z.int().min(0).max(maxRows),
  count: z.int().min(1).max(3),
})
export type Header = z.infer<typeof Header>

const RowNumber = z.int().min(1)
const Field = z.string().max(80)
const Text = z.string().max(8000)

/** What the person has settled; each fix is one of these, to be added to the others. */
export const Decisions = z.strictObject({
  /** Text of the fonts before Unicode: converted, or taken as it stands. */
  unicode: z.boolean().optional(),
  /** In every row where this field reads `from`. */
  replacements: z
    .array(z.strictObject({ field: Field, from: Text, to: Text }))
    .max(maxRows)
    .optional(),
  /** One cell, by its row number in the file. */
  cells: z
    .array(z.strictObject({ row: RowNumber, field: Field, text: Text }))
    .max(maxRows)
    .optional(),
  /** The value of a field wherever the file has none. */
  constants: z.record(Field, Text).optional(),
  /** Cells of a field that can be read in several ways: which one is taken, 0 the likeliest. */
  readings: z
    .array(z.strictObject({ field: Field, code: z.enum(faultCodes), take: z.int().min(0).max(3) }))
    .max(maxColumns)
    .optional(),
  leaveOut: z.array(RowNumber).max(maxRows).optional(),
  /** Rows that were taken for a total or a heading and are none. */
  takeIn: z.array(RowNumber).max(maxRows).optional(),
  /** `twin`: the id of a project, or `row:12` of the same file. */
  twins: z
    .array(z.strictObject({ row: RowNumber, twin: z.string().max(130), same: z.boolean() }))
    .max(maxRows)
    .optional(),
  /** New projects without a code get the next one of their unit. */
  numberCodes: z.boolean().optional(),
  /** Why due days change. */
  reason: z.string().trim().min(1).max(2000).optional(),
})
export type Decisions = z.infer<typeof Decisions>

const requestFields = {
  kind: z.enum(importKinds),
  file: z.strictObject({
    name: z.string().min(1).max(200),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sheet: z.string().max(200),
  }),
  /** All rows of the sheet from its first one, as they were read. */
  rows: z.array(z.array(ReadCell).max(maxColumns)).max(maxRows + 100),
  header: Header,
  mapping: Mapping,
  decisions: Decisions,
}

export const ImportRequest = z.strictObject(requestFields)
export type ImportRequest = z.infer<typeof ImportRequest>

/** What the last step sends: the same, and what the check before it found. */
export const ImportOrder = z.strictObject({ ...requestFields, stamp: z.string().max(64) })
export type ImportOrder = z.infer<typeof ImportOrder>

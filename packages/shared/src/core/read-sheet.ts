import * as z from 'zod'

/**
 * A workbook as it was read: what stands in the cells and what the file itself says about it, nothing
 * more. What a cell means is decided by whoever knows its column.
 */

/** Text of a font from before Unicode says so, if the cell's font does. */
const FontText = z.strictObject({ text: z.string(), font: z.enum(['tcvn3', 'vni']) })
/** `percent`: formatted as a percentage, so that 0.625 is 62.5 %. */
const NumberCell = z.strictObject({
  number: z.number(),
  percent: z.literal(true).optional(),
})
/** A real date cell, without its hour. */
const DayCell = z.strictObject({ day: z.iso.date() })
/** `#N/A` and its like: no value at all. */
const ErrorCell = z.strictObject({ error: z.string() })

/** Plain text is a string in NFC, without blanks at its ends; an empty cell is `null`. */
export const ReadCell = z.union([z.null(), z.string(), NumberCell, DayCell, FontText, ErrorCell])
export type ReadCell = z.infer<typeof ReadCell>

export const ReadSheet = z.strictObject({
  name: z.string(),
  /** Not among the tabs that people see. */
  hidden: z.boolean(),
  /** From the first row of the sheet; short rows have no empty cells at their end. */
  rows: z.array(z.array(ReadCell)),
})
export type ReadSheet = z.infer<typeof ReadSheet>

export const workbookFormats = ['xlsx', 'xls', 'ods', 'csv'] as const

export const ReadWorkbook = z.strictObject({
  format: z.enum(workbookFormats),
  sheets: z.array(ReadSheet),
})
export type ReadWorkbook = z.infer<typeof ReadWorkbook>

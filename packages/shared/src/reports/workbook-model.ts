import * as z from 'zod'
import { Report } from './model.ts'
import type { WrittenField } from './rules.ts'

/** What the unit's workbook can be filled with, in the order of its columns. */
export const workbookFields = [
  'percent',
  'keepsPrevious',
  'decreaseReason',
  'status',
  'results',
  'shortcomings',
  'difficulties',
  'causesObjective',
  'causesSubjective',
  'nextSteps',
  'proposals',
] as const satisfies readonly WrittenField[]
export type WorkbookField = (typeof workbookFields)[number]

/** Why a file cannot be compared at all. */
export const workbookFaults = [
  'no-stamp',
  'newer-format',
  'other-installation',
  'other-unit',
  'other-period',
  'no-keys',
] as const
export type WorkbookFault = (typeof workbookFaults)[number]

/** Why nothing of a row can be taken. */
export const rowFaults = ['duplicate', 'code', 'version'] as const
export type RowFault = (typeof rowFaults)[number]

/** Why a cell cannot be taken. */
export const cellFaults = [
  'percent',
  'percent-range',
  'percent-decimals',
  'choice',
  'not-claimable',
  'too-long',
  'keeps-other',
  'error-cell',
] as const
export type CellFault = (typeof cellFaults)[number]

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const WorkbookCell = z.object({
  field: z.enum(workbookFields),
  /** `H12`. */
  at: z.string(),
  /** As it stands in the file. */
  text: z.string(),
  /** On the server now. */
  before: Value,
  /** What it says, where it can be read. */
  after: Value,
  fault: z.enum(cellFaults).nullable(),
  /** The server has changed it since the file was downloaded: what stood there then, who changed it, when. */
  stale: z.object({ downloaded: Value, by: z.string(), at: z.string() }).nullable(),
})
export type WorkbookCell = z.infer<typeof WorkbookCell>

/** A report of which something was changed in the file, or whose row cannot be taken. */
export const WorkbookRow = z.object({
  report: Report,
  /** Of the sheet, from 1; more than one where the row stands there more than once. */
  rows: z.array(z.int()),
  fault: z.enum(rowFaults).nullable(),
  cells: z.array(WorkbookCell),
})
export type WorkbookRow = z.infer<typeof WorkbookRow>

export const WorkbookComparison = z.object({
  /** `null`: it was compared. */
  fault: z.enum(workbookFaults).nullable(),
  /** Of the download, as the file says; `null` where it says nothing. */
  madeAt: z.string().nullable(),
  /** Rows that were compared. */
  compared: z.int(),
  /** In the order of the system. */
  rows: z.array(WorkbookRow),
  /** Rows with something written in them that belong to no report of the unit. */
  unknown: z.array(z.object({ row: z.int(), text: z.string() })),
  /** Reports that have no row in the file: they stay as they are. */
  missing: z.array(z.object({ id: z.string(), projectCode: z.string(), projectTitle: z.string() })),
  /** Columns that are not in the file: they stay as they are. */
  absent: z.array(z.enum(workbookFields)),
  /** Rows, or columns, stand in another order than they were downloaded in: that changes nothing. */
  reordered: z.object({ rows: z.boolean(), columns: z.boolean() }),
})
export type WorkbookComparison = z.infer<typeof WorkbookComparison>

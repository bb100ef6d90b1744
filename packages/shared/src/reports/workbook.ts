import type { Lang } from '../core/format.ts'
import type { ReadSheet, ReadWorkbook } from '../core/read-sheet.ts'
import { textOf } from '../core/read-value.ts'
import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { claimableStatuses } from '../projects/rules.ts'
import type { Report } from './model.ts'
import { reportColumns } from './sheet.ts'
import { type WorkbookField, workbookFields } from './workbook-model.ts'

/**
 * The workbook that a unit fills without a line. What a column and a row are is said by keys in a hidden
 * row and two hidden columns; what the file is, by a sheet that no menu shows. People may do with the rest
 * what they like.
 */
export const stampSheet = '_meta'
const format = 'tiendo/report-workbook'
/** Raised when a file of today could no longer be understood. */
const formatVersion = 1

/** Keys of the two hidden columns. */
export const rowKeys = { report: 'reportId', version: 'version' } as const

export interface WorkbookColumn extends Column<Report, Messages> {
  readonly width: number
  /** Written in by the unit, where the report allows it. */
  readonly field?: WorkbookField
  /** What can be chosen, in the order of the list. */
  readonly choices?: (words: Messages) => readonly string[]
  /** Of this report it can be written in; absent: wherever the report can. */
  readonly isFor?: (report: Report) => boolean
}

const proseWidth = 36

/** By key, in their usual order. */
export const workbookColumns: Readonly<Record<string, WorkbookColumn>> = {
  projectCode: { ...reportColumns.projectCode },
  projectTitle: { ...reportColumns.projectTitle, width: proseWidth },
  plannedPercent: { ...reportColumns.plannedPercent, width: 10 },
  previousPercent: { ...reportColumns.previousPercent, width: 10 },
  ...Object.fromEntries(workbookFields.map((field) => [field, openColumn(field)])),
  state: { ...reportColumns.state },
}

function openColumn(field: WorkbookField): WorkbookColumn {
  switch (field) {
    case 'percent':
      return { ...named(field), kind: 'percent', width: 11, value: (report) => report.percent }
    case 'status':
      return {
        ...{ ...named(field), kind: 'text', width: 20, value: reportColumns.status.value },
        choices: (t) => claimableStatuses.map((status) => t.status[status]),
      }
    case 'keepsPrevious':
      return {
        ...{ field, kind: 'text', width: 15, header: (t) => t.workbook.keeps.header },
        value: (report, t) => (report.keepsPrevious ? t.workbook.keeps.yes : null),
        choices: (t) => [t.workbook.keeps.yes],
        isFor: ({ previousPercent }) => previousPercent !== null,
      }
    default:
      return { ...named(field), kind: 'prose', width: proseWidth, value: (report) => report[field] }
  }
}

function named(field: Exclude<WorkbookField, 'keepsPrevious'>) {
  return { field, header: (t: Messages) => t.content[field] }
}

/** Whether the unit may write in a cell of a report. */
export function isOpen({ field, isFor }: WorkbookColumn, report: Report): boolean {
  if (field === undefined || !report.allowedActions.includes('save')) return false
  return isFor?.(report) ?? true
}

/** What a file says about itself. */
export interface Stamp {
  readonly formatVersion: number
  /** Which database it came from. */
  readonly installation: string
  readonly periodId: string
  readonly unitId: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly lang: Lang
  /** The address of the system, for people who find the file. */
  readonly origin: string
}

export function stampRows(stamp: Omit<Stamp, 'formatVersion'>): [key: string, value: string][] {
  return [['format', format], ['formatVersion', `${formatVersion}`], ...Object.entries(stamp)]
}

export interface OpenedRow {
  /** Of the sheet, from 1. */
  readonly row: number
  readonly id: string
  readonly version: number | null
  readonly cells: ReadSheet['rows'][number]
}

/** A file whose stamp and keys were found. */
export interface OpenedWorkbook {
  readonly stamp: Pick<Stamp, 'installation' | 'periodId' | 'unitId' | 'madeAt'>
  /** Column key → its place, in the order of the file. */
  readonly columns: ReadonlyMap<string, number>
  /** Below the keys and the headings, without empty ones. */
  readonly rows: readonly OpenedRow[]
}

/** Why it is no workbook that can be compared, else what stands in it. */
export function openWorkbook(
  file: ReadWorkbook,
): OpenedWorkbook | { fault: 'no-stamp' | 'newer-format' | 'no-keys'; madeAt: string | null } {
  const stamp = stampIn(file)
  if (stamp.get('format') !== format) return { fault: 'no-stamp', madeAt: null }
  const [installation = '', periodId = '', unitId = '', madeAt = ''] = [
    ...['installation', 'periodId', 'unitId', 'madeAt'].map((key) => stamp.get(key)),
  ]
  if (Number(stamp.get('formatVersion')) > formatVersion) return { fault: 'newer-format', madeAt }
  const table = tableIn(file)
  if (!table) return { fault: 'no-keys', madeAt }
  return { stamp: { installation, periodId, unitId, madeAt }, ...table }
}

function stampIn({ sheets }: ReadWorkbook): ReadonlyMap<string, string> {
  const rows = sheets.find(({ name }) => name === stampSheet)?.rows ?? []
  return new Map(rows.map(([key = null, value = null]) => [textOf(key), textOf(value)]))
}

/** The keys stand above the headings, wherever rows and columns have been moved to. */
function tableIn({ sheets }: ReadWorkbook): Pick<OpenedWorkbook, 'columns' | 'rows'> | null {
  for (const { rows } of sheets) {
    const at = rows.findIndex((row) => {
      const texts = row.map(textOf)
      return texts.includes(rowKeys.report) && texts.includes(rowKeys.version)
    })
    if (at >= 0) return tableBelow(rows, at)
  }
  return null
}

function tableBelow(rows: ReadSheet['rows'], at: number) {
  const known = new Set([...Object.values(rowKeys), ...Object.keys(workbookColumns)])
  const keys = (rows[at] ?? []).map((cell, place) => [textOf(cell), place] as const)
  const columns = new Map(keys.filter(([key]) => known.has(key)))
  const cellOf = (cells: ReadSheet['rows'][number], key: string) =>
    textOf(cells[columns.get(key) ?? -1] ?? null)
  const body = rows.map((cells, place) => ({
    ...{ row: place + 1, cells },
    id: cellOf(cells, rowKeys.report),
    version: versionIn(cellOf(cells, rowKeys.version)),
  }))
  // Whoever deletes the headings takes nothing else along.
  const [heading] = body.slice(at + 1)
  const start = at + (heading?.version === null ? 2 : 1)
  const isWritten = ({ cells }: OpenedRow) => cells.some((cell) => textOf(cell) !== '')
  return { columns, rows: body.slice(start).filter(isWritten) }
}

function versionIn(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

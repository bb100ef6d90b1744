import { textOf } from '../core/read-value.ts'
import { fold } from '../core/text.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Report } from './model.ts'
import type { ReportContent } from './rules.ts'
import { type OpenedRow, type OpenedWorkbook, workbookColumns } from './workbook.ts'
import { type FieldValue, isClaimable, isSame, readField } from './workbook-cells.ts'
import {
  type RowFault,
  type WorkbookCell,
  type WorkbookComparison,
  type WorkbookField,
  type WorkbookRow,
  workbookFields,
} from './workbook-model.ts'

/** What stands on the server, and what stood there when the file was downloaded. */
export interface Ground {
  /** Of the unit in the period, in the order of the system. */
  readonly reports: readonly Report[]
  /** By report id: what it said in the version that the file names, where there is such a version. */
  readonly downloaded: ReadonlyMap<string, ReportContent>
}

/**
 * What would change if the file were taken over. Keys decide, places do not. A cell that still says what
 * was downloaded changes nothing, whatever the server says by now.
 */
export function compareWorkbook(
  file: OpenedWorkbook,
  ground: Ground,
  words: readonly Messages[],
): WorkbookComparison {
  const { reports } = ground
  const { own, unknown } = sorted(file, reports)
  const rows = reports.flatMap((report) =>
    rowOf(report, own.get(report.id) ?? [], { file, ground, words }),
  )
  return {
    ...{ fault: null, madeAt: file.stamp.madeAt, rows },
    compared: own.size,
    unknown: unknown.map((row) => ({ row: row.row, text: firstText(row, file) })),
    missing: reports.filter(({ id }) => !own.has(id)).map(named),
    absent: workbookFields.filter((field) => !file.columns.has(field)),
    reordered: {
      rows: !isInOrder(
        [...own.keys()],
        reports.map(({ id }) => id),
      ),
      columns: !isInOrder([...file.columns.keys()], Object.keys(workbookColumns)),
    },
  }
}

/** Rows by report. A copy whose code was written anew is a row of its own, not of the report. */
function sorted(file: OpenedWorkbook, reports: readonly Report[]) {
  const known = new Map(reports.map((report) => [report.id, report]))
  const own = new Map<string, OpenedRow[]>()
  const unknown: OpenedRow[] = []
  for (const row of file.rows) {
    if (known.has(row.id)) own.set(row.id, [...(own.get(row.id) ?? []), row])
    else unknown.push(row)
  }
  for (const [id, rows] of own) {
    const report = known.get(id)
    const fitting = rows.filter((row) => report && hasCodeOf(report, row, file))
    if (rows.length === 1 || fitting.length === 0) continue
    own.set(id, fitting)
    unknown.push(...rows.filter((row) => !fitting.includes(row)))
  }
  return { own, unknown: unknown.sort((left, right) => left.row - right.row) }
}

interface Circumstances {
  readonly file: OpenedWorkbook
  readonly ground: Ground
  readonly words: readonly Messages[]
}

function rowOf(
  report: Report,
  rows: readonly OpenedRow[],
  { file, ground, words }: Circumstances,
): WorkbookRow[] {
  const [row] = rows
  if (!row) return []
  const downloaded = ground.downloaded.get(report.id)
  const found = { report, rows: rows.map((each) => each.row) }
  const fault = rowFaultOf(report, rows, { file, downloaded })
  if (fault || !downloaded) return [{ ...found, fault: fault ?? 'version', cells: [] }]
  const cells = workbookFields.flatMap((field) =>
    cellOf(field, { report, row, file, downloaded, words }),
  )
  return cells.length > 0 ? [{ ...found, fault: null, cells }] : []
}

function rowFaultOf(
  report: Report,
  rows: readonly OpenedRow[],
  { file, downloaded }: { file: OpenedWorkbook; downloaded: ReportContent | undefined },
): RowFault | null {
  // Sorted without its hidden columns, a row stands beside the key of another one.
  if (!rows.every((row) => hasCodeOf(report, row, file))) return 'code'
  if (rows.length > 1) return 'duplicate'
  return downloaded ? null : 'version'
}

/** Where the column of codes is gone there is nothing to compare. */
function hasCodeOf({ projectCode }: Report, row: OpenedRow, file: OpenedWorkbook): boolean {
  const place = file.columns.get('projectCode')
  return place === undefined || fold(textOf(row.cells[place] ?? null)) === fold(projectCode)
}

interface Compared {
  readonly report: Report
  readonly row: OpenedRow
  readonly file: OpenedWorkbook
  readonly downloaded: ReportContent
  readonly words: readonly Messages[]
}

/** Three ways: what was downloaded, what the file says, what the server says now. */
function cellOf(
  field: WorkbookField,
  { report, row, file, downloaded, words }: Compared,
): WorkbookCell[] {
  const place = file.columns.get(field)
  if (place === undefined) return []
  const cell = row.cells[place] ?? null
  const read = readField(field, cell, words)
  const before = report[field]
  const found = { field, at: `${lettersOf(place)}${row.row}`, text: textOf(cell), before }
  if (read.fault) return [{ ...found, after: null, fault: read.fault, stale: null }]
  const after = read.value
  if (isSame(after, downloaded[field]) || isSame(after, before)) return []
  const stale = staleOf(report, before, downloaded[field])
  const keepsOther = field === 'keepsPrevious' && after === true && !keepsIn(report, row, file)
  const fault = keepsOther ? 'keeps-other' : isClaimable(field, after) ? null : 'not-claimable'
  return [{ ...found, after, fault, stale }]
}

/** Beside "Giữ nguyên kỳ trước" stands the percent of the period before, or none. */
function keepsIn({ previousPercent }: Report, { cells }: OpenedRow, file: OpenedWorkbook): boolean {
  const place = file.columns.get('percent')
  const read = readField('percent', cells[place ?? -1] ?? null, [])
  return previousPercent !== null && (read.value === null || read.value === previousPercent)
}

function staleOf(
  { savedBy, savedAt }: Report,
  before: FieldValue,
  downloaded: FieldValue,
): WorkbookCell['stale'] {
  return isSame(before, downloaded) ? null : { downloaded, by: savedBy, at: savedAt }
}

function named({ id, projectCode, projectTitle }: Report) {
  return { id, projectCode, projectTitle }
}

/** By what a person finds the row again: its code, else what is written in it first. */
function firstText({ cells }: OpenedRow, { columns }: OpenedWorkbook): string {
  const shown = Object.keys(workbookColumns).flatMap((key) => columns.get(key) ?? [])
  const texts = [...shown.map((place) => cells[place] ?? null), ...cells].map(textOf)
  return texts.find((text) => text !== '') ?? ''
}

/** Of those that are in both lists. */
function isInOrder(found: readonly string[], wanted: readonly string[]): boolean {
  const there = new Set(found)
  const known = new Set(wanted)
  const expected = wanted.filter((key) => there.has(key))
  return found.filter((key) => known.has(key)).every((key, at) => key === expected[at])
}

function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter
}

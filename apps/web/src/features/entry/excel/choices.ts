import type { InputOf } from '@app/shared/core/endpoint.ts'
import { faultsOf } from '@app/shared/reports/check.ts'
import type { reports } from '@app/shared/reports/contract.ts'
import { type Edits, edited } from '@app/shared/reports/edit.ts'
import type {
  WorkbookCell,
  WorkbookField,
  WorkbookRow,
} from '@app/shared/reports/workbook-model.ts'

/** Of a cell that the server has changed too: whose text is to stand. */
export type Side = 'file' | 'server'

/** What of a compared file is to be written. */
export interface Choices {
  /** Ids of reports that are not. */
  readonly left: ReadonlySet<string>
  /** By `keyOf`; what is not there has not been chosen yet. */
  readonly sides: ReadonlyMap<string, Side>
}

export const noChoices: Choices = { left: new Set(), sides: new Map() }

export function keyOf(id: string, field: WorkbookField): string {
  return `${id} ${field}`
}

export function chosenSide({ sides }: Choices, id: string, field: WorkbookField): Side | null {
  return sides.get(keyOf(id, field)) ?? null
}

export function withSide(choices: Choices, key: string, side: Side): Choices {
  return { ...choices, sides: new Map([...choices.sides, [key, side]]) }
}

export function withRow(choices: Choices, id: string, isTaken: boolean): Choices {
  const left = new Set(choices.left)
  if (isTaken) left.delete(id)
  else left.add(id)
  return { ...choices, left }
}

/** Whether anything of a row can be written at all. */
export function isTakeable({ report, fault, cells }: WorkbookRow): boolean {
  const canSave = fault === null && report.allowedActions.includes('save')
  return canSave && cells.some((cell) => cell.fault === null)
}

/** The cells of a row that are written as things are chosen now. */
export function takenCells(row: WorkbookRow, choices: Choices): WorkbookCell[] {
  if (!isTakeable(row) || choices.left.has(row.report.id)) return []
  return row.cells.filter(({ field, fault, stale }) => {
    const isFree = stale === null || chosenSide(choices, row.report.id, field) === 'file'
    return fault === null && isFree
  })
}

/** Cells of rows to be written about which somebody has to choose first. */
export function openQuestions(rows: readonly WorkbookRow[], choices: Choices): number {
  const taken = rows.filter((row) => isTakeable(row) && !choices.left.has(row.report.id))
  return taken.flatMap(({ report, cells }) =>
    cells.filter(
      ({ field, fault, stale }) =>
        fault === null && stale !== null && chosenSide(choices, report.id, field) === null,
    ),
  ).length
}

function editsOf(row: WorkbookRow, choices: Choices): Edits {
  return Object.fromEntries(takenCells(row, choices).map(({ field, after }) => [field, after]))
}

/** What a row's report still lacks to be sent, once what is chosen has been written. */
export function lacking(row: WorkbookRow, choices: Choices) {
  const { report } = row
  return faultsOf(edited(report, editsOf(row, choices), report), {
    percent: report.previousPercent,
  })
}

type Item = InputOf<typeof reports.applyWorkbook>['body']['items'][number]

export function itemsOf(rows: readonly WorkbookRow[], choices: Choices): Item[] {
  return rows
    .filter((row) => takenCells(row, choices).length > 0)
    .map((row) => {
      const { id, version } = row.report
      // Each value has passed the shared reading of its column.
      return { id, version, ...editsOf(row, choices) } as Item
    })
}

export interface Counts {
  readonly cells: number
  readonly projects: number
  readonly stale: number
  readonly wrong: number
  /** In reports that can no longer be written. */
  readonly locked: number
}

/** All that was found, whatever is chosen. */
export function countsOf(rows: readonly WorkbookRow[]): Counts {
  const readable = rows.filter(({ fault }) => fault === null)
  const cells = readable.flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  const count = (is: (found: (typeof cells)[number]) => boolean) => cells.filter(is).length
  return {
    cells: count(({ cell }) => cell.fault === null),
    projects: readable.filter((row) => row.cells.some(({ fault }) => fault === null)).length,
    stale: count(({ cell }) => cell.fault === null && cell.stale !== null),
    wrong: count(({ cell }) => cell.fault !== null),
    locked: readable.filter(({ report }) => !report.allowedActions.includes('save')).length,
  }
}

import { fromLegacy, hasUnicodeLetters, legacyEncodingOf } from '@app/shared/core/legacy-text.ts'
import { useState } from 'react'
import type { CellChange, GridColumn, Range } from '#ui/grid/grid-model.ts'
import {
  type KeyMatch,
  keyMatchOf,
  type PastePlan,
  pasteByKey,
  pasteByPosition,
} from '#ui/grid/paste-plan.ts'
import type { EntryRow } from './entry-rows.ts'
import type { Entry } from './use-entry.ts'

export interface Legacy {
  readonly font: string
  readonly before: string
  readonly after: string
  readonly changes: readonly CellChange[]
}

/** What is said of the last paste until the next act. */
export interface PasteReport {
  readonly plan: PastePlan
  /** Cells that cannot be read. */
  readonly unread: number
  readonly isMatched: boolean
  /** The rows that the block names, as long as nobody has decided. */
  readonly match: KeyMatch | null
  readonly legacy: Legacy | null
  readonly cells: readonly (readonly string[])[]
  readonly left: number
}

const fonts = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' }

/** Pasting by position; by code, and out of an old font, when somebody says so. */
export function usePaste(
  entry: Entry,
  shown: readonly EntryRow[],
  columns: readonly GridColumn<EntryRow>[],
) {
  const [report, setReport] = useState<PasteReport | null>(null)
  const place = {
    rows: shown,
    columns,
    idOf: ({ id }: EntryRow) => id,
    isLocked: ({ lock }: EntryRow) => lock !== null,
  }
  return {
    report,
    dismiss: () => setReport(null),
    paste(cells: string[][], range: Range): void {
      const plan = pasteByPosition(spread(cells, range), range, place)
      const named = shown.map(
        ({
          id,
          drafted: {
            report: { projectCode, projectTitle },
          },
        }) => ({
          id,
          code: projectCode,
          title: projectTitle,
        }),
      )
      setReport({
        plan,
        unread: entry.edit(plan.changes),
        isMatched: false,
        match: keyMatchOf(cells, named),
        legacy: legacyIn(plan.changes),
        cells,
        left: range.left,
      })
    },
    byKey(): void {
      if (!report?.match) return
      const { cells, match } = report
      const first = columns.findIndex(({ kind }) => kind !== 'read')
      const left = columns[report.left]?.kind === 'read' ? first : report.left
      const plan = pasteByKey(cells, { ...match, left }, place)
      const unread = entry.editInstead(plan.changes)
      setReport({
        ...report,
        plan,
        unread,
        isMatched: true,
        match: null,
        legacy: legacyIn(plan.changes),
      })
    },
    byPlace: () => setReport(report && { ...report, match: null }),
    convert(): void {
      if (!report?.legacy) return
      const unread = entry.edit(report.legacy.changes)
      setReport({ ...report, unread, legacy: null })
    },
    leaveLegacy: () => setReport(report && { ...report, legacy: null }),
  }
}

/** One copied cell goes into all that are selected, as in Excel. */
function spread(cells: string[][], { top, bottom, left, right }: Range): string[][] {
  const [single] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : []
  if (single === undefined) return cells
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => single),
  )
}

function legacyIn(changes: readonly CellChange[]): Legacy | null {
  const old = changes.filter(({ text }) => text !== '' && !hasUnicodeLetters(text))
  const encoding = legacyEncodingOf(old.map(({ text }) => text).join('\n'))
  if (!encoding) return null
  const converted = old
    .map((change) => ({ ...change, text: fromLegacy(change.text, encoding), before: change.text }))
    .filter(({ text, before }) => text !== before)
  const longest = converted.toSorted((a, b) => b.text.length - a.text.length)[0]
  if (!longest) return null
  return {
    font: fonts[encoding],
    before: longest.before,
    after: longest.text,
    changes: converted.map(({ id, key, text }) => ({ id, key, text })),
  }
}

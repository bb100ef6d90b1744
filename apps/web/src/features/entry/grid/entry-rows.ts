import type { Messages } from '@app/shared/i18n/messages.ts'
import { faultsOf } from '@app/shared/reports/check.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { WorkTable } from '@app/shared/reports/work.ts'
import type { Drafted, Drafts } from '../drafts/drafts.ts'
import { lockOf } from '../lock.ts'

/** What was typed in a cell and cannot be read, by column: it stays there and is never sent. */
export type Unread = Readonly<Record<string, string>>

export interface EntryRow {
  readonly id: string
  /** From 1, in the order of the codes. */
  readonly place: number
  readonly drafted: Drafted
  readonly unread: Unread
  /** Why nothing can be written; `null`: it can. */
  readonly lock: string | null
}

const nothing: Unread = {}

/**
 * Rows, and the list of them, that are the same object as long as nothing of them changes: only what does
 * is drawn and counted anew.
 */
export function openRows() {
  const known = new Map<string, EntryRow>()
  let last: readonly EntryRow[] = []
  return (
    reports: readonly Report[],
    {
      drafts,
      unread,
      words,
    }: { drafts: Drafts; unread: ReadonlyMap<string, Unread>; words: Messages },
  ): readonly EntryRow[] => {
    const rows = reports.map((report, at) => {
      const drafted = drafts.see(report)
      const next = {
        id: report.id,
        place: at + 1,
        drafted,
        unread: unread.get(report.id) ?? nothing,
        lock: lockOf(drafted.report, words),
      }
      const before = known.get(report.id)
      if (before && isSame(before, next)) return before
      known.set(report.id, next)
      return next
    })
    const isUnchanged = rows.length === last.length && rows.every((row, at) => row === last[at])
    if (!isUnchanged) last = rows
    return last
  }
}

function isSame(before: EntryRow, next: EntryRow): boolean {
  const fields = ['place', 'drafted', 'unread', 'lock'] as const
  return fields.every((field) => before[field] === next[field])
}

export const filters = ['all', 'empty', 'missing', 'returned'] as const satisfies WorkTable[]
export type Filter = (typeof filters)[number]

/** Whether a row is in a group now; only what can still be written is unfinished. */
export function isIn(filter: Filter, { drafted, lock, unread }: EntryRow): boolean {
  const { content, report } = drafted
  if (filter === 'all') return true
  if (filter === 'returned') return report.state === 'returned'
  if (lock !== null) return false
  if (filter === 'empty') return content.percent === null
  const previous = { percent: report.previousPercent }
  return Object.keys(unread).length > 0 || faultsOf(content, previous).length > 0
}

export function mayKeep({ lock, drafted: { report } }: EntryRow): boolean {
  return lock === null && report.previousPercent !== null
}

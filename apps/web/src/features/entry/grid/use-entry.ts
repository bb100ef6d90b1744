import type { Report } from '@app/shared/reports/model.ts'
import { useMemo, useState } from 'react'
import { useWords } from '#core/words.tsx'
import type { CellChange } from '#ui/grid/grid-model.ts'
import { type History, noHistory, stepBack, stepForward, stepped } from '#ui/grid/history.ts'
import { useDrafts } from '../drafts/use-drafts.ts'
import { editsTo, keepStep, type RowStep, rowStep, type Standing } from './cell-edits.ts'
import { type EntryRow, mayKeep, openRows, type Unread } from './entry-rows.ts'

type Step = readonly RowStep[]

export type Entry = ReturnType<typeof useEntry>

/** The table's rows, and what is written in them: each act is one step back and forth. */
export function useEntry(reports: readonly Report[]) {
  const words = useWords()
  const drafts = useDrafts()
  const [rowsOf] = useState(openRows)
  const [unread, setUnread] = useState<ReadonlyMap<string, Unread>>(new Map())
  const [history, setHistory] = useState<History<Step>>(noHistory)
  const rows = rowsOf(reports, { drafts, unread, words })
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])

  function stand(step: Step, side: 'before' | 'after'): void {
    for (const { id, [side]: standing } of step) write(rowOf.get(id), standing)
    setUnread((all) => new Map([...all, ...step.map((one) => [one.id, one[side].unread] as const)]))
  }
  function write(row: EntryRow | undefined, { content }: Standing): void {
    if (!row) return
    const { report } = row.drafted
    const edits = editsTo(content, drafts.see(report).content)
    if (Object.keys(edits).length > 0) drafts.edit(report, edits)
  }
  function act(step: Step): void {
    if (step.length === 0) return
    stand(step, 'after')
    setHistory((all) => stepped(all, step))
  }
  function stepsOf(changes: readonly CellChange[], ground: (row: EntryRow) => EntryRow): Step {
    const texts = new Map<string, Record<string, string>>()
    for (const { id, key, text } of changes) texts.set(id, { ...texts.get(id), [key]: text })
    return [...texts].flatMap(([id, cells]) => {
      const row = rowOf.get(id)
      return row ? [rowStep(ground(row), cells, words)] : []
    })
  }

  return {
    rows,
    /** Answers how many of the cells cannot be read. */
    edit(changes: readonly CellChange[]): number {
      const step = stepsOf(changes, (row) => row)
      act(step)
      return unreadIn(step, changes)
    },
    /** The same instead of the last step, as if that had not been. */
    editInstead(changes: readonly CellChange[]): number {
      const last = history.done.at(-1) ?? []
      const before = new Map(last.map((one) => [one.id, one.before]))
      const step = stepsOf(changes, (row) => asIn(row, before.get(row.id)))
      const back = last
        .filter(({ id }) => !step.some((one) => one.id === id))
        .map((one) => ({ ...one, after: one.before }))
      stand([...step, ...back], 'after')
      setHistory((all) => stepped(stepBack(all), step))
      return unreadIn(step, changes)
    },
    keep: (chosen: readonly EntryRow[]) => act(chosen.filter(mayKeep).map(keepStep)),
    undo(): void {
      const last = history.done.at(-1)
      if (last) stand(last, 'before')
      setHistory(stepBack)
    },
    redo(): void {
      const next = history.undone.at(-1)
      if (next) stand(next, 'after')
      setHistory(stepForward)
    },
  }
}

function unreadIn(step: Step, changes: readonly CellChange[]): number {
  const unread = new Map(step.map(({ id, after }) => [id, after.unread]))
  return changes.filter(({ id, key }) => key in (unread.get(id) ?? {})).length
}

function asIn(row: EntryRow, standing: Standing | undefined): EntryRow {
  if (!standing) return row
  const content = { ...row.drafted.content, ...standing.content }
  return { ...row, unread: standing.unread, drafted: { ...row.drafted, content } }
}

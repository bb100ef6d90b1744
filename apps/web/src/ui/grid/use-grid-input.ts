import { writeCells } from '@app/shared/core/clipboard.ts'
import { type RefObject, useState } from 'react'
import { type Intent, intentOf, type Mode } from './grid-keys.ts'
import {
  type CellChange,
  type Cursor,
  cursorAt,
  type GridColumn,
  moved,
  type Range,
  rangeOf,
  type Size,
} from './grid-model.ts'

export interface GridWork<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** Why nothing can be written in a row; `null`: it can. */
  readonly lockOf: (row: Row) => string | null
  readonly cursor: Cursor
  readonly onCursor: (cursor: Cursor) => void
  /** One step, whatever the number of cells. */
  readonly onEdit: (changes: readonly CellChange[]) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Ctrl+Enter. */
  readonly onOpen: (row: Row) => void
}

interface Reach {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly pageRows: () => number
  readonly leave: (back: boolean) => void
}

/** What keys do to the active cell. The input holds the text; only a finished one becomes an edit. */
export function useGridInput<Row>(work: GridWork<Row>, { input, pageRows, leave }: Reach) {
  const [mode, setMode] = useState<Mode>('ready')
  const [choice, setChoice] = useState(0)
  // Where a row of Tab steps began: Enter returns under it.
  const [tabbedFrom, setTabbedFrom] = useState<number | null>(null)
  const { columns, rows, cursor, lockOf, idOf } = work
  const row = rows[cursor.row]
  const column = columns[cursor.column]
  const text = row !== undefined && column ? column.text(row) : ''
  const isWritable = row !== undefined && column?.kind !== 'read' && lockOf(row) === null
  const size = (): Size => ({ rows: rows.length, columns: columns.length, page: pageRows() })
  const choices = column?.choices ?? []

  function write(next: string): void {
    if (row !== undefined && column) work.onEdit([{ id: idOf(row), key: column.key, text: next }])
  }
  function commit(): void {
    const typed = input.current?.value ?? ''
    if ((mode === 'typing' || mode === 'editing') && typed !== text) write(typed)
    setMode('ready')
  }
  function go(next: Cursor, from: number | null = null): void {
    commit()
    setTabbedFrom(from)
    work.onCursor(next)
  }
  function edit(): void {
    if (!isWritable || !input.current || mode === 'editing') return
    const { current } = input
    if (mode === 'ready') current.value = text
    current.setSelectionRange(current.value.length, current.value.length)
    setMode('editing')
  }
  function list(): void {
    if (!isWritable || choices.length === 0) return
    setChoice(
      Math.max(
        0,
        choices.findIndex(({ label }) => label === text),
      ),
    )
    setMode('choosing')
  }
  function take(label: string | undefined): void {
    if (label !== undefined && label !== text) write(label)
    setMode('ready')
  }
  function tab(columnsBy: 1 | -1): boolean {
    const { row: y, column: x } = cursor
    const editable = columns.findIndex(({ kind }) => kind !== 'read')
    const isInRow = x + columnsBy >= 0 && x + columnsBy < columns.length
    const next = isInRow ? { y, x: x + columnsBy } : { y: y + columnsBy, x: editable }
    if (next.y < 0 || next.y >= rows.length) return false
    const at = isInRow || columnsBy > 0 ? next.x : columns.length - 1
    go(cursorAt(next.y, at), isInRow ? (tabbedFrom ?? x) : null)
    return true
  }

  const run: { [Do in Intent['do']]: (intent: Extract<Intent, { do: Do }>) => void } = {
    move: ({ move }) => go(moved(cursor, move, size())),
    enter: ({ rows: by }) => {
      const from = { ...cursor, column: tabbedFrom ?? cursor.column }
      go(moved(from, { rows: by }, size()))
    },
    tab: () => {}, // decided before: at the end it is not ours
    leave: ({ back }) => {
      commit()
      leave(back)
    },
    choose: ({ by }) => setChoice((at) => Math.max(0, Math.min(at + by, choices.length - 1))),
    edit: () => (choices.length > 0 && mode === 'ready' ? list() : edit()),
    cancel: () => setMode('ready'),
    clear: () => work.onEdit(clearing(work, rangeOf(cursor))),
    fill: () => work.onEdit(filling(work, rangeOf(cursor))),
    undo: work.onUndo,
    redo: work.onRedo,
    all: () =>
      work.onCursor({
        ...cursorAt(rows.length - 1, columns.length - 1),
        anchorRow: 0,
        anchorColumn: 0,
      }),
    open: () => {
      commit()
      if (row !== undefined) work.onOpen(row)
    },
    list,
    take: () => take(choices[choice]?.label),
    break: () => input.current?.setRangeText('\n', ...selectionOf(input.current), 'end'),
  }

  return {
    mode,
    choice,
    text,
    isWritable,
    commit,
    edit,
    list,
    take,
    /** Typing has begun, by whatever way letters come. */
    begin: () => {
      if (mode === 'ready' || mode === 'choosing') setMode('typing')
    },
    select: (next: Cursor) => go(next),
    /** Whether the key was ours. */
    press: (event: KeyboardEvent): boolean => {
      const intent = intentOf(event, mode)
      if (!intent) return false
      if (intent.do === 'tab') {
        if (tab(intent.columns)) return true
        commit()
        return false
      }
      // Each intent is given to the one that handles it.
      ;(run[intent.do] as (given: Intent) => void)(intent)
      return true
    },
    copied: (): string => writeCells(selectedTexts(work, rangeOf(cursor))),
    clear: () => work.onEdit(clearing(work, rangeOf(cursor))),
  }
}

function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): [number, number] {
  return [selectionStart, selectionEnd]
}

type Work<Row> = Pick<GridWork<Row>, 'columns' | 'rows' | 'idOf' | 'lockOf'>

function selectedTexts<Row>({ columns, rows }: Work<Row>, range: Range): string[][] {
  const chosen = columns.slice(range.left, range.right + 1)
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) => chosen.map((column) => column.text(row)))
}

function clearing<Row>(work: Work<Row>, range: Range): CellChange[] {
  return changesIn(work, range, () => '')
}

/** The first row of the selection goes down; a single row takes what stands above it. */
function filling<Row>(work: Work<Row>, range: Range): CellChange[] {
  const isSingle = range.top === range.bottom
  const source = work.rows[isSingle ? range.top - 1 : range.top]
  if (source === undefined) return []
  const target = isSingle ? range : { ...range, top: range.top + 1 }
  return changesIn(work, target, (column) => column.text(source))
}

function changesIn<Row>(
  { columns, rows, idOf, lockOf }: Work<Row>,
  { top, bottom, left, right }: Range,
  textOf: (column: GridColumn<Row>) => string,
): CellChange[] {
  const chosen = columns.slice(left, right + 1).filter(({ kind }) => kind !== 'read')
  return rows
    .slice(top, bottom + 1)
    .filter((row) => lockOf(row) === null)
    .flatMap((row) =>
      chosen
        .map((column) => ({ column, text: textOf(column) }))
        .filter(({ column, text }) => text !== column.text(row))
        .map(({ column, text }) => ({ id: idOf(row), key: column.key, text })),
    )
}

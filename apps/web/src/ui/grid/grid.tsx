import {
  type ClipboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react'
import { isComposing } from '#ui/keys.ts'
import { ChoiceList } from './choice-list.tsx'
import css from './grid.module.css'
import { GridFrame } from './grid-frame.tsx'
import { clamped, cursorAt, type Range, rangeOf } from './grid-model.ts'
import { cellId, leftOf, rowHeight } from './grid-row.tsx'
import { pastedCells } from './pasted-cells.ts'
import { type GridWork, useGridInput } from './use-grid-input.ts'
import { useOverlay, useWidth } from './use-overlay.ts'

interface Props<Row> extends GridWork<Row> {
  label: string
  /** Of the input: “BĐ-02, Tỷ lệ”. */
  cellLabel: (row: Row, column: string) => string
  onPaste: (cells: string[][], range: Range) => void
  /** Has the focus while somebody works in the grid. */
  input: RefObject<HTMLTextAreaElement | null>
  /** Under the grid: what stands there is read after it. */
  foot?: ReactNode
}

/**
 * An editable table as fast as a spreadsheet. One input always has the focus and lies over the active
 * cell: what an input method sends, a Backspace that nobody pressed included, meets a text and nothing else.
 */
export function Grid<Row>(given: Props<Row>) {
  const { columns, rows, input } = given
  const cursor = clamped(given.cursor, { rows: rows.length, columns: columns.length })
  const props = { ...given, cursor }
  const gridId = useId()
  // Not a ref: the rows inside are measured by it, and are drawn before it is known.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const ends = { before: useRef<HTMLSpanElement>(null), after: useRef<HTMLSpanElement>(null) }
  const keys = useGridInput(props, {
    input,
    pageRows: () => Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2),
    leave: (back) => ends[back ? 'before' : 'after'].current?.focus(),
  })
  const row = rows[cursor.row]
  const column = columns[cursor.column]
  const active = column ? cellId(gridId, cursor.row, column.key) : ''
  const width = useWidth(scroller)
  useOverlay(keys, { input, scroller, active, place: cursor.row, kind: column?.kind, width })
  const mouse = useMouse(props, keys)
  const listId = `${gridId}-list`
  return (
    <div className={css.frame}>
      <span ref={ends.before} tabIndex={-1} />
      <div
        ref={setScroller}
        className={css.scroller}
        style={{ scrollPaddingLeft: leftOf(columns, columns.length) }}
        {...mouse}
      >
        <GridFrame {...props} gridId={gridId} scroller={scroller} />
        <div className={css.over}>
          <textarea
            ref={input}
            rows={1}
            lang="vi"
            spellCheck={false}
            autoComplete="off"
            className={css.input}
            data-mode={keys.mode}
            data-kind={column?.kind}
            readOnly={!keys.isWritable}
            aria-label={
              row !== undefined && column ? props.cellLabel(row, column.header) : props.label
            }
            aria-controls={keys.mode === 'choosing' ? listId : gridId}
            aria-activedescendant={descendant(keys, active, listId)}
            onInput={keys.begin}
            onBlur={keys.commit}
            onKeyDown={({ nativeEvent: event }) => {
              if (!isComposing(event) && keys.press(event)) event.preventDefault()
            }}
            {...clipboard(props, keys)}
          />
          {keys.mode === 'choosing' && column && (
            <ChoiceList
              id={listId}
              label={column.header}
              choices={column.choices ?? []}
              at={keys.choice}
              onTake={({ label }) => keys.take(label)}
            />
          )}
        </div>
      </div>
      {given.foot}
      <span ref={ends.after} tabIndex={-1} />
    </div>
  )
}

type Keys = ReturnType<typeof useGridInput>

function descendant(keys: Keys, active: string, listId: string): string | undefined {
  if (keys.mode === 'choosing') return `${listId}-${keys.choice}`
  return keys.mode === 'ready' ? active : undefined
}

function useMouse<Row>({ cursor, input }: Props<Row>, keys: Keys) {
  const isDragging = useRef(false)
  return {
    onPointerDown: (event: PointerEvent) => {
      const target = placeOf(event.target)
      if (!target || event.button !== 0) return
      const { row, column } = target
      keys.select(event.shiftKey ? { ...cursor, row, column } : cursorAt(row, column))
      isDragging.current = !event.shiftKey
      input.current?.focus({ preventScroll: true })
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons !== 1) isDragging.current = false
      if (!isDragging.current) return
      const target = placeOf(document.elementFromPoint(event.clientX, event.clientY))
      if (!target || (target.row === cursor.row && target.column === cursor.column)) return
      keys.select({ ...cursor, row: target.row, column: target.column })
    },
    // The focus stays where it is.
    onMouseDown: (event: { target: EventTarget; preventDefault: () => void }) => {
      if (placeOf(event.target)) event.preventDefault()
    },
    onClick: ({ target }: { target: EventTarget }) => {
      if (target instanceof Element && target.closest('[data-list]')) keys.list()
    },
    onDoubleClick: ({ target }: { target: EventTarget }) => {
      if (placeOf(target)) keys.edit()
    },
  }
}

/** Buttons and links in a cell are their own. */
function placeOf(target: EventTarget | null): { row: number; column: number } | null {
  if (!(target instanceof Element) || target.closest('button, a')) return null
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) }
}

/** While a text is being written the clipboard is the browser's. */
function clipboard<Row>({ onPaste, cursor }: Props<Row>, keys: Keys) {
  const isText = keys.mode === 'typing' || keys.mode === 'editing'
  const copy = (event: ClipboardEvent) => {
    if (isText) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', keys.copied())
    if (event.type === 'cut') keys.clear()
  }
  return {
    onCopy: copy,
    onCut: copy,
    onPaste: (event: ClipboardEvent) => {
      if (isText) return
      event.preventDefault()
      const plain = event.clipboardData.getData('text/plain')
      const html = event.clipboardData.getData('text/html')
      if (plain !== '') onPaste(pastedCells({ plain, html }), rangeOf(cursor))
    },
  }
}

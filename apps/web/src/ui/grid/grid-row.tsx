import { memo } from 'react'
import css from './grid.module.css'
import type { GridColumn } from './grid-model.ts'

/** Pixels; the style sheet says the same. */
export const rowHeight = 36

/** A real table cannot leave rows out; none of these takes the focus, the input over them has it. */
export const roles = {
  grid: (label: string, rows: number) => ({
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-multiselectable': true,
  }),
  body: { role: 'rowgroup' },
  row: (place: number) => ({ role: 'row', 'aria-rowindex': place }),
  heading: { role: 'columnheader' },
}

interface Props<Row> {
  gridId: string
  row: Row
  place: number
  columns: readonly GridColumn<Row>[]
  /** Why nothing can be written in this row. */
  lock: string | null
  /** The active cell's column, or −1. */
  active: number
  /** The selected columns; none: `from` above `to`. */
  from: number
  to: number
}

/** Drawn anew only when something of this row changes: a key in one row costs one row. */
export const GridRow = memo(Row) as typeof Row // memo forgets the type parameter

function Row<T>(props: Props<T>) {
  const { gridId, place, columns } = props
  return (
    <div
      {...roles.row(place + 2)}
      className={css.row}
      data-row={place}
      data-locked={props.lock ? true : undefined}
      data-current={props.active >= 0 || undefined}
      style={{ transform: `translateY(${place * rowHeight}px)` }}
    >
      {columns.map((column, at) => (
        <Cell
          key={column.key}
          id={cellId(gridId, place, column.key)}
          {...{ column, at, ...props }}
        />
      ))}
    </div>
  )
}

interface CellProps<T> extends Props<T> {
  id: string
  column: GridColumn<T>
  at: number
}

function Cell<T>({ id, column, at, row, columns, lock, active, from, to }: CellProps<T>) {
  const mark = column.mark?.(row) ?? null
  const isReadOnly = column.kind === 'read' || lock !== null
  const isSelected = at === active || (from <= at && at <= to)
  const aria = {
    role: column.isRowHeader ? 'rowheader' : 'gridcell',
    'aria-readonly': isReadOnly || undefined,
    'aria-selected': isSelected,
    'aria-invalid': mark?.tone === 'invalid' || undefined,
  }
  return (
    <div
      id={id}
      {...aria}
      className={css.cell}
      data-column={at}
      data-kind={column.kind}
      data-align={column.align}
      data-frozen={column.frozen || undefined}
      data-selected={isSelected || undefined}
      data-active={at === active || undefined}
      data-mark={mark?.tone}
      title={mark?.message}
      style={column.frozen ? { left: leftOf(columns, at) } : undefined}
    >
      <span className={css.text}>{column.show?.(row) ?? column.text(row)}</span>
      {mark && <span className="visually-hidden">. {mark.message}</span>}
      {column.kind === 'choice' && !isReadOnly && (
        <span className={css.arrow} data-list aria-hidden="true" />
      )}
    </div>
  )
}

export function cellId(gridId: string, place: number, key: string): string {
  return `${gridId}-${place}-${key}`
}

/** Of a frozen column: what the frozen ones before it take. */
export function leftOf<T>(columns: readonly GridColumn<T>[], at: number): number {
  return columns.slice(0, at).reduce((sum, { width, frozen }) => sum + (frozen ? width : 0), 0)
}

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties } from 'react'
import css from './grid.module.css'
import type { Cursor, GridColumn } from './grid-model.ts'
import { rangeOf } from './grid-model.ts'
import { GridRow, leftOf, roles, rowHeight } from './grid-row.tsx'

interface Props<Row> {
  gridId: string
  label: string
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  lockOf: (row: Row) => string | null
  cursor: Cursor
  scroller: HTMLDivElement | null
}

/** Rows beyond the edges that are kept ready. */
const overscan = 6

/** The table itself, to look at: only the rows in sight stand in the page, and the active one. */
export function GridFrame<Row>(props: Props<Row>) {
  const { gridId, label, columns, rows, cursor, scroller } = props
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), cursor.row])],
  })
  const { top, bottom, left, right } = rangeOf(cursor)
  return (
    <div
      id={gridId}
      {...roles.grid(label, rows.length)}
      className={css.grid}
      style={widthsOf(columns)}
    >
      <div {...roles.row(1)} className={css.head}>
        {columns.map((column, at) => (
          <div
            key={column.key}
            {...roles.heading}
            className={css.heading}
            data-kind={column.kind}
            data-align={column.align}
            data-frozen={column.frozen || undefined}
            style={column.frozen ? { left: leftOf(columns, at) } : undefined}
          >
            {column.header}
          </div>
        ))}
      </div>
      <div {...roles.body} className={css.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index }) => {
          const row = rows[index]
          if (row === undefined) return null
          const isSelected = top <= index && index <= bottom
          return (
            <GridRow
              key={props.idOf(row)}
              {...{ gridId, row, columns }}
              place={index}
              lock={props.lockOf(row)}
              active={index === cursor.row ? cursor.column : -1}
              from={isSelected ? left : 1}
              to={isSelected ? right : 0}
            />
          )
        })}
      </div>
    </div>
  )
}

function widthsOf<Row>(columns: readonly GridColumn<Row>[]): CSSProperties {
  const tracks = columns.map(({ width, grow }) => `minmax(${width}px, ${grow ?? 0.0001}fr)`)
  const least = columns.reduce((sum, { width }) => sum + width, 0)
  return { '--columns': tracks.join(' '), minWidth: least } as CSSProperties // custom property
}

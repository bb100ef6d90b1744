import type { CSSProperties, ReactNode } from 'react'
import { announce } from '#core/announcer.tsx'
import { useWords } from '#core/words.tsx'
import { SelectAll, SelectionBar, SelectRow } from './row-selection.tsx'
import { directionOf, nextSort, SortHeading } from './sort-heading.tsx'
import type { Density, Selection, TableColumn } from './table-column.ts'
import { TableFrame } from './table-frame.tsx'

interface Props<Row> {
  /** What the table shows, and as of which day. */
  caption: ReactNode
  captionHidden?: boolean | undefined
  /** The caption in plain words, when it is more than text. */
  label?: string | undefined
  /** The first one names the row. */
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A column's key, `-` before it for descending. */
  sort?: string | undefined
  onSort?: ((sort: string) => void) | undefined
  selection?: Selection<Row> | undefined
  density?: Density | undefined
  frozen?: boolean | undefined
  isCurrent?: ((row: Row) => boolean) | undefined
  /** Stands in place of rows when there are none. */
  empty?: ReactNode
  /** Rows of totals: `<tr>…</tr>`. */
  foot?: ReactNode
}

export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, selection, density, frozen = true, empty, foot } = props
  const label = props.label ?? (typeof caption === 'string' ? caption : '')
  if (rows.length === 0 && empty) return <div className="panel">{empty}</div>
  const classes = ['data-table', density, frozen && 'frozen', selection && 'selectable']
  return (
    <>
      {selection && <SelectionBar selection={selection} />}
      <TableFrame label={label}>
        <table className={classes.filter(Boolean).join(' ')}>
          <caption className={props.captionHidden ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {selection && <SelectAll {...{ rows, selection, rowKey: props.rowKey }} />}
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={props.rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
          {foot && <tfoot>{foot}</tfoot>}
        </table>
      </TableFrame>
    </>
  )
}

interface HeadingProps<Row> {
  column: TableColumn<Row>
  sort: string | undefined
  onSort: ((sort: string) => void) | undefined
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>) {
  const { table } = useWords().shell
  const direction = directionOf(column.key, sort)
  const sortBy = () => {
    const next = nextSort(column.key, sort)
    announce(next.startsWith('-') ? table.sortedDown(column.header) : table.sortedUp(column.header))
    onSort?.(next)
  }
  return (
    <th
      scope="col"
      className={classOf({ ...column, nowrap: false })}
      style={column.width ? ({ '--least-width': column.width } as CSSProperties) : undefined}
      aria-sort={direction ?? undefined}
    >
      {column.sortable && onSort ? (
        <SortHeading direction={direction} onClick={sortBy}>
          {column.header}
        </SortHeading>
      ) : (
        column.header
      )}
      {column.headerExtra}
    </th>
  )
}

function TableRow<Row>({ row, columns, selection, rowKey, isCurrent }: Props<Row> & { row: Row }) {
  const key = rowKey(row)
  const isSelected = selection?.selected.has(key) || isCurrent?.(row) || false
  const [first, ...further] = columns
  return (
    <tr
      aria-selected={selection ? isSelected : undefined}
      data-current={isCurrent?.(row) || undefined}
    >
      {selection && <SelectRow {...{ row, selection, rowKey }} />}
      {first && (
        <th scope="row" className={classOf(first)}>
          {first.cell(row)}
        </th>
      )}
      {further.map((column) => (
        <td key={column.key} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function classOf<Row>({ align, nowrap, screenOnly }: TableColumn<Row>): string | undefined {
  const place = align === 'end' ? 'number' : nowrap && 'nowrap'
  return [place, screenOnly && 'no-print'].filter(Boolean).join(' ') || undefined
}

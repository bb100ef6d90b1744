import type { CheckedRow } from '@app/shared/imports/contract.ts'
import type { ReactNode } from 'react'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pager } from '#ui/pager.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { fieldName } from './field-name.ts'
import css from './row-tables.module.css'
import { usePart } from './use-part.ts'
import type { Draft } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props {
  draft: Draft
  rows: readonly CheckedRow[]
}

interface TableProps<Row> {
  caption: string
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  rowKey: (row: Row) => string
}

/** One part of the rows at a time, with the way to the others. */
export function PartTable<Row>({ caption, rows, columns, rowKey }: TableProps<Row>) {
  const { preview: words } = useImportWords().importWizard
  const { part, page, pageSize } = usePart(rows)
  if (rows.length === 0)
    return (
      <div className="panel">
        <EmptyState title={words.none} />
      </div>
    )
  return (
    <div>
      <DataTable {...{ caption, columns, rowKey }} captionHidden rows={part} density="compact" />
      <Pager page={page} pageSize={pageSize} total={rows.length} />
    </div>
  )
}

const shownAlready = ['code', 'title', 'unitName', 'name', 'username']
const keyOf = ({ row }: CheckedRow) => String(row)

/** New ones with everything that the file says of them. */
export function AddedRows({ draft, rows }: Props) {
  const words = useImportWords()
  const known = new Set(rows.flatMap(({ cells }) => cells.map(({ field }) => field)))
  const fields = [...known].filter((field) => !shownAlready.includes(field))
  const further = fields.map(
    (field): TableColumn<CheckedRow> => ({
      key: field,
      header: fieldName(draft, field, words),
      width: '8rem',
      cell: ({ cells }) => <Text>{cells.find((cell) => cell.field === field)?.after}</Text>,
    }),
  )
  return (
    <PartTable
      caption={words.imports.outcome.added}
      rows={rows}
      columns={[...useNaming(draft), ...further]}
      rowKey={keyOf}
    />
  )
}

interface ChangedCell {
  readonly row: CheckedRow
  readonly cell: CheckedRow['cells'][number]
}

/** A line for each cell: what is there now, struck out, and what the file says. */
export function ChangedRows({ draft, rows }: Props) {
  const words = useImportWords()
  const { preview } = words.importWizard
  const naming = useNaming(draft).map(
    (column): TableColumn<ChangedCell> => ({ ...column, cell: ({ row }) => column.cell(row) }),
  )
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })))
  return (
    <PartTable
      caption={words.imports.outcome.changed}
      rows={cells}
      rowKey={({ row, cell }) => `${row.row} ${cell.field}`}
      columns={[
        ...naming,
        {
          key: 'field',
          header: preview.column,
          cell: ({ cell }) => fieldName(draft, cell.field, words),
        },
        {
          key: 'before',
          header: preview.before,
          width: '12rem',
          cell: ({ cell }) =>
            cell.before ? (
              <del lang="vi" className={css.before}>
                {cell.before}
              </del>
            ) : (
              '–'
            ),
        },
        {
          key: 'after',
          header: preview.after,
          width: '12rem',
          cell: ({ cell }) =>
            cell.after ? (
              <ins lang="vi" className={css.after}>
                {cell.after}
              </ins>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

export function PlainRows({ draft, rows }: Props) {
  const { outcome } = useImportWords().imports
  return (
    <PartTable caption={outcome.unchanged} rows={rows} columns={useNaming(draft)} rowKey={keyOf} />
  )
}

/** What will not be written, why, and what to do about it. */
export function FaultyRows({ draft, rows }: Props) {
  const words = useImportWords()
  const { preview } = words.importWizard
  const { imports } = words
  return (
    <PartTable
      caption={imports.outcome.faulty}
      rows={rows}
      rowKey={keyOf}
      columns={[
        ...useNaming(draft),
        {
          key: 'why',
          header: preview.why,
          width: '16rem',
          cell: ({ faults }) => (
            <Lines>
              {faults.map(({ field, code, value }) => {
                const name = fieldName(draft, field, words)
                const text = imports.fault[code](value)
                return name ? `${name}: ${text}` : text
              })}
            </Lines>
          ),
        },
        {
          key: 'advice',
          header: preview.advice,
          width: '12rem',
          cell: ({ faults }) => (
            <Lines>{[...new Set(faults.map(({ code }) => imports.advice[code]))]}</Lines>
          ),
        },
      ]}
    />
  )
}

/** By what people know a row: its place in the file, its code, what it is called and whose it is. */
export function useNaming({ kind }: Pick<Draft, 'kind'>): TableColumn<CheckedRow>[] {
  const { preview: words } = useImportWords().importWizard
  const columns: TableColumn<CheckedRow>[] = [
    { key: 'row', header: words.row, nowrap: true, cell: ({ row }) => row },
    {
      key: 'key',
      header: kind === 'accounts' ? words.username : words.key,
      nowrap: true,
      cell: ({ key }) => key || '–',
    },
    { key: 'name', header: words.name, width: '16rem', cell: ({ name }) => <Text>{name}</Text> },
    {
      key: 'unit',
      header: words.unit,
      width: '8rem',
      cell: ({ unitName }) => <Text>{unitName}</Text>,
    },
  ]
  return kind === 'units' ? columns.filter(({ key }) => key !== 'unit' && key !== 'key') : columns
}

function Text({ children }: { children: string | null | undefined }) {
  if (!children) return '–'
  return (
    <span lang="vi" title={children} className="two-lines">
      {children}
    </span>
  )
}

function Lines({ children }: { children: readonly string[] }): ReactNode {
  return children.map((line) => <div key={line}>{line}</div>)
}

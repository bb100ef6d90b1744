import { Checkbox } from '@mantine/core'
import { useWords } from '#core/words.tsx'
import { ActionButton } from './action-button.tsx'
import type { Selection } from './table-column.ts'

interface Props<Row> {
  selection: Selection<Row>
  rowKey: (row: Row) => string
}

/** Selects what this page shows, and says how many that are. */
export function SelectAll<Row>({ rows, selection, rowKey }: Props<Row> & { rows: readonly Row[] }) {
  const { table } = useWords().shell
  const keys = rows.filter((row) => !selection.blockedBy?.(row)).map(rowKey)
  const chosen = keys.filter((key) => selection.selected.has(key))
  const isFull = keys.length > 0 && chosen.length === keys.length
  const toggle = () => {
    const here = new Set(keys)
    const elsewhere = [...selection.selected].filter((key) => !here.has(key))
    selection.onChange(new Set(isFull ? elsewhere : [...elsewhere, ...keys]))
  }
  return (
    <th scope="col" className="select-cell">
      <Checkbox
        size="sm"
        aria-label={table.selectAll(keys.length)}
        title={table.selectAll(keys.length)}
        checked={isFull}
        indeterminate={chosen.length > 0 && !isFull}
        disabled={keys.length === 0}
        onChange={toggle}
      />
    </th>
  )
}

export function SelectRow<Row>({ row, selection, rowKey }: Props<Row> & { row: Row }) {
  const { table } = useWords().shell
  const key = rowKey(row)
  const blockedBy = selection.blockedBy?.(row)
  const label = table.select(selection.labelOf(row))
  const toggle = () => {
    const next = new Set(selection.selected)
    if (!next.delete(key)) next.add(key)
    selection.onChange(next)
  }
  return (
    <td className="select-cell">
      <Checkbox
        size="sm"
        aria-label={blockedBy ? `${label}. ${blockedBy}` : label}
        title={blockedBy ?? undefined}
        checked={selection.selected.has(key)}
        aria-disabled={blockedBy ? true : undefined}
        onChange={() => !blockedBy && toggle()}
      />
    </td>
  )
}

/** Always in its place, so that the rows stay in theirs when the first is chosen and the last is not. */
export function SelectionBar<Row>({ selection }: { selection: Selection<Row> }) {
  const { table } = useWords().shell
  const { size } = selection.selected
  return (
    <div className="selection-bar" data-any={size > 0 || undefined}>
      <span role="status">{size > 0 ? table.selected(size) : table.noneSelected}</span>
      <ActionButton
        variant="subtle"
        size="compact-sm"
        blockedBy={size === 0 && table.noneSelected}
        onClick={() => selection.onChange(new Set<string>())}
      >
        {table.unselect}
      </ActionButton>
    </div>
  )
}

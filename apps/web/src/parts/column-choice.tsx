import { ColumnChooser } from '#ui/column-chooser.tsx'
import type { TableColumns } from './table-columns.ts'

interface Props<Key extends string> {
  columns: TableColumns<Key>
  labelOf: (key: Key) => string
  /** What the address keeps; `null` for the usual ones. */
  value: readonly Key[] | null
  onChange: (chosen: Key[] | null) => void
}

/** Which columns of a table are shown and in which order. */
export function ColumnChoice<Key extends string>({
  columns,
  labelOf,
  value,
  onChange,
}: Props<Key>) {
  return (
    <ColumnChooser
      columns={columns.all.map((key) => ({
        ...{ key, label: labelOf(key) },
        fixed: key === columns.first,
      }))}
      shown={columns.shown(value)}
      usual={columns.usual}
      onChange={(shown) => onChange(columns.chosen(shown))}
    />
  )
}

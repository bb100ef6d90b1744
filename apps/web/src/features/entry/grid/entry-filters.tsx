import { Button } from '@mantine/core'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useEntryGridWords } from '../words.ts'
import { type EntryRow, type Filter, filters, isIn } from './entry-rows.ts'
import css from './entry-table.module.css'

/** Rows stay in the group in which they were when it was chosen: nothing goes while it is being written. */
export function useFilter(rows: readonly EntryRow[]) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  return {
    name: chosen?.name ?? 'all',
    shown: useMemo(
      () => (chosen ? rows.filter(({ id }) => chosen.ids.has(id)) : rows),
      [chosen, rows],
    ),
    choose: setChosen,
  }
}

interface Chosen {
  readonly name: Filter
  readonly ids: ReadonlySet<string>
}

interface FiltersProps {
  rows: readonly EntryRow[]
  name: Filter
  onChoose: (chosen: Chosen | null) => void
}

/** The counts may come a moment later than the letter that changes them. */
export function Filters({ rows, ...choice }: FiltersProps) {
  return <CountedFilters rows={useDeferredValue(rows)} {...choice} />
}

const CountedFilters = memo(function CountedFilters(props: FiltersProps) {
  const { rows, name: chosen, onChoose } = props
  const { entryGrid: words } = useEntryGridWords()
  const choose = (name: Filter) => {
    const ids = new Set(rows.filter((row) => isIn(name, row)).map(({ id }) => id))
    onChoose(name === 'all' ? null : { name, ids })
  }
  return (
    <fieldset className={css.filters}>
      <legend className="visually-hidden">{words.filter}</legend>
      {filters.map((name) => (
        <Button
          key={name}
          size="compact-md"
          variant={chosen === name ? 'light' : 'subtle'}
          aria-pressed={chosen === name}
          onClick={() => choose(name)}
        >
          {words.filters[name](rows.filter((row) => isIn(name, row)).length)}
        </Button>
      ))}
    </fieldset>
  )
})

import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { type EntryRow, type Filter, filters, isIn } from './entry-rows.ts'
import css from './entry-table.module.css'

/** Rows stay in the group in which they were when it was chosen: nothing goes while it is being written. */
export function useFilter(rows: readonly EntryRow[]) {
  const [chosen, setChosen] = useState<{ name: Filter; ids: ReadonlySet<string> } | null>(null)
  return {
    name: chosen?.name ?? 'all',
    shown: useMemo(
      () => (chosen ? rows.filter(({ id }) => chosen.ids.has(id)) : rows),
      [chosen, rows],
    ),
    choose: (name: Filter) => {
      const ids = new Set(rows.filter((row) => isIn(name, row)).map(({ id }) => id))
      setChosen(name === 'all' ? null : { name, ids })
    },
  }
}

interface FiltersProps {
  rows: readonly EntryRow[]
  filter: ReturnType<typeof useFilter>
}

export function Filters({ rows, filter }: FiltersProps) {
  const { entryGrid: words } = useWords()
  return (
    <fieldset className={css.filters}>
      <legend className="visually-hidden">{words.filter}</legend>
      {filters.map((name) => (
        <Button
          key={name}
          size="compact-md"
          variant={filter.name === name ? 'light' : 'subtle'}
          aria-pressed={filter.name === name}
          onClick={() => filter.choose(name)}
        >
          {words.filters[name](rows.filter((row) => isIn(name, row)).length)}
        </Button>
      ))}
    </fieldset>
  )
}

import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import css from './filter-chips.module.css'
import { type Filter, noFilters } from './table-filters.ts'
import type { TableView } from './table-params.ts'

interface Props {
  filters: readonly Filter[]
  onChange: (patch: Partial<TableView>) => void
}

/** What narrows the table, in words, on paper too; each can be taken away. */
export function FilterChips({ filters, onChange }: Props) {
  const words = useWords().projectTable
  if (filters.length === 0) return null
  return (
    <section aria-label={words.conditions}>
      <ul className={css.chips}>
        {filters.map(({ key, text, without }) => (
          <li key={key}>
            <button
              type="button"
              className={css.chip}
              aria-label={words.remove(text)}
              onClick={() => onChange(without)}
            >
              <span>{text}</span>
              <IconX size={16} aria-hidden="true" className="no-print" />
            </button>
          </li>
        ))}
        <li className="no-print">
          <Button variant="subtle" size="compact-md" onClick={() => onChange(noFilters)}>
            {words.clear}
          </Button>
        </li>
      </ul>
    </section>
  )
}

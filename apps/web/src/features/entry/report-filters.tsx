import { reportStates } from '@app/shared/reports/rules.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { PeriodSelect } from '#parts/period-select.tsx'
import { UnitSelect } from '#parts/unit-select.tsx'
import { MultiSelectField } from '#ui/multi-select-field.tsx'
import { SearchFilter } from '#ui/search-filter.tsx'
import css from './report-filters.module.css'
import { periodsQuery, unitsQuery } from './report-queries.ts'
import type { TableView } from './table-params.ts'

interface Props {
  view: TableView
  fallback: string | undefined
  asOf: string | undefined
  onChange: (patch: Partial<TableView>) => void
}

export function ReportFilters({ view, fallback, asOf, onChange }: Props) {
  const words = useWords()
  const { list } = words.entry
  const { person } = useSession()
  const periods = useQuery(periodsQuery).data?.items ?? []
  const units = useQuery(unitsQuery(asOf)).data?.items ?? []
  const isFiltered = view.dv !== null || view.bc !== null || view.q !== null
  return (
    <search className={`${css.bar} no-print`}>
      <SearchFilter
        key={view.q ?? ''}
        label={list.search}
        className={css.search}
        value={view.q ?? ''}
        onSearch={(q) => onChange({ q })}
      />
      <PeriodSelect
        periods={periods.filter(({ state }) => state !== 'upcoming')}
        fallback={fallback ?? null}
      />
      {scopeOf(person) === null && <UnitSelect units={units} />}
      <MultiSelectField
        name="bc"
        label={list.states}
        options={reportStates.map((value) => ({ value, label: words.reportState[value] }))}
        value={view.bc ?? []}
        onChange={(chosen) => {
          const states = reportStates.filter((state) => chosen.includes(state))
          onChange({ bc: states.length > 0 ? states : null })
        }}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange({ dv: null, bc: null, q: null })}>
          {list.clear}
        </Button>
      )}
    </search>
  )
}

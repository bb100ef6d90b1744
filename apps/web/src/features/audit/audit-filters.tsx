import { actionGroups } from '@app/shared/audit/words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { DayField } from '#ui/day-field.tsx'
import { SearchFilter } from '#ui/search-filter.tsx'
import { SelectField } from '#ui/select-field.tsx'
import css from './audit-page.module.css'
import { type AuditView, questionOf, unitsQuery } from './audit-queries.ts'
import { useAuditWords } from './words.ts'

interface Props {
  view: AuditView
  onChange: (patch: Partial<AuditView>) => void
}

const nothing = { q: null, nhom: null, dv: null, loai: null, ma: null, tu: null, den: null }

export function AuditFilters({ view, onChange }: Props) {
  const { filter, group } = useAuditWords().audit
  const units = useQuery(unitsQuery).data?.items ?? []
  const isFiltered = Object.values(questionOf(view)).some((value) => value !== undefined)
  return (
    <search className={`${css.bar} no-print`}>
      <SearchFilter
        key={view.q ?? ''}
        label={filter.search}
        placeholder={filter.searchHint}
        className={css.search}
        value={view.q ?? ''}
        onSearch={(q) => onChange({ q })}
      />
      <SelectField
        {...{ name: 'nhom', label: filter.group, placeholder: filter.all, clearable: true }}
        value={view.nhom}
        options={actionGroups.map((value) => ({ value, label: group[value] }))}
        onChange={(value) => onChange({ nhom: actionGroups.find((one) => one === value) ?? null })}
      />
      <SelectField
        {...{ name: 'dv', label: filter.unit, placeholder: filter.all, clearable: true }}
        value={view.dv}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(dv) => onChange({ dv })}
      />
      <DayField
        {...{ name: 'tu', label: filter.from, value: view.tu }}
        onChange={(tu, fault) => fault === null && onChange({ tu })}
      />
      <DayField
        {...{ name: 'den', label: filter.to, value: view.den }}
        onChange={(den, fault) => fault === null && onChange({ den })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => onChange(nothing)}>
          {filter.clear}
        </Button>
      )}
    </search>
  )
}

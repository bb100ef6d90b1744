import { existsOn } from '@app/shared/units/rules.ts'
import { roles } from '@app/shared/users/rules.ts'
import { standings } from '@app/shared/users/standing.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { UnitSelect } from '#parts/unit-select.tsx'
import { MultiSelectField } from '#ui/multi-select-field.tsx'
import { SearchFilter } from '#ui/search-filter.tsx'
import { everyUnitQuery } from './account-queries.ts'
import css from './accounts-page.module.css'
import type { TableView } from './table-params.ts'
import { useUserWords } from './words.ts'

interface Props {
  view: TableView
  onChange: (patch: Partial<TableView>) => void
}

export function AccountFilters({ view, onChange }: Props) {
  const { users, role } = useUserWords()
  const units = useFilterUnits()
  const isFiltered = [view.q, view.vt, view.dv, view.tt].some((filter) => filter !== null)
  return (
    <search className={`${css.bar} no-print`}>
      <SearchFilter
        key={view.q ?? ''}
        label={users.search}
        className={css.search}
        value={view.q ?? ''}
        onSearch={(q) => onChange({ q })}
      />
      <MultiSelectField
        name="vt"
        label={users.roles}
        options={roles.map((value) => ({ value, label: role[value] }))}
        value={view.vt ?? []}
        placeholder={users.all}
        onChange={(chosen) => onChange({ vt: among(roles, chosen) })}
      />
      <UnitSelect units={units} />
      <MultiSelectField
        name="tt"
        label={users.standing}
        options={standings.map((value) => ({ value, label: users.standings[value] }))}
        value={view.tt ?? []}
        placeholder={users.all}
        onChange={(chosen) => onChange({ tt: among(standings, chosen) })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => onChange({ q: null, vt: null, dv: null, tt: null })}
        >
          {users.clear}
        </Button>
      )}
    </search>
  )
}

/** Those of today, and those that are gone while accounts still stand in them. */
function useFilterUnits() {
  const { users } = useUserWords()
  const { today } = useSession()
  const { day } = useFormat()
  const units = useQuery(everyUnitQuery).data?.items ?? []
  return units
    .filter((unit) => unit.accounts > 0 || existsOn(unit, today))
    .map(({ id, name, kind, validTo }) => {
      const isGone = validTo !== null && validTo < today
      return { id, kind, name: isGone ? users.goneUnit(name, day(validTo)) : name }
    })
}

function among<T extends string>(known: readonly T[], chosen: readonly string[]): T[] | null {
  const kept = known.filter((each) => chosen.includes(each))
  return kept.length > 0 ? kept : null
}

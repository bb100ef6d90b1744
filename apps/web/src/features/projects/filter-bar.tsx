import type { ProjectFacets } from '@app/shared/projects/contract.ts'
import { deadlines, kinds, projectStatuses } from '@app/shared/projects/rules.ts'
import { reportStates } from '@app/shared/reports/rules.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import css from './filter-bar.module.css'
import { FilterMenu } from './filter-menu.tsx'
import { programmeQuery, unitsQuery } from './project-queries.ts'
import { SearchBox } from './search-box.tsx'
import type { TableView } from './table-params.ts'

interface Props {
  view: TableView
  asOf: string | undefined
  /** How many conditions are set. */
  count: number
  /** Rows behind each choice; absent until the first answer. */
  facets: ProjectFacets | undefined
  onChange: (patch: Partial<TableView>, history?: 'push' | 'replace') => void
}

/** On a phone the menus wait behind one button. */
export function FilterBar({ view, asOf, count, facets, onChange }: Props) {
  const { projectTable } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <search className={`${css.bar} no-print`}>
      <SearchBox
        value={view.q ?? ''}
        className={css.search}
        onSearch={(text) => onChange({ q: text === '' ? null : text }, 'replace')}
      />
      <Button
        variant="default"
        className={css.opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {count > 0 ? projectTable.chosen(projectTable.filter, count) : projectTable.filter}
      </Button>
      <div className={css.menus} data-open={isOpen || undefined}>
        <UnitMenu {...{ view, asOf, facets, onChange }} />
        <ListMenus {...{ view, facets, onChange }} />
        <SingleMenus {...{ view, facets, onChange }} />
      </div>
    </search>
  )
}

type MenuProps = Pick<Props, 'view' | 'facets' | 'onChange'>

/** Somebody who sees one unit only has nothing to choose. */
function UnitMenu({ view, asOf, facets, onChange }: MenuProps & Pick<Props, 'asOf'>) {
  const { person } = useSession()
  const { project, unitKind } = useWords()
  const { data } = useQuery(unitsQuery(asOf))
  if (hasRole(person, ...unitRoles) && person.unitId !== null) return null
  const options = (data?.items ?? []).map(({ id, name, kind }) => ({
    value: id,
    label: name,
    group: unitKind[kind],
    count: facets && (facets.unit[id] ?? 0),
  }))
  return (
    <FilterMenu
      label={project.unit}
      options={options}
      chosen={view.dv ?? []}
      onChange={(dv) => onChange({ dv: orNull(dv) })}
    />
  )
}

function ListMenus({ view, facets, onChange }: MenuProps) {
  const words = useWords()
  const { project } = words
  return (
    <>
      <FilterMenu
        label={project.status}
        options={optionsOf(projectStatuses, words.status, facets?.status)}
        chosen={view.tt ?? []}
        onChange={(chosen) => onChange({ tt: orNull(picked(projectStatuses, chosen)) })}
      />
      <FilterMenu
        label={project.deadline}
        options={optionsOf(deadlines, words.deadline, facets?.deadline)}
        chosen={view.han ?? []}
        onChange={(chosen) => onChange({ han: orNull(picked(deadlines, chosen)) })}
      />
      <FilterMenu
        label={project.reportState}
        options={optionsOf(reportStates, words.reportState, facets?.state)}
        chosen={view.bc ?? []}
        onChange={(chosen) => onChange({ bc: orNull(picked(reportStates, chosen)) })}
      />
    </>
  )
}

function SingleMenus({ view, facets, onChange }: MenuProps) {
  const words = useWords()
  const { project } = words
  const areas = useQuery(programmeQuery).data?.programme?.workAreas ?? []
  return (
    <>
      <FilterMenu
        single
        label={project.workArea}
        options={areas.map(({ id, name }) => ({
          ...{ value: id, label: name },
          count: facets && (facets.area[id] ?? 0),
        }))}
        chosen={view.nhom === null ? [] : [view.nhom]}
        onChange={([nhom]) => onChange({ nhom: nhom ?? null })}
      />
      <FilterMenu
        single
        label={project.kind}
        options={optionsOf(kinds, words.kind, facets?.kind)}
        chosen={view.loai === null ? [] : [view.loai]}
        onChange={(chosen) => onChange({ loai: picked(kinds, chosen)[0] ?? null })}
      />
    </>
  )
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  counts: Readonly<Record<string, number>> | undefined,
) {
  return values.map((value) => ({
    ...{ value, label: names[value] },
    count: counts && (counts[value] ?? 0),
  }))
}

/** In the order of the list, not of the clicks: the same choice has the same address. */
function picked<Value extends string>(values: readonly Value[], chosen: readonly string[]) {
  return values.filter((value) => chosen.includes(value))
}

function orNull<Value>(list: Value[]): Value[] | null {
  return list.length > 0 ? list : null
}

import { type ProjectDetail, projects } from '@app/shared/projects/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { query } from '#core/api.ts'
import { load } from '#core/load.ts'
import { useWords } from '#core/words.tsx'
import type { Option } from '#ui/options.ts'
import { periodsQuery, programmeQuery, unitsQuery } from './project-queries.ts'

/** More than a programme has at the level of the city. */
const whole = '1000'

const cityProjectsQuery = query(projects.list, { query: { level: 'city', pageSize: whole } })

/** Units of today, by kind; a project keeps showing the closed ones that it names. */
export function useUnitOptions(project: ProjectDetail | null): Option[] {
  const { unitKind } = useWords()
  const units = useQuery(unitsQuery()).data?.items ?? []
  const options = units.map(({ id, name, kind }) => ({
    ...{ value: id, label: name },
    group: unitKind[kind],
  }))
  const known = new Set(options.map(({ value }) => value))
  return [...options, ...namedUnits(project).filter(({ value }) => !known.has(value))]
}

/** What the project itself says about its units. */
function namedUnits(project: ProjectDetail | null): Option[] {
  if (!project) return []
  const { unitId, unitName, cooperatingUnitIds, cooperatingUnits } = project
  const names = cooperatingUnits.split(', ')
  return [
    { value: unitId, label: unitName },
    ...cooperatingUnitIds.map((id, at) => ({ value: id, label: names[at] ?? id })),
  ]
}

export function useAreaOptions(): Option[] {
  const areas = useQuery(programmeQuery).data?.programme?.workAreas ?? []
  return areas.map(({ id, name }) => ({ value: id, label: name }))
}

/** Projects of the city that one of a district may serve; never itself. */
export function useCityProjectOptions(ownId: string | undefined): Option[] {
  const items = useQuery(cityProjectsQuery).data?.items ?? []
  return items
    .filter(({ id }) => id !== ownId)
    .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))
}

/** What the form's lists hold, for route loaders. */
export async function loadFormLists(): Promise<void> {
  await Promise.all([
    load(unitsQuery()),
    load(programmeQuery),
    load(periodsQuery),
    load(cityProjectsQuery),
  ])
}

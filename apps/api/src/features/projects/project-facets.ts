import type { ProjectFacets, ProjectQuery } from '@app/shared/projects/contract.ts'
import type { Project } from '@app/shared/projects/model.ts'

type Facet = keyof ProjectFacets
type Wishes = Pick<ProjectQuery, Facet>

/** What a filter looks at. */
const valueIn: Readonly<Record<Facet, (row: Project) => string | null>> = {
  level: (row) => row.level,
  kind: (row) => row.kind,
  unit: (row) => row.unitId,
  area: (row) => row.workAreaId,
  status: (row) => row.status,
  deadline: (row) => row.deadline,
  state: (row) => row.reportState,
}

const facets = Object.keys(valueIn) as Facet[] // its own keys

export function answers(row: Project, wishes: Wishes): boolean {
  return missed(row, wishes).length === 0
}

/** A row counts for the choices of a filter when it is in the way of no other one. */
export function countFacets(judged: readonly { row: Project }[], wishes: Wishes): ProjectFacets {
  const counts: ProjectFacets = {
    ...{ level: {}, kind: {}, unit: {}, area: {} },
    ...{ status: {}, deadline: {}, state: {} },
  }
  for (const { row } of judged) {
    const inTheWay = missed(row, wishes)
    if (inTheWay.length > 1) continue
    for (const facet of inTheWay.length === 1 ? inTheWay : facets) {
      const value = valueIn[facet](row)
      if (value !== null) counts[facet][value] = (counts[facet][value] ?? 0) + 1
    }
  }
  return counts
}

/** The filters that keep a row out. */
function missed(row: Project, wishes: Wishes): Facet[] {
  return facets.filter((facet) => {
    const wanted = wishes[facet]
    if (wanted === undefined) return false
    const value = valueIn[facet](row)
    const choices: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted
    return value === null || !choices.includes(value)
  })
}

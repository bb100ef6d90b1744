import { FormDefinition } from '@app/shared/forms/model.ts'
import { textIn } from '@app/shared/forms/texts.ts'
import type { ReadTx } from '#store/store.ts'
import { isVersioned, selectVersions } from '#store/versions.ts'
import {
  type ItemRecord,
  selectPeople,
  selectPeriods,
  selectProjects,
  selectUnits,
  selectWorkAreas,
} from './audit.sql.ts'

/** A row of any versioned table. */
export type VersionRow = Readonly<Record<string, unknown>>

/** What ids stand for, and what stood in each version. */
export interface Names {
  readonly units: ReadonlyMap<string, string>
  readonly periods: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly workAreas: ReadonlyMap<string, string>
  readonly projects: ReadonlyMap<string, string>
  readonly versionOf: (entity: string, id: string, version: number) => VersionRow | undefined
}

export async function gatherNames(tx: ReadTx, items: readonly ItemRecord[]): Promise<Names> {
  const versions = new Map<string, VersionRow>()
  for (const [entity, some] of Map.groupBy(items, (item) => item.entity)) {
    if (!isVersioned(entity)) continue
    for (const row of await selectVersions(tx, entity, some))
      versions.set(`${entity} ${row.id} ${row.version}`, { ...row })
  }
  const projectIds = [...versions.values()]
    .flatMap(({ projectId, cityProjectId }) => [projectId, cityProjectId])
    .filter((id) => typeof id === 'string')
  const projects = await selectProjects(tx, [...new Set(projectIds)])
  return {
    units: byId(await selectUnits(tx)),
    periods: byId(await selectPeriods(tx)),
    people: byId(await selectPeople(tx)),
    workAreas: byId(await selectWorkAreas(tx)),
    projects: new Map(projects.map(({ id, code, title }) => [id, `${code} ${title}`])),
    versionOf: (entity, id, version) => versions.get(`${entity} ${id} ${version}`),
  }
}

function byId(rows: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** How a thing was called when it was touched; empty where there is only one of it. */
export function nameOf({ entity, entityId, version }: ItemRecord, names: Names): string {
  const row = names.versionOf(entity, entityId, version)
  const text = (field: string) => String(row?.[field] ?? '')
  if (row && entity === 'project') return `${text('code')} ${text('title')}`
  if (row && entity === 'report') {
    const project = names.projects.get(text('projectId')) ?? text('projectId')
    return [names.periods.get(text('periodId')) ?? text('periodId'), project].join(', ')
  }
  if (row && entity === 'user') return `${text('name')} (${text('username')})`
  if (row && entity === 'form') return formName(row['definition'])
  if (row) return text('name')
  if (entity === 'setting') return ''
  return names.units.get(entityId) ?? names.people.get(entityId) ?? entityId
}

export function formName(definition: unknown): string {
  const parsed = FormDefinition.safeParse(definition)
  return parsed.success ? textIn(parsed.data.number, 'vi').replace(/\{[^}]*\}/g, '…') : ''
}

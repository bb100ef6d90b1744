import type { Day } from '@app/shared/core/day.ts'
import { sortKey } from '@app/shared/core/text.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { projectIdOf, projectSearchOf } from '@app/shared/projects/naming.ts'
import { existsOn } from '@app/shared/units/rules.ts'
import type { NewRow, Patch, Row } from '#store/revise.ts'

/** What a person decides about a project; the rest of the row follows from it. */
export type Draft = Omit<
  NewRow<'project'>,
  'id' | 'extensions' | 'runState' | 'sample' | 'search' | 'sortKey'
>
export type DraftField = keyof Draft

/** What stands where a new project says nothing. */
export const emptyDraft = {
  cooperatingUnitIds: [],
  officer: '',
  supervisor: '',
  workAreaId: null,
  foundingDocument: '',
  cityProjectId: null,
  weight: 1,
  expectedProduct: '',
  plan: {},
}

export function tidied<D extends Draft>(draft: D): D {
  return { ...draft, cooperatingUnitIds: [...new Set(draft.cooperatingUnitIds)] }
}

type Names = ReadonlyMap<string, { readonly name: string }>

/** What a project is found and sorted by. */
export function keysOf(draft: Draft, units: Names) {
  return {
    search: projectSearchOf(draft, units.get(draft.unitId)?.name ?? ''),
    sortKey: sortKey(draft.code),
  }
}

/** The fields that change, with what follows from them. */
export function patchBetween(
  before: Row<'project'>,
  draft: Draft,
  { changed, units }: { changed: ReadonlySet<DraftField>; units: Names },
): Patch<'project'> {
  const isPutOff = before.dueOn !== null && draft.dueOn != null && draft.dueOn > before.dueOn
  const isRenamed = changed.has('code') || changed.has('title') || changed.has('unitId')
  return {
    ...Object.fromEntries([...changed].map((field) => [field, draft[field]])),
    ...(isPutOff && { extensions: before.extensions + 1 }),
    ...(isRenamed && keysOf(draft, units)),
  }
}

/** What the draft refers to, as it stands now. */
export interface Known {
  /** The project itself; `null` when it is a new one. */
  readonly id: string | null
  readonly today: Day
  readonly units: ReadonlyMap<string, { validFrom: Day | null; validTo: Day | null }>
  readonly workAreas: ReadonlyMap<string, unknown>
  readonly projects: ReadonlyMap<string, { readonly level: string }>
  readonly periods: ReadonlyMap<string, unknown>
  readonly codeTaken: boolean
}

type Faults = Record<string, string>

/** Why this draft cannot stand: of the fields that are new, and of those that must fit together. */
export function draftFaults(
  draft: Draft,
  changed: ReadonlySet<DraftField>,
  { known, words }: { known: Known; words: AllMessages },
): Faults {
  const { field } = words
  return {
    ...(changed.has('code') && codeFault(draft, known, words)),
    ...unitFaults(draft, changed, { known, words }),
    ...(changed.has('workAreaId') &&
      missing(draft.workAreaId, known.workAreas) && { workAreaId: field['unknown-area'] }),
    ...(changed.has('cityProjectId') && cityProjectFault(draft, known, words)),
    ...(changed.has('plan') && planFaults(draft, known, words)),
    ...(draft.dueOn && draft.dueOn < draft.startsOn && { dueOn: field['ends-before-start'] }),
  }
}

function codeFault({ code }: Draft, known: Known, { field }: AllMessages): Faults {
  if (known.codeTaken) return { code: field['code-taken'](code) }
  return projectIdOf(code) === '' ? { code: field.format } : {}
}

function unitFaults(
  { unitId, cooperatingUnitIds }: Draft,
  changed: ReadonlySet<DraftField>,
  { known, words: { field } }: { known: Known; words: AllMessages },
): Faults {
  const faults: Faults = {}
  const unit = known.units.get(unitId)
  if (changed.has('unitId') && !(unit && existsOn(unit, known.today)))
    faults.unitId = field['unknown-unit']
  if (changed.has('cooperatingUnitIds') && cooperatingUnitIds.some((id) => !known.units.has(id)))
    faults.cooperatingUnitIds = field['unknown-unit']
  if (cooperatingUnitIds.includes(unitId))
    faults[changed.has('cooperatingUnitIds') ? 'cooperatingUnitIds' : 'unitId'] =
      field['lead-cooperates']
  return faults
}

function cityProjectFault({ cityProjectId }: Draft, known: Known, { field }: AllMessages): Faults {
  if (missing(cityProjectId, known.projects)) return { cityProjectId: field['unknown-project'] }
  const isCity = !cityProjectId || known.projects.get(cityProjectId)?.level === 'city'
  return isCity && (known.id === null || cityProjectId !== known.id)
    ? {}
    : { cityProjectId: field['not-city-project'] }
}

function planFaults({ plan }: Draft, known: Known, { field }: AllMessages): Faults {
  const strange = Object.keys(plan).filter((id) => !known.periods.has(id))
  return Object.fromEntries(strange.map((id) => [`plan.${id}`, field['unknown-period']]))
}

function missing(id: string | null | undefined, known: ReadonlyMap<string, unknown>): boolean {
  return id !== null && id !== undefined && !known.has(id)
}

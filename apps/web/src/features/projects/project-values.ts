import type { Day } from '@app/shared/core/day.ts'
import { fieldsOf } from '@app/shared/core/faults.ts'
import { formatNumber, type Lang } from '@app/shared/core/format.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { ProjectChange, type ProjectDetail, ProjectDraft } from '@app/shared/projects/contract.ts'
import type { Kind, Level } from '@app/shared/projects/rules.ts'
import * as z from 'zod'

/** What stands in the form, as it was typed. */
export interface ProjectValues {
  code: string
  title: string
  level: Level
  kind: Kind
  unitId: string | null
  cooperatingUnitIds: string[]
  officer: string
  supervisor: string
  workAreaId: string | null
  foundingDocument: string
  cityProjectId: string | null
  startsOn: Day | null
  dueOn: Day | null
  weight: string
  /** Why the due day changes; no part of the project itself. */
  reason: string
  expectedProduct: string
  /** By period id; a period that is not here follows the line from start to due. */
  plan: Record<string, number>
}

/** In the order of the form. */
export const emptyValues: ProjectValues = {
  ...{ code: '', title: '', level: 'district', kind: 'de_an' },
  ...{ unitId: null, cooperatingUnitIds: [], officer: '', supervisor: '' },
  ...{ workAreaId: null, foundingDocument: '', cityProjectId: null },
  ...{ startsOn: null, dueOn: null, weight: '1', reason: '', expectedProduct: '', plan: {} },
}

export function valuesOf(project: ProjectDetail, lang: Lang): ProjectValues {
  const { code, title, level, kind, unitId, cooperatingUnitIds, officer, supervisor } = project
  const { workAreaId, foundingDocument, cityProjectId, startsOn, dueOn } = project
  return {
    ...{ code, title, level, kind, unitId, cooperatingUnitIds, officer, supervisor },
    ...{ workAreaId, foundingDocument, cityProjectId, startsOn, dueOn },
    weight: formatNumber(project.weight, lang),
    expectedProduct: project.expectedProduct,
    plan: project.plan,
    reason: '',
  }
}

/** As the API takes it; what cannot be read stays what it is, so that the schema can say so. */
export function draftOf({ reason: _, weight, ...values }: ProjectValues) {
  return {
    ...values,
    weight: readWeight(weight),
    // Only what a district does serves a city's project.
    cityProjectId: values.level === 'city' ? null : values.cityProjectId,
  }
}

type DraftOf = ReturnType<typeof draftOf>

/** `1,5` and `1.5`; `NaN` for what is no number. */
function readWeight(text: string): number {
  const bare = text.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN
}

/** What differs from the project as it was when the form was opened. */
export function changesOf(values: ProjectValues, base: ProjectValues): Partial<DraftOf> {
  const [now, before] = [draftOf(values), draftOf(base)]
  const fields = Object.keys(now) as (keyof DraftOf)[] // the draft's own keys
  return Object.fromEntries(
    fields
      .filter((field) => !isSame(now[field], before[field]))
      .map((field) => [field, now[field]]),
  )
}

export function isDueChanged(values: ProjectValues, base: ProjectValues | null): boolean {
  return base !== null && values.dueOn !== base.dueOn
}

interface Asking {
  /** The project as it was; `null` for a new one. */
  readonly base: ProjectValues | null
  /** What fields hold that cannot be read at all, in their own words. */
  readonly unreadable: Readonly<Record<string, string | null>>
  readonly words: Messages<'projectForm'>
}

/** What the server would refuse, said before it is asked: by the contract, in the person's language. */
export function faultsOf(
  values: ProjectValues,
  { base, unreadable, words }: Asking,
): Record<string, string> {
  const parsed = base
    ? z.safeParse(ProjectChange, { version: 1, ...draftOf(values) })
    : z.safeParse(ProjectDraft, draftOf(values))
  const faults = parsed.success ? {} : fieldsOf(parsed.error.issues, words.field)
  const isUnexplained = isDueChanged(values, base) && values.reason.trim() === ''
  return inOrder({
    ...faults,
    ...('weight' in faults && { weight: words.projectForm.weightFault }),
    ...(isUnexplained && { reason: words.field['reason-for-due'] }),
    ...Object.fromEntries(
      Object.entries(unreadable).flatMap(([field, fault]) => (fault ? [[field, fault]] : [])),
    ),
  })
}

/** As the fields stand in the form, so that they are mended from its top. */
function inOrder(faults: Readonly<Record<string, string>>): Record<string, string> {
  const order = Object.keys(emptyValues)
  const placeOf = (field: string) => order.indexOf(field.split('.')[0] ?? field)
  return Object.fromEntries(
    Object.entries(faults).sort(([left], [right]) => placeOf(left) - placeOf(right)),
  )
}

/**
 * After somebody else's change: what this person typed stays, everything else becomes the new version.
 * `clashes` are the fields that both have changed.
 */
export function rebase(
  mine: ProjectValues,
  base: ProjectValues,
  theirs: ProjectValues,
): { values: ProjectValues; clashes: (keyof ProjectValues)[] } {
  const fields = Object.keys(mine) as (keyof ProjectValues)[] // the form's own keys
  const isMine = (field: keyof ProjectValues) => !isSame(mine[field], base[field])
  const kept = fields.filter(isMine)
  return {
    values: { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) },
    clashes: kept.filter(
      (field) => !isSame(theirs[field], base[field]) && !isSame(theirs[field], mine[field]),
    ),
  }
}

/** Lists and plans are compared by what they hold, whatever the order of a plan's periods. */
function isSame(left: unknown, right: unknown): boolean {
  return textOf(left) === textOf(right)
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

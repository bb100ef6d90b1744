import type { Day } from '@app/shared/core/day.ts'
import type { Overview } from '@app/shared/overview/contract.ts'
import type { Deadline, ProjectStatus } from '@app/shared/projects/rules.ts'
import { type ReportState, sentStates } from '@app/shared/reports/rules.ts'
import { hasRole, type Person, unitRoles } from '@app/shared/users/rules.ts'
import { paths } from '#paths.ts'

/** Which figures a page of the overview speaks of; the list behind a figure speaks of the same. */
export interface View {
  /** Only where the address names one. */
  readonly period: string | undefined
  readonly includeUnapproved: boolean
  readonly asOf: string | undefined
}

interface ProjectsBehind {
  readonly unit?: string
  readonly status?: readonly ProjectStatus[]
  readonly deadline?: readonly Deadline[]
  readonly sort?: string
}

export function projectsBehind(
  view: View,
  { unit, status, deadline, sort }: ProjectsBehind,
): string {
  return address(paths.projects(), {
    ...{ dv: unit, tt: status?.join(), han: deadline?.join(), sx: sort },
    ...searchOf(view),
  })
}

interface Unit {
  readonly unitId: string
  readonly validTo: Day | null
}

/** The unit's projects; of a unit that was closed, as of its last day. */
export function unitBehind(view: View, { unitId, validTo }: Unit): string {
  const isClosed = validTo !== null && (view.asOf === undefined || validTo < view.asOf)
  return projectsBehind(isClosed ? { ...view, asOf: validTo } : view, { unit: unitId })
}

interface ReportsBehind {
  readonly period: string | undefined
  readonly unit?: string
  readonly states?: readonly ReportState[]
}

export function reportsBehind(
  { asOf }: Pick<View, 'asOf'>,
  { period, unit, states }: ReportsBehind,
): string {
  return address(paths.reports(), { ky: period, dv: unit, bc: states?.join(), ngay: asOf })
}

/** Another page of the overview, with the same figures. */
export function sisterPage(path: string, view: View): string {
  return address(path, searchOf(view))
}

interface Asking {
  readonly view: View
  /** The period that the sentences speak of. */
  readonly periodId: string | undefined
  readonly person: Person
}

/** Every sentence opens the list behind it. */
export function sentenceLink(
  key: Overview['sentences'][number]['key'],
  { view, periodId, person }: Asking,
): string {
  switch (key) {
    case 'progress':
      return projectsBehind(view, { sort: 'gap' })
    case 'reporting':
      return address(paths.completeness(), { ky: periodId, ngay: view.asOf })
    case 'trouble':
      return projectsBehind(view, { status: ['late', 'blocked'] })
    case 'change':
      return sisterPage(paths.heatmap(), view)
    case 'todo':
      return todoLink({ view, periodId, person })
  }
}

/** The work itself for whoever does it now; for others, and on a past day, its reports. */
function todoLink({ view, periodId, person }: Asking): string {
  const { asOf } = view
  const isCity = !hasRole(person, ...unitRoles) || hasRole(person, 'reviewer', 'leader', 'admin')
  if (asOf === undefined) {
    if (hasRole(person, 'reviewer')) return address(paths.queue(), { ky: periodId })
    if (!isCity) return paths.tasks()
  }
  const states = isCity ? waitingStates : unsentStates
  return reportsBehind(view, { period: periodId, states })
}

const waitingStates = ['submitted', 'received'] as const
const unsentStates = ['todo', 'draft', 'returned'] as const

/** The states behind the figures of who has reported; lateness is no state. */
export const statesBehind = {
  sent: sentStates,
  approved: ['approved'],
  returned: ['returned'],
  missing: ['todo', 'draft'],
} as const satisfies Record<string, readonly ReportState[]>

function searchOf({ period, includeUnapproved, asOf }: View) {
  return { ky: period, 'chua-duyet': includeUnapproved ? '1' : undefined, ngay: asOf }
}

/** Commas stay as they are: people read these addresses to one another. */
function address(path: string, search: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(search).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  )
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}

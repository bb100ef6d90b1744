import type { Day } from '@app/shared/core/day.ts'
import type { Lang } from '@app/shared/core/format.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { Decisions } from '@app/shared/imports/model.ts'
import type { UnitKind } from '@app/shared/units/rules.ts'
import type { ReadTx } from '#store/store.ts'
import type { DraftField } from './project-drafts.ts'
import {
  type ProjectRecord,
  selectPeriods,
  selectProjects,
  selectUnits,
  selectWorkAreas,
} from './projects.sql.ts'

/** What the rows of a file are judged against. */
export interface ProjectWorld {
  readonly units: ReadonlyMap<
    string,
    {
      readonly id: string
      readonly name: string
      readonly shortName: string
      readonly kind: UnitKind
      readonly validFrom: Day | null
      readonly validTo: Day | null
      readonly successorIds: readonly string[]
    }
  >
  readonly workAreas: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly periods: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly projects: readonly ProjectRecord[]
}

/** What was decided, by whom it is asked and how it is answered. */
export interface ProjectAsk {
  readonly decisions: Decisions
  readonly today: Day
  readonly words: AllMessages
  readonly lang: Lang
  /** Rows without a project of their own make one. */
  readonly adds: boolean
}

export async function gatherProjectWorld(tx: ReadTx): Promise<ProjectWorld> {
  return {
    units: byId(await selectUnits(tx)),
    workAreas: byId(await selectWorkAreas(tx)),
    periods: byId(await selectPeriods(tx, null)),
    projects: await selectProjects(tx, { scope: null, moment: null }, {}),
  }
}

/** Fields of the file are named as the columns of the table are. */
export const fileFieldOf = {
  code: 'code',
  title: 'title',
  unitId: 'unitName',
  startsOn: 'startsOn',
  dueOn: 'dueOn',
  level: 'level',
  kind: 'kind',
  cooperatingUnitIds: 'cooperatingUnits',
  officer: 'officer',
  supervisor: 'supervisor',
  workAreaId: 'workAreaName',
  foundingDocument: 'foundingDocument',
  cityProjectId: 'cityProjectCode',
  weight: 'weight',
  expectedProduct: 'expectedProduct',
} as const satisfies Record<Exclude<DraftField, 'plan'>, string>

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

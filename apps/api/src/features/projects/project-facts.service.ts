import { byTime } from '@app/shared/periods/rules.ts'
import type { OfficialWord } from '@app/shared/projects/judge.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import { momentOf, type View } from '#store/as-of.ts'
import type { ReadTx } from '#store/store.ts'
import type { Facts } from './project-rows.ts'
import {
  type ProjectCriteria,
  selectCityProjects,
  selectOfficialWords,
  selectPeriods,
  selectProjects,
  selectReportsOf,
  selectUnits,
  selectWorkAreas,
} from './projects.sql.ts'

/** Below this, figures are fetched project by project; above, all at once. */
const fewProjects = 100

export interface Look extends View {
  /** The moment asked about, epoch milliseconds: what is judged, is judged by this clock. */
  readonly now: number
}

export function lookOf(ctx: Ctx, asOf: string | undefined): Look {
  const moment = momentOf(asOf)
  return { scope: scopeOf(ctx.user), moment, now: moment ?? ctx.now }
}

export async function gatherFacts(
  tx: ReadTx,
  view: View,
  criteria: ProjectCriteria,
): Promise<Facts> {
  const projects = await selectProjects(tx, view, criteria)
  const ids = projects.length <= fewProjects ? projects.map(({ id }) => id) : null
  const words = await selectOfficialWords(tx, view.moment, ids)
  const periods = (await selectPeriods(tx, view.moment))
    .map(({ startsOn, endsOn, ...period }) => ({ ...period, from: startsOn, to: endsOn }))
    .sort(byTime)
  const open = periods.filter(({ state }) => state === 'open').map(({ id }) => id)
  const reports = await selectReportsOf(tx, view, { periodIds: open, projectId: criteria.id })
  const earliestFirst = reports.toSorted(
    (left, right) => open.indexOf(left.periodId) - open.indexOf(right.periodId),
  )
  return {
    ...{ projects, periods },
    words: Map.groupBy<string, OfficialWord & { projectId: string }>(
      words,
      ({ projectId }) => projectId,
    ),
    units: byId(await selectUnits(tx)),
    workAreas: byId(await selectWorkAreas(tx)),
    cityProjects: byId(await selectCityProjects(tx, view.moment)),
    openReports: new Map(earliestFirst.map((report) => [report.projectId, report])),
  }
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

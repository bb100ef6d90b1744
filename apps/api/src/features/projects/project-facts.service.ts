import { wordOf } from '@app/shared/overview/rules.ts'
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
  selectFigures,
  selectPeriods,
  selectProjects,
  selectReportsOf,
  selectUnits,
  selectWorkAreas,
} from './projects.sql.ts'

/** Below this, figures are fetched project by project; above, all at once. */
const fewProjects = 100

/** Which figures are judged by; without it all official ones. */
interface Counted {
  /** Those up to this period. */
  readonly period?: string | undefined
  readonly includeUnapproved?: boolean | undefined
}

export interface Look extends View, Counted {
  /** The moment asked about, epoch milliseconds: what is judged, is judged by this clock. */
  readonly now: number
}

export function lookOf(ctx: Ctx, asOf: string | undefined, counted: Counted = {}): Look {
  const moment = momentOf(asOf)
  const { period, includeUnapproved } = counted
  return { scope: scopeOf(ctx.user), moment, now: moment ?? ctx.now, period, includeUnapproved }
}

export async function gatherFacts(
  tx: ReadTx,
  view: Look,
  criteria: ProjectCriteria,
): Promise<Facts> {
  const projects = await selectProjects(tx, view, criteria)
  const ids = projects.length <= fewProjects ? projects.map(({ id }) => id) : null
  const words = await wordsOf(tx, view, ids)
  const periods = (await selectPeriods(tx, view.moment))
    .map(({ startsOn, endsOn, ...period }) => ({ ...period, from: startsOn, to: endsOn }))
    .sort(byTime)
  const open = periods.filter(({ state }) => state === 'open').map(({ id }) => id)
  const reports = await selectReportsOf(tx, view, { periodIds: open, projectId: criteria.id })
  const earliestFirst = reports.toSorted(
    (left, right) => open.indexOf(left.periodId) - open.indexOf(right.periodId),
  )
  return {
    ...{ projects, periods: upTo(view.period, periods) },
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

/** The names that a question about projects speaks of. */
export async function gatherNames(tx: ReadTx, moment: View['moment']): Promise<Names> {
  return {
    units: byId(await selectUnits(tx)),
    workAreas: byId(await selectWorkAreas(tx)),
    periods: await selectPeriods(tx, moment),
  }
}

export interface Names extends Pick<Facts, 'units' | 'workAreas'> {
  readonly periods: readonly { readonly id: string; readonly name: string }[]
}

/** What counts of each report. Of other units nothing counts that is not official yet. */
async function wordsOf(tx: ReadTx, view: Look, projectIds: readonly string[] | null) {
  const { scope, moment, includeUnapproved = false } = view
  const reports = await selectFigures(tx, moment, projectIds)
  return reports.flatMap(({ projectId, unitId, ...report }) => {
    const own = scope === null || scope.unitId === unitId
    const word = wordOf(report, includeUnapproved && own)
    return word ? [{ projectId, ...word }] : []
  })
}

function upTo<P extends { readonly id: string }>(last: string | undefined, periods: P[]): P[] {
  if (last === undefined) return periods
  return periods.slice(0, periods.findIndex(({ id }) => id === last) + 1)
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

import { byTime, type PeriodKind, type PeriodState } from '@app/shared/periods/rules.ts'
import type { JudgedPeriod } from '@app/shared/projects/judge.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import { momentOf, type View } from '#store/as-of.ts'
import type { ReadTx } from '#store/store.ts'
import { selectOwnWork } from './report-steps.sql.ts'
import {
  type ReportCriteria,
  type ReportRecord,
  type ReportVersion,
  selectFigures,
  selectPeriods,
  selectReports,
  selectUnits,
  selectVersions,
} from './reports.sql.ts'

/** Below this, figures are fetched project by project; above, all at once. */
const fewProjects = 100

export interface Look extends View {
  readonly person: Ctx['user']
}

export function lookOf({ user }: Ctx, asOf?: string): Look {
  return { person: user, scope: scopeOf(user), moment: momentOf(asOf) }
}

export interface ReportPeriod extends JudgedPeriod {
  readonly kind: PeriodKind
  readonly state: PeriodState
}

/** An official percent and the version of the report it stands in. */
export type Figure = Awaited<ReturnType<typeof selectFigures>>[number]

/** All that one answer about reports is made of, read from one snapshot. */
export interface Facts {
  readonly reports: Awaited<ReturnType<typeof selectReports>>
  readonly periods: ReadonlyMap<string, ReportPeriod>
  /** Of each period, those of its kind before it, latest first. */
  readonly earlierPeriods: ReadonlyMap<string, readonly ReportPeriod[]>
  /** By project id, then by period id. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, Figure>>
  readonly units: ReadonlyMap<
    string,
    { readonly name: string; readonly sortKey: string; readonly signs: boolean }
  >
  /** By report id: the latest earlier reports as they were approved. */
  readonly approved: ReadonlyMap<string, ReportVersion>
  /** By report id: the last version that the person saved or sent. */
  readonly ownWork: ReadonlyMap<string, number>
}

export async function gatherFacts(
  tx: ReadTx,
  { person, ...view }: Look,
  criteria: ReportCriteria,
): Promise<Facts> {
  const reports = await selectReports(tx, view, criteria)
  const projectIds = [...new Set(reports.map(({ report }) => report.projectId))]
  const few = projectIds.length <= fewProjects ? projectIds : null
  const figures = byProject(await selectFigures(tx, view.moment, few))
  const periods = (await selectPeriods(tx, view.moment)).sort(byTime)
  const past = { earlierPeriods: earlierOf(periods), figures }
  // In a long list, what says nothing is compared with nothing; one report may be about to say it.
  const isOne = criteria.ids !== undefined
  const compared = reports.flatMap(({ report }) => {
    const isSilent = report.results === '' && !isOne
    const latest = isSilent ? undefined : earlierFigures(past, report)[0]
    return latest?.version == null ? [] : [{ id: latest.id, version: latest.version }]
  })
  const waiting = reports.flatMap(({ report: { id, state } }) =>
    state === 'submitted' || state === 'received' ? [id] : [],
  )
  const ownWork = await selectOwnWork(tx, person.id, waiting)
  return {
    ...{ ...past, reports },
    periods: byId(periods),
    units: byId(await selectUnits(tx)),
    approved: byId(await selectVersions(tx, compared)),
    ownWork: new Map(ownWork.map(({ id, version }) => [id, version])),
  }
}

/** The names that a question about reports speaks of. */
export async function gatherNames(tx: ReadTx, moment: View['moment']): Promise<Names> {
  return { units: byId(await selectUnits(tx)), periods: byId(await selectPeriods(tx, moment)) }
}

interface Named {
  readonly name: string
}

export interface Names {
  readonly units: ReadonlyMap<string, Named>
  readonly periods: ReadonlyMap<string, Named>
}

/** Official figures of a report's project in the periods before, latest first. */
export function earlierFigures(
  { earlierPeriods, figures }: Pick<Facts, 'earlierPeriods' | 'figures'>,
  { projectId, periodId }: Pick<ReportRecord, 'projectId' | 'periodId'>,
): Figure[] {
  const own = figures.get(projectId)
  if (!own) return []
  return (earlierPeriods.get(periodId) ?? []).flatMap(({ id }) => own.get(id) ?? [])
}

/** `periods`: earliest first. */
function earlierOf(periods: readonly ReportPeriod[]): Facts['earlierPeriods'] {
  return new Map(
    periods.map(({ id, kind, to }) => [
      id,
      periods.filter((other) => other.kind === kind && other.to < to).reverse(),
    ]),
  )
}

function byProject(figures: readonly Figure[]): Facts['figures'] {
  const projects = new Map<string, Map<string, Figure>>()
  for (const figure of figures) {
    const own = projects.get(figure.projectId)
    if (own) own.set(figure.periodId, figure)
    else projects.set(figure.projectId, new Map([[figure.periodId, figure]]))
  }
  return projects
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

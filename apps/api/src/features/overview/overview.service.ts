import { isoOf } from '@app/shared/core/day.ts'
import type { Heatmap, Overview } from '@app/shared/overview/contract.ts'
import {
  afterDeadline,
  changesBetween,
  countDeadlines,
  countStatuses,
  latestOpened,
  mainKind,
  meanOf,
  type OverviewPeriod,
  type OverviewProject,
  type OverviewReport,
  type OverviewUnit,
  type ProjectStanding,
  reportingOf,
  standingByUnit,
  standingsOf,
  type WordsByProject,
  wordOf,
  wordsByProject,
} from '@app/shared/overview/rules.ts'
import { sentencesOf } from '@app/shared/overview/sentences.ts'
import { heatRows, trendOf } from '@app/shared/overview/series.ts'
import { byTime, previousPeriod } from '@app/shared/periods/rules.ts'
import { projectStatuses, round1 } from '@app/shared/projects/rules.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { momentOf } from '#store/as-of.ts'
import { selectPeriods, selectProjects, selectReports, selectUnits } from './overview.sql.ts'

interface Query {
  readonly period?: string | undefined
  readonly asOf?: string | undefined
  readonly includeUnapproved?: boolean | undefined
}

export async function getOverview(ctx: Ctx, query: Query): Promise<Overview> {
  const facts = await gather(ctx, query)
  const { led, words, counted, now, period, previous, includeUnapproved, ownUnit } = facts
  const standings = standingsOf(led, { periods: counted, words, now })
  const mean = meanOf(standings)
  const change = changeSince(facts, standings, mean.gap)
  const reporting = reportingOf(
    facts.ownReports.filter(({ periodId }) => periodId === period?.id),
    { overdue: period !== null && period.dueAt < now, includeUnapproved },
  )
  const statuses = countStatuses(standings)
  const byDeadline = countDeadlines(standings)
  const level = (wanted: OverviewProject['level']) =>
    led.filter((project) => project.level === wanted).length
  return {
    ...headOf(facts),
    period: period && { id: period.id, name: period.name, dueAt: isoOf(period.dueAt) },
    basedOn: { counted: reporting.counted, of: reporting.reports },
    sentences: sentencesOf({
      ...{ words: ctx.words, lang: ctx.lang, ownUnit, includeUnapproved },
      ...{ period, previous, mean, reporting, ...change },
      projects: led.length,
      late: statuses.late,
      atRisk: statuses['at-risk'],
      blocked: statuses.blocked,
      overdue: byDeadline.find(({ deadline }) => deadline === 'overdue')?.count ?? 0,
    }),
    totals: {
      ...{ projects: led.length, city: level('city'), district: level('district') },
      ...{ ...mean, ...change },
      units: reporting.units,
      unitsComplete: reporting.unitsComplete,
      unitsOverdue: reporting.unitsOverdue,
      awaitingReview: reporting.awaitingReview,
    },
    byStatus: projectStatuses.map((status) => ({ status, count: statuses[status] })),
    byDeadline,
    byUnit: standingByUnit(standings, facts.units).map(({ unit, ...standing }) => ({
      ...nameOf(unit),
      ...standing,
    })),
    trend: trendOf(led, facts.axis, { periods: facts.periods, words, reached: reachedIn(facts) }),
  }
}

export async function getHeatmap(ctx: Ctx, query: Query): Promise<Heatmap> {
  const facts = await gather(ctx, query)
  const { periods, words, projects, ownReports: reports, units, now } = facts
  const axis = facts.axis.filter(
    (period) => facts.period !== null && byTime(period, facts.period) <= 0,
  )
  return {
    ...headOf(facts),
    periods: axis.map(({ id, name, dueAt }) => ({ id, name, isDue: dueAt < now })),
    rows: heatRows({ periods, words, projects, reports, units, axis, now }).map(
      ({ unit, cells }) => ({
        ...nameOf(unit),
        validFrom: unit.validFrom,
        validTo: unit.validTo,
        cells,
      }),
    ),
  }
}

interface Facts {
  readonly asOf: string
  readonly includeUnapproved: boolean
  readonly ownUnit: boolean
  /** Epoch milliseconds: the clock by which everything is judged. */
  readonly now: number
  /** The period asked for, else the latest one opened. */
  readonly period: OverviewPeriod | null
  readonly previous: OverviewPeriod | null
  /** All periods, earliest first; those up to the one asked for; those of the usual kind. */
  readonly periods: readonly OverviewPeriod[]
  readonly counted: readonly OverviewPeriod[]
  readonly axis: readonly OverviewPeriod[]
  readonly units: readonly OverviewUnit[]
  /** All that the heatmap speaks of, and those led at the moment. */
  readonly projects: readonly OverviewProject[]
  readonly led: readonly OverviewProject[]
  readonly ownReports: readonly OverviewReport[]
  readonly words: WordsByProject
}

async function gather(ctx: Ctx, query: Query): Promise<Facts> {
  const { asOf = ctx.today, includeUnapproved = false } = query
  const scope = scopeOf(ctx.user)
  const moment = momentOf(query.asOf)
  const rows = await ctx.store.read(async (tx) => ({
    periods: await selectPeriods(tx, moment),
    units: await selectUnits(tx),
    projects: await selectProjects(tx, { scope, moment }),
    reports: await selectReports(tx, { scope, moment }),
  }))
  const periods = rows.periods.toSorted(byTime)
  const asked = askedPeriod(ctx, periods, query.period)
  const period = asked ?? latestOpened(periods)
  const own = ({ unitId }: { unitId: string }) => scope === null || scope.unitId === unitId
  const counted = asked ? periods.filter((each) => byTime(each, asked) <= 0) : periods
  const kind = mainKind(periods)
  return {
    ...{ asOf, includeUnapproved, period, periods, counted },
    ownUnit: scope !== null,
    now: moment ?? ctx.now,
    previous: period && previousPeriod(periods, period),
    axis: periods.filter((each) => each.kind === kind),
    units: rows.units,
    projects: rows.projects,
    led: rows.projects.filter(own),
    ownReports: rows.reports.filter(own),
    // On a project that came from another unit, that unit's figures count once they are official.
    words: wordsByProject(rows.reports, counted, (report) => includeUnapproved && own(report)),
  }
}

/** `period=` must name one that existed at the moment. */
function askedPeriod(
  ctx: Ctx,
  periods: readonly OverviewPeriod[],
  id: string | undefined,
): OverviewPeriod | null {
  if (id === undefined) return null
  const found = periods.find((period) => period.id === id)
  if (found) return found
  throw new AppError('invalid', undefined, {
    fields: { period: ctx.words.field['unknown-period'] },
  })
}

/** Of the periods that count: those due, and those whose reports are all in before they are due. */
function reachedIn({ counted, ownReports, includeUnapproved, now }: Facts) {
  const byPeriod = Map.groupBy(ownReports, ({ periodId }) => periodId)
  return ({ id, dueAt }: OverviewPeriod): boolean => {
    if (!counted.some((period) => period.id === id)) return false
    if (dueAt < now) return true
    const own = byPeriod.get(id) ?? []
    return own.length > 0 && own.every((report) => wordOf(report, includeUnapproved) !== null)
  }
}

/** Against the programme as the period before had left it, right after its deadline. */
function changeSince(
  { led, words, periods, previous, now }: Facts,
  standings: readonly ProjectStanding[],
  gap: number | null,
): { gapChange: number | null; better: number; worse: number } {
  if (previous === null) return { gapChange: null, better: 0, worse: 0 }
  const before = standingsOf(led, {
    periods: periods.filter((each) => byTime(each, previous) <= 0),
    words,
    now: Math.min(now, afterDeadline(previous)),
  })
  const gapBefore = meanOf(before).gap
  const gapChange = gap === null || gapBefore === null ? null : round1(gap - gapBefore)
  return { gapChange, ...changesBetween(before, standings) }
}

function headOf({ asOf, includeUnapproved }: Facts) {
  return { asOf, includeUnapproved }
}

function nameOf({ id, name, shortName, kind }: OverviewUnit) {
  return { unitId: id, unitName: name, shortName, kind }
}

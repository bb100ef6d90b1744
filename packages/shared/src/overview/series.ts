import type { JudgedPeriod } from '../projects/judge.ts'
import { plannedPercent, referencePeriod, weightedMean } from '../projects/rules.ts'
import { isMissing } from '../reports/rules.ts'
import type {
  OverviewPeriod,
  OverviewProject,
  OverviewReport,
  OverviewUnit,
  Word,
  WordsByProject,
} from './rules.ts'

/** The programme over its periods: the S-curve, and the table of units by periods. Pure. */

interface Span {
  /** All periods that count, earliest first. */
  readonly periods: readonly JudgedPeriod[]
  readonly words: WordsByProject
}

/** Answers the latest word on a project up to a period. */
function latestWords({ periods, words }: Span) {
  const place = new Map(periods.map(({ id }, at) => [id, at]))
  return (projectId: string, period: JudgedPeriod): Word | null => {
    const until = place.get(period.id) ?? -1
    const spoken = words.get(projectId) ?? []
    return spoken.findLast(({ periodId }) => (place.get(periodId) ?? 0) <= until) ?? null
  }
}

export interface TrendPoint {
  readonly periodId: string
  readonly periodName: string
  readonly planned: number
  readonly actual: number | null
  readonly provisional: boolean
}

/**
 * One point for each period of `axis`. What is done is compared with the plan of a period only once
 * the period is `reached`: while its reports are still to come, the whole plan stands against a part
 * of the figures, and everybody would look late.
 */
export function trendOf(
  projects: readonly OverviewProject[],
  axis: readonly OverviewPeriod[],
  { reached, ...span }: Span & { reached: (period: OverviewPeriod) => boolean },
): TrendPoint[] {
  const latest = latestWords(span)
  const anyFigure = projects.some(({ id }) => span.words.has(id))
  return axis.flatMap((period) => {
    const planned = weightedMean(
      projects.map((project) => ({
        weight: project.weight,
        percent: plannedPercent(project, period),
      })),
    )
    if (planned === null) return []
    const point = { periodId: period.id, periodName: period.name, planned }
    if (!anyFigure || !reached(period)) return [{ ...point, actual: null, provisional: false }]
    const words = projects.map(({ id }) => latest(id, period))
    const actual = weightedMean(
      projects.map(({ weight }, at) => ({ weight, percent: words[at]?.percent ?? null })),
    )
    return [{ ...point, actual, provisional: words.some((word) => word?.provisional) }]
  })
}

export interface HeatCell {
  readonly periodId: string
  readonly total: number
  readonly gap: number | null
  readonly missing: number
  readonly blocked: number
}

interface HeatFacts extends Span {
  readonly projects: readonly OverviewProject[]
  readonly reports: readonly OverviewReport[]
  readonly units: readonly OverviewUnit[]
  readonly axis: readonly OverviewPeriod[]
  readonly now: number
}

/**
 * A row for each unit that has had reports. A cell speaks of the projects that the unit led when the
 * period opened, so a unit that was closed keeps its past and its successors start with theirs.
 */
export function heatRows(facts: HeatFacts): { unit: OverviewUnit; cells: HeatCell[] }[] {
  const projects = new Map(facts.projects.map((project) => [project.id, project]))
  const byUnit = Map.groupBy(facts.reports, ({ unitId }) => unitId)
  const cellOf = heatCell(facts, projects)
  return facts.units.flatMap((unit) => {
    const own = byUnit.get(unit.id)
    if (!own) return []
    const byPeriod = Map.groupBy(own, ({ periodId }) => periodId)
    return [{ unit, cells: facts.axis.map((period) => cellOf(period, byPeriod.get(period.id))) }]
  })
}

function heatCell(facts: HeatFacts, projects: ReadonlyMap<string, OverviewProject>) {
  const latest = latestWords(facts)
  return (period: OverviewPeriod, reports: readonly OverviewReport[] = []): HeatCell => {
    const led = reports.flatMap(({ projectId, state }) => {
      const project = projects.get(projectId)
      return project ? [{ project, state, word: latest(projectId, period) }] : []
    })
    const isDue = period.dueAt < facts.now
    const spokenHere = led.filter(({ word }) => word?.periodId === period.id)
    const spoken = isDue ? led.filter(({ word }) => word !== null) : spokenHere
    const referenceOf = referenceAt(period, facts)
    const gaps = led.map(({ project, word }) => {
      const reference = referenceOf(word)
      const planned = reference ? plannedPercent(project, reference) : 0
      return { weight: project.weight, percent: (word?.percent ?? 0) - planned }
    })
    return {
      periodId: period.id,
      total: led.length,
      gap: spoken.length > 0 ? weightedMean(gaps) : null,
      missing: isDue ? led.filter(({ state }) => isMissing(state)).length : 0,
      blocked: spokenHere.filter(({ word }) => word?.status === 'blocked').length,
    }
  }
}

/** Against whose plan a figure is measured, as `judge` would have it with the periods up to this one. */
function referenceAt(period: OverviewPeriod, { periods, now }: HeatFacts) {
  if (period.dueAt < now) return () => period
  const until = periods.slice(0, periods.findIndex(({ id }) => id === period.id) + 1)
  return (word: Word | null) => referencePeriod(until, word?.periodId ?? null, now)
}

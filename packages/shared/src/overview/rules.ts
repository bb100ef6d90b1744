import type { Day } from '../core/day.ts'
import { byTime, type PeriodKind, type PeriodState, periodKinds } from '../periods/rules.ts'
import { type JudgedPeriod, judge, type OfficialWord, type Standing } from '../projects/judge.ts'
import {
  type Deadline,
  deadlines,
  gapBetween,
  type Level,
  type Planned,
  type ProjectStatus,
  projectStatuses,
  type RunState,
  weightedMean,
} from '../projects/rules.ts'
import { isMissing, isSent, type ReportState } from '../reports/rules.ts'
import type { UnitKind } from '../units/rules.ts'

/** Where the programme stands, folded from narrow facts. Pure; `judge` decides on each project. */

export interface OverviewProject extends Planned {
  readonly id: string
  /** The lead unit at the moment asked about. */
  readonly unitId: string
  readonly level: Level
  readonly weight: number
  readonly runState: RunState
}

export interface OverviewReport {
  readonly projectId: string
  readonly periodId: string
  /** The lead unit when the period opened. */
  readonly unitId: string
  readonly state: ReportState
  readonly percent: number | null
  readonly status: ProjectStatus | null
  readonly approvedAt: number | null
  readonly officialPercent: number | null
  readonly officialStatus: ProjectStatus | null
}

export interface OverviewPeriod extends JudgedPeriod {
  readonly kind: PeriodKind
  readonly state: PeriodState
}

export interface OverviewUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

export interface Word extends OfficialWord {
  /** Sent, but not approved: it counts only where it was asked for. */
  readonly provisional: boolean
}

type Figures = Omit<OverviewReport, 'projectId' | 'unitId'>

/** The last word on a report: the official figure, or the sent one where unapproved figures count. */
export function wordOf(report: Figures, includeUnapproved: boolean): Word | null {
  const { periodId, state, percent, status, officialPercent, officialStatus } = report
  const waiting = state === 'submitted' || state === 'received'
  if (includeUnapproved && waiting && percent !== null && status !== null) {
    return { periodId, percent, status, approvedAt: null, provisional: true }
  }
  if (officialPercent === null || officialStatus === null) return null
  const figure = { percent: officialPercent, status: officialStatus }
  return { periodId, ...figure, approvedAt: report.approvedAt, provisional: false }
}

export type WordsByProject = ReadonlyMap<string, readonly Word[]>

/**
 * Words on these periods by project, earliest period first. `sentCounts` says of which reports the
 * figure counts before it is approved.
 */
export function wordsByProject(
  reports: readonly OverviewReport[],
  periods: readonly JudgedPeriod[],
  sentCounts: (report: OverviewReport) => boolean,
): WordsByProject {
  const place = new Map(periods.map(({ id }, at) => [id, at]))
  const at = (word: Word) => place.get(word.periodId) ?? -1
  const words = new Map<string, Word[]>()
  for (const report of reports) {
    const word = wordOf(report, sentCounts(report))
    if (word === null || !place.has(word.periodId)) continue
    const known = words.get(report.projectId)
    if (known) known.push(word)
    else words.set(report.projectId, [word])
  }
  for (const known of words.values()) known.sort((left, right) => at(left) - at(right))
  return words
}

/** The latest period that was ever opened, by time. */
export function latestOpened(periods: readonly OverviewPeriod[]): OverviewPeriod | null {
  const opened = periods.filter(({ state }) => state !== 'upcoming')
  return opened.toSorted(byTime).at(-1) ?? null
}

/** The kind that most periods have: the rhythm of the programme. Of equals, the shorter. */
export function mainKind(periods: readonly OverviewPeriod[]): PeriodKind | null {
  const count = (kind: PeriodKind) => periods.filter((period) => period.kind === kind).length
  const [first] = periodKinds.toSorted((left, right) => count(right) - count(left))
  return first !== undefined && count(first) > 0 ? first : null
}

export interface ProjectStanding {
  readonly project: OverviewProject
  readonly standing: Standing
}

interface Judging {
  readonly periods: readonly JudgedPeriod[]
  readonly words: WordsByProject
  readonly now: number
}

export function standingsOf(
  projects: readonly OverviewProject[],
  { periods, words, now }: Judging,
): ProjectStanding[] {
  return projects.map((project) => {
    const spoken = words.get(project.id) ?? []
    return { project, standing: judge({ project, periods, words: spoken, now }) }
  })
}

/** The first instant after the deadline, when a period's reports were all due. */
export function afterDeadline({ dueAt }: JudgedPeriod): number {
  return dueAt + 1
}

export interface Mean {
  readonly percent: number | null
  readonly plannedPercent: number | null
  readonly gap: number | null
}

export function meanOf(rows: readonly ProjectStanding[]): Mean {
  const mean = (value: (standing: Standing) => number | null) =>
    weightedMean(
      rows.map(({ project, standing }) => ({ weight: project.weight, percent: value(standing) })),
    )
  const percent = mean(({ figure }) => figure?.percent ?? null)
  const plannedPercent = mean(({ planned }) => planned)
  return { percent, plannedPercent, gap: gapBetween(percent, plannedPercent) }
}

/** Every status with its count, also those nobody has; adds up to the number of projects. */
export function countStatuses(rows: readonly ProjectStanding[]): Record<ProjectStatus, number> {
  const counts = Object.fromEntries(projectStatuses.map((status) => [status, 0]))
  for (const { standing } of rows) counts[standing.status] = (counts[standing.status] ?? 0) + 1
  // Made from the closed list just above.
  return counts as Record<ProjectStatus, number>
}

export function countDeadlines(
  rows: readonly ProjectStanding[],
): { deadline: Deadline; count: number }[] {
  return deadlines.map((deadline) => ({
    deadline,
    count: rows.filter(({ standing }) => standing.deadline === deadline).length,
  }))
}

/** Units that lead projects, in the order given. */
export function standingByUnit(
  rows: readonly ProjectStanding[],
  units: readonly OverviewUnit[],
): (Mean & {
  unit: OverviewUnit
  total: number
  statuses: Record<ProjectStatus, number>
})[] {
  const byUnit = Map.groupBy(rows, ({ project }) => project.unitId)
  return units.flatMap((unit) => {
    const led = byUnit.get(unit.id)
    return led ? [{ unit, total: led.length, ...meanOf(led), statuses: countStatuses(led) }] : []
  })
}

/**
 * Worst to best. A project that has not begun and one that keeps to its plan are equally well off: to
 * begin is no improvement.
 */
export const statusRank: Readonly<Record<ProjectStatus, number>> = {
  stopped: 0,
  paused: 1,
  blocked: 2,
  late: 3,
  'at-risk': 4,
  'not-started': 5,
  'on-track': 5,
  done: 6,
}

/** How many projects stand better and worse than before; projects that were not there do not count. */
export function changesBetween(
  before: readonly ProjectStanding[],
  after: readonly ProjectStanding[],
): { better: number; worse: number } {
  const earlier = new Map(before.map(({ project, standing }) => [project.id, standing.status]))
  const steps = after.map(({ project, standing }) => {
    const was = earlier.get(project.id)
    return was === undefined ? 0 : statusRank[standing.status] - statusRank[was]
  })
  return {
    better: steps.filter((step) => step > 0).length,
    worse: steps.filter((step) => step < 0).length,
  }
}

export interface Reporting {
  readonly reports: number
  readonly sent: number
  readonly returned: number
  readonly unsent: number
  /** Never sent, and the deadline has passed. */
  readonly overdue: number
  readonly awaitingReview: number
  /** With a figure that counts. */
  readonly counted: number
  readonly units: number
  readonly unitsComplete: number
  readonly unitsOverdue: number
}

/** Who has reported, from the reports of one period. */
export function reportingOf(
  reports: readonly OverviewReport[],
  { overdue, includeUnapproved }: { overdue: boolean; includeUnapproved: boolean },
): Reporting {
  const count = (is: (report: OverviewReport) => boolean) => reports.filter(is).length
  const isLate = ({ state }: OverviewReport) => overdue && isMissing(state)
  const units = [...Map.groupBy(reports, ({ unitId }) => unitId).values()]
  return {
    reports: reports.length,
    sent: count(({ state }) => isSent(state)),
    returned: count(({ state }) => state === 'returned'),
    unsent: count(({ state }) => !isSent(state)),
    overdue: count(isLate),
    awaitingReview: count(({ state }) => state === 'submitted' || state === 'received'),
    counted: count((report) => wordOf(report, includeUnapproved) !== null),
    units: units.length,
    unitsComplete: units.filter((own) => own.every(({ state }) => isSent(state))).length,
    unitsOverdue: units.filter((own) => own.some(isLate)).length,
  }
}

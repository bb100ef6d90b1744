import { addDays, type Day, daysBetween } from '../core/day.ts'

/**
 * Standing of a project on a day. "Overdue" and "late" are never stored: they follow from progress,
 * dates and approved figures, here and nowhere else. The screens print these rules under "Cách tính".
 */

export const levels = ['city', 'district'] as const
export type Level = (typeof levels)[number]
export const kinds = ['de_an', 'chuyen_de'] as const
export type Kind = (typeof kinds)[number]

/** Stored: whether the city has halted the project. */
export const runStates = ['running', 'paused', 'stopped'] as const
export type RunState = (typeof runStates)[number]

/** What the city may do to a project, from which states, and what follows. */
export const halts = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused', 'stopped'], to: 'running' },
  stop: { from: ['running', 'paused'], to: 'stopped' },
} as const satisfies Record<string, { from: readonly RunState[]; to: RunState }>
export type Halt = keyof typeof halts

export function mayHalt(verb: Halt, state: RunState): boolean {
  const from: readonly RunState[] = halts[verb].from
  return from.includes(state)
}

export const projectStatuses = [
  'not-started',
  'on-track',
  'at-risk',
  'late',
  'blocked',
  'done',
  'paused',
  'stopped',
] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** What an officer may claim; the rest is the city's to decide. */
export const claimableStatuses = [
  'not-started',
  'on-track',
  'at-risk',
  'late',
  'blocked',
  'done',
] as const satisfies readonly ProjectStatus[]
export type ClaimableStatus = (typeof claimableStatuses)[number]

export const deadlines = ['none', 'within', 'due-soon', 'overdue', 'met', 'missed'] as const
export type Deadline = (typeof deadlines)[number]

/** Percentage points against the plan below which a project is at risk, and late. */
export interface Limits {
  readonly atRiskGap: number
  readonly lateGap: number
}
/** Until the city sets its own with a period. */
export const defaultLimits: Limits = { atRiskGap: -5, lateGap: -15 }
/** Days before its due day from which an unfinished project is "sắp đến hạn". */
export const dueSoonDays = 30

export interface Planned {
  readonly startsOn: Day
  readonly dueOn: Day | null
  /** Given points of the curve: period id → percent. Where there is none, the line decides. */
  readonly plan: Readonly<Record<string, number>>
}

interface PeriodEnd {
  readonly id: string
  readonly to: Day
}

/** Percent that should be reached by the end of a period: the given point, else linear from start to due. */
export function plannedPercent(project: Planned, period: PeriodEnd): number {
  const given = project.plan[period.id]
  return given ?? linearPercent(project, period.to)
}

/** 0 before the start, 100 from the due day on, one decimal between; 0 where no due day is set. */
export function linearPercent({ startsOn, dueOn }: Planned, day: Day): number {
  if (dueOn === null || day < startsOn) return 0
  if (day >= dueOn) return 100
  const share = (daysBetween(startsOn, day) + 1) / (daysBetween(startsOn, dueOn) + 1)
  return round1(share * 100)
}

/**
 * The period against whose plan a project is measured: the latest one whose deadline has passed, or
 * the one of its latest figure if that is later. So a unit is not behind for a report that is not
 * due yet, and does not escape by not reporting.
 */
export function referencePeriod<P extends PeriodEnd & { dueAt: number }>(
  periods: readonly P[],
  figurePeriodId: string | null,
  now: number,
): P | null {
  const due = periods.filter((period) => period.dueAt < now)
  const figure = periods.find(({ id }) => id === figurePeriodId)
  const latest = [...due, ...(figure ? [figure] : [])].sort((a, b) => (a.to < b.to ? -1 : 1))
  return latest.at(-1) ?? null
}

/** The latest official (approved) word on a project. */
export interface Figure {
  readonly periodId: string
  readonly percent: number
  readonly status: ProjectStatus
}

interface Facts extends Planned {
  readonly runState: RunState
  readonly figure: Figure | null
  /** The plan at the reference period. */
  readonly planned: number
  /** Of the reference period. */
  readonly limits: Limits
}

export function statusOf(facts: Facts, today: Day): ProjectStatus {
  const { runState, figure, planned } = facts
  if (runState !== 'running') return runState
  if (figure?.status === 'done' && figure.percent === 100) return 'done'
  if (figure?.status === 'blocked') return 'blocked'
  const percent = figure?.percent ?? 0
  if (percent === 0 && planned === 0) return 'not-started'
  if (facts.dueOn !== null && today > facts.dueOn) return 'late'
  return statusByGap(round1(percent - planned), facts.limits)
}

/** What the form proposes. "Đang vướng mắc" is never suggested, only declared. */
export function suggestedStatus(percent: number, planned: number, limits: Limits): ClaimableStatus {
  if (percent === 100) return 'done'
  if (percent === 0 && planned === 0) return 'not-started'
  return statusByGap(round1(percent - planned), limits)
}

function statusByGap(gap: number, { atRiskGap, lateGap }: Limits) {
  if (gap >= atRiskGap) return 'on-track'
  return gap >= lateGap ? 'at-risk' : 'late'
}

/** `completedOn`: the end of the first period officially reported as done, or `null`. */
export function deadlineOf(
  project: { dueOn: Day | null; runState: RunState },
  completedOn: Day | null,
  today: Day,
): Deadline {
  const { dueOn, runState } = project
  if (dueOn === null || runState !== 'running') return 'none'
  if (completedOn !== null) return completedOn <= dueOn ? 'met' : 'missed'
  if (today > dueOn) return 'overdue'
  return addDays(today, dueSoonDays) >= dueOn ? 'due-soon' : 'within'
}

/** To one decimal, halves away from nought as in a spreadsheet; never minus nought. */
export function round1(value: number): number {
  // What is short of a half by the error of binary fractions is a half.
  const tenths = Math.round(Number((Math.abs(value) * 10).toFixed(6)))
  return (Math.sign(value) * tenths) / 10 + 0
}

/** Points against the plan: of the two figures as they are shown, so that the three agree. */
export function gapBetween(percent: number | null, planned: number | null): number | null {
  return percent === null || planned === null ? null : round1(percent - planned)
}

/** Weighted mean to one decimal, a project without a figure counting as 0; `null` for no projects. */
export function weightedMean(
  rows: readonly { weight: number; percent: number | null }[],
): number | null {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  if (weight === 0) return null
  return round1(rows.reduce((sum, row) => sum + row.weight * (row.percent ?? 0), 0) / weight)
}

import { type Day, dayOf } from '../core/day.ts'
import {
  type Deadline,
  deadlineOf,
  defaultLimits,
  type Figure,
  type Limits,
  type Planned,
  type ProjectStatus,
  plannedPercent,
  type RunState,
  referencePeriod,
  round1,
  statusOf,
} from './rules.ts'

/** A period as the rules need it; `dueAt` in epoch milliseconds. */
export interface JudgedPeriod extends Limits {
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly dueAt: number
}

/** One official word on a project in a period. */
export interface OfficialWord extends Figure {
  /** When it was approved, epoch milliseconds; `null` for figures that are counted unapproved. */
  readonly approvedAt: number | null
}

export interface Standing {
  readonly figure: Figure | null
  readonly reference: JudgedPeriod | null
  readonly planned: number
  readonly gap: number
  readonly status: ProjectStatus
  readonly deadline: Deadline
  readonly completedOn: Day | null
}

interface Case {
  readonly project: Planned & { readonly runState: RunState }
  /** Earliest period first; all of the programme's periods up to the one asked about. */
  readonly periods: readonly JudgedPeriod[]
  /** In any order; words on periods that are not in `periods` do not count. */
  readonly words: readonly OfficialWord[]
  /** Epoch milliseconds: the moment asked about. */
  readonly now: number
}

/** Everything that follows for one project at one moment. Table, page, chart and file all ask here. */
export function judge({ project, periods, words, now }: Case): Standing {
  const today = dayOf(now)
  const inOrder = periods.flatMap((period) => {
    const word = words.find(({ periodId }) => periodId === period.id)
    return word ? [{ period, word }] : []
  })
  const latest = inOrder.at(-1)?.word ?? null
  const figure: Figure | null = latest && {
    periodId: latest.periodId,
    percent: latest.percent,
    status: latest.status,
  }
  const reference = referencePeriod(periods, figure?.periodId ?? null, now)
  const planned = reference ? plannedPercent(project, reference) : 0
  const completedOn = completionDay(inOrder)
  return {
    figure,
    reference,
    planned,
    gap: round1((figure?.percent ?? 0) - planned),
    status: statusOf({ ...project, figure, planned, limits: reference ?? defaultLimits }, today),
    deadline: deadlineOf(project, completedOn, today),
    completedOn,
  }
}

/**
 * The end of the first period of the unbroken run of "done" words that is still standing, or the day
 * that word was approved if the period had not ended yet.
 */
function completionDay(
  inOrder: readonly { period: JudgedPeriod; word: OfficialWord }[],
): Day | null {
  const lastOpen = inOrder.findLastIndex(
    ({ word }) => !(word.status === 'done' && word.percent === 100),
  )
  const first = inOrder[lastOpen + 1]
  if (!first) return null
  const { approvedAt } = first.word
  const approvedOn = approvedAt === null ? first.period.to : dayOf(approvedAt)
  return approvedOn < first.period.to ? approvedOn : first.period.to
}

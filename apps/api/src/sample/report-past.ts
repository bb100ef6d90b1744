import { addDays, type Day, dayOf } from '@app/shared/core/day.ts'
import type { ReportContent } from '@app/shared/reports/rules.ts'
import { reporterOf, reviewerOf } from './accounts.ts'
import type { Assignment } from './assignment.ts'
import { splitOn } from './facts/units.ts'
import {
  eveningInstant,
  isWorkday,
  latestOf,
  officeInstant,
  workdayBetween,
  workdayUntil,
} from './office-time.ts'
import { reopenings, returns, secondReturn } from './pools.ts'
import { lastDay, openedQuarters, type Quarter } from './quarters.ts'
import { type Random, streamOf } from './random.ts'

/** A report of a closed period: sent with its unit's others, approved, now and then with detours. */
export function writePastReport(assignment: Assignment): void {
  const { pen, projectId, unitId, quarter, content } = assignment
  const random = streamOf('past', projectId, quarter.id)
  const batch = batchOf(unitId, quarter, random.chance(0.76) ? 'first' : 'second')
  const isReturned = random.chance(0.05) && batch.mayReturn
  const draft = random.chance(0.2) ? draftTime(assignment, batch.sentAt, random) : null
  const officer = reporterOf(unitId)
  const reviewer = reviewerOf(unitId)
  const sent = { key: batch.key, at: batch.sentAt, actor: officer }
  if (draft !== null)
    pen.save({ key: ownKey(assignment, 'save'), at: draft, actor: officer }, content)
  if (isReturned) pen.submit(sent, hasty(content))
  else pen.submit(sent, draft === null ? content : undefined)
  if (batch.receivedAt !== null) {
    pen.receive({ key: `${batch.key}/receive`, at: batch.receivedAt, actor: reviewer })
  }
  if (isReturned) mend(assignment, batch.receivedAt ?? batch.sentAt, random)
  else pen.approve({ key: `${batch.key}/approve`, at: batch.approvedAt, actor: reviewer })
  if (random.chance(reopeningShare(quarter))) reopen(assignment, random)
}

function ownKey({ projectId, quarter }: Assignment, verb: string): string {
  return `${verb}/${projectId}/${quarter.id}`
}

interface Batch {
  readonly key: string
  readonly sentAt: number
  readonly receivedAt: number | null
  readonly approvedAt: number
  /** The account of Từ Liêm was closed the day after its last period: nothing could come back. */
  readonly mayReturn: boolean
}

/** What a unit sends of a period it sends in one or two goes; some units are late again and again. */
function batchOf(unitId: string, quarter: Quarter, go: 'first' | 'second'): Batch {
  const random = streamOf('batch', unitId, quarter.id, go)
  const { to, dueOn, closedAt } = quarter
  const isLast = unitId === 'tu-liem' && addDays(to, 1) === splitOn
  const isLate = !isLast && go === 'second' && random.chance(tardiness(unitId))
  const sentOn = isLast
    ? workdayBetween(addDays(to, -5), to, random)
    : isLate
      ? workdayBetween(addDays(dueOn, 1), addDays(dueOn, 6), random)
      : workdayBetween(addDays(to, go === 'first' ? -6 : -1), dueOn, random)
  const isEvening = !isLate && sentOn === dueOn && random.chance(0.5)
  const sentAt = isEvening ? eveningInstant(sentOn, random) : officeInstant(sentOn, random)
  const closeOn = addDays(dayOf(closedAt), -1)
  const approvedOn = workdayBetween(addDays(latestOf(sentOn, dueOn), 3), closeOn, random)
  return {
    key: `send/${unitId}/${quarter.id}/${go}`,
    sentAt,
    receivedAt: random.chance(0.3) ? officeInstant(nextWorkday(sentOn), random) : null,
    approvedAt: officeInstant(approvedOn, random),
    mayReturn: !isLast,
  }
}

function tardiness(unitId: string): number {
  return streamOf('tardiness', unitId).real() ** 2 * 0.7
}

function draftTime({ askedAt, quarter }: Assignment, sentAt: number, random: Random) {
  const day = workdayBetween(addDays(quarter.to, -20), addDays(quarter.to, -8), random)
  const instant = officeInstant(day, random)
  return instant > askedAt && instant < sentAt ? instant : null
}

/** Back to the unit with the reason, once or twice, until it can be approved. */
function mend(assignment: Assignment, since: number, random: Random): void {
  const { pen, unitId, content } = assignment
  const officer = reporterOf(unitId)
  const reviewer = reviewerOf(unitId)
  const rounds = random.chance(0.15) ? [random.pick(returns), secondReturn] : [random.pick(returns)]
  let time = since
  for (const [round, { reason, fields }] of rounds.entries()) {
    time = soon(time, random)
    const key = ownKey(assignment, `round${round}`)
    pen.sendBack(
      { key: `${key}/return`, at: time, actor: reviewer },
      { action: 'return', reason, fields },
    )
    time = soon(time, random)
    pen.submit({ key: `${key}/submit`, at: time, actor: officer }, content)
  }
  time = soon(time, random)
  pen.approve({ key: ownKey(assignment, 'approve'), at: time, actor: reviewer })
}

/** Half a day later at the earliest, on the next working day at the latest. */
function soon(instant: number, random: Random): number {
  const later = instant + random.int(25, 170) * 60_000
  const isSameDay = isWorkday(dayOf(later)) && random.chance(0.35)
  const end = officeInstant(dayOf(instant), random)
  return isSameDay && end > later ? end : officeInstant(nextWorkday(dayOf(instant)), random)
}

function nextWorkday(day: Day): Day {
  let next = addDays(day, 1)
  while (!isWorkday(next)) next = addDays(next, 1)
  return next
}

/** What was sent in a hurry: the first sentence only. */
function hasty(content: ReportContent): ReportContent {
  const [first = content.results] = content.results.split(/(?<=\.)\s/u)
  return { ...content, results: first }
}

/** Few are opened again; of the last closed period a few more, so that some are still open. */
function reopeningShare(quarter: Quarter): number {
  return quarter === openedQuarters.at(-2) ? 0.015 : 0.002
}

function reopen(assignment: Assignment, random: Random): void {
  const { pen, unitId, quarter, content } = assignment
  const officer = reporterOf(unitId)
  const reviewer = reviewerOf(unitId)
  const isRecent = quarter === openedQuarters.at(-2)
  const day = isRecent
    ? workdayUntil(addDays(lastDay, -random.int(3, 12)))
    : workdayBetween(addDays(quarter.dueOn, 24), addDays(quarter.dueOn, 45), random)
  const reason = random.pick(reopenings)
  let time = officeInstant(day, random)
  const key = ownKey(assignment, 'reopen')
  pen.sendBack(
    { key, at: time, actor: reviewer },
    {
      action: 'reopen',
      reason,
      fields: [{ field: 'results', reason: 'Đối chiếu với sổ theo dõi của cơ sở.' }],
    },
  )
  if (isRecent && random.chance(0.5)) return
  time = soon(time, random)
  const mended = { ...content, results: `${content.results} Số liệu đã đối chiếu lại với cơ sở.` }
  pen.submit({ key: `${key}/submit`, at: time, actor: officer }, mended)
  if (isRecent) return
  pen.approve({ key: `${key}/approve`, at: soon(time, random), actor: reviewer })
}

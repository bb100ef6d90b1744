import { addDays, type Day, dayOf } from '@app/shared/core/day.ts'
import { type ReportContent, reportStates } from '@app/shared/reports/rules.ts'
import { reporterOf, reviewerOf } from './accounts.ts'
import type { Assignment } from './assignment.ts'
import { officeInstant, workdayBetween, workdayFrom } from './office-time.ts'
import { reopenings, returns, secondReturn } from './pools.ts'
import { lastDay } from './quarters.ts'
import { type Random, streamOf } from './random.ts'

/** A report of the open period, half-way: some units have sent everything, some have not begun. */
export function writeCurrentReport(assignment: Assignment): void {
  const { projectId, unitId, quarter } = assignment
  const random = streamOf('current', projectId, quarter.id)
  const state = drawState(unitId, random)
  if (state === 'todo') return
  if (state === 'draft') writeDraft(assignment, random)
  else if (state === 'returned') writeReturned(assignment, random)
  else writeSent(assignment, state, random)
}

type State = (typeof reportStates)[number]

/** Of a hundred reports of such a unit. */
const habits: readonly Readonly<Record<State, number>>[] = [
  { todo: 0, draft: 0, submitted: 22, received: 14, returned: 4, approved: 60 },
  { todo: 16, draft: 20, submitted: 26, received: 9, returned: 8, approved: 21 },
  { todo: 14, draft: 22, submitted: 32, received: 8, returned: 6, approved: 18 },
  { todo: 48, draft: 38, submitted: 10, received: 0, returned: 4, approved: 0 },
]

function drawState(unitId: string, random: Random): State {
  const draw = streamOf('habit-now', unitId).real()
  // Ba Đình is where most people look first: it shows a bit of everything.
  const habit =
    habits[unitId === 'ba-dinh' ? 1 : draw < 0.22 ? 0 : draw < 0.5 ? 1 : draw < 0.72 ? 2 : 3]
  let left = random.int(1, 100)
  for (const state of reportStates) {
    left -= habit?.[state] ?? 0
    if (left <= 0) return state
  }
  return 'todo'
}

function writeDraft(assignment: Assignment, random: Random): void {
  const { pen, unitId, content } = assignment
  const actor = reporterOf(unitId)
  const day = workdayBetween('2014-09-15', lastDay, random)
  const at = officeInstant(day, random)
  if (random.chance(0.08)) {
    const sentAt = officeInstant(workdayBetween('2014-09-22', addDays(lastDay, -3), random), random)
    pen.submit({ key: ownKey(assignment, 'submit'), at: sentAt, actor }, content)
    // Sent too early, taken back to add what was missing.
    pen.recall({ key: ownKey(assignment, 'recall'), at: sentAt + 47 * 60_000, actor })
    return
  }
  pen.save({ key: ownKey(assignment, 'save'), at, actor }, unfinished(content, random))
}

/** How far people get before they are called away. */
function unfinished(content: ReportContent, random: Random): ReportContent {
  const rest = { shortcomings: '', difficulties: '', causesObjective: '', causesSubjective: '' }
  const empty = { ...content, ...rest, nextSteps: '', proposals: '' }
  const draw = random.real()
  if (draw < 0.3) return content
  if (draw < 0.55) return { ...empty, results: '', decreaseReason: '' }
  if (draw < 0.8) return { ...empty, percent: null, status: null, decreaseReason: '' }
  return { ...empty, status: null }
}

function writeSent(
  assignment: Assignment,
  state: 'submitted' | 'received' | 'approved',
  random: Random,
): void {
  const { pen, unitId, content } = assignment
  const actor = reviewerOf(unitId)
  const { key, sentOn, sentAt, reviewedAt } = batchOf(unitId, state)
  pen.submit({ key, at: sentAt, actor: reporterOf(unitId) }, content)
  if (state !== 'approved' && random.chance(0.08)) {
    const again = comeBack(assignment, sentOn, random)
    const at = officeInstant(workdayFrom(addDays(again, 1)), random)
    if (state === 'received') pen.receive({ key: ownKey(assignment, 'receive'), at, actor })
    return
  }
  if (state === 'received') pen.receive({ key: `${key}/receive`, at: reviewedAt, actor })
  if (state !== 'approved') return
  pen.approve({ key: `${key}/approve`, at: reviewedAt, actor })
  if (random.chance(0.03)) reopen(assignment, dayOf(reviewedAt), random)
}

/** Reports of a unit that were sent together and have come equally far. */
function batchOf(unitId: string, state: string) {
  const random = streamOf('batch-now', unitId, state)
  const [from, to] =
    state === 'approved' ? ['2014-09-08', '2014-09-17'] : ['2014-09-15', '2014-09-22']
  const sentOn = workdayBetween(from, to, random)
  const reviewedOn = workdayBetween(addDays(sentOn, 1), addDays(sentOn, 4), random)
  return {
    ...{ key: `send-now/${unitId}/${state}`, sentOn },
    sentAt: officeInstant(sentOn, random),
    reviewedAt: officeInstant(reviewedOn, random),
  }
}

/** Returned the day after, mended the day after that: two rounds stand in its history. */
function comeBack(assignment: Assignment, sentOn: Day, random: Random): Day {
  const { pen, unitId, content } = assignment
  const back = workdayFrom(addDays(sentOn, 1))
  const again = workdayFrom(addDays(back, 1))
  const key = ownKey(assignment, 'return')
  pen.sendBack(
    { key, at: officeInstant(back, random), actor: reviewerOf(unitId) },
    { action: 'return', ...random.pick(returns) },
  )
  const mended = { ...content, results: `${content.results} Đã bổ sung số liệu theo yêu cầu.` }
  const at = officeInstant(again, random)
  pen.submit({ key: `${key}/submit`, at, actor: reporterOf(unitId) }, mended)
  return again
}

function writeReturned(assignment: Assignment, random: Random): void {
  const { pen, unitId, content } = assignment
  const officer = reporterOf(unitId)
  const reviewer = reviewerOf(unitId)
  const key = (verb: string) => ownKey(assignment, verb)
  const sentOn = workdayBetween('2014-09-11', '2014-09-18', random)
  const backOn = workdayFrom(addDays(sentOn, 1))
  pen.submit({ key: key('submit'), at: officeInstant(sentOn, random), actor: officer }, content)
  const first = { action: 'return' as const, ...random.pick(returns) }
  pen.sendBack({ key: key('return'), at: officeInstant(backOn, random), actor: reviewer }, first)
  if (!random.chance(0.3)) return
  const againOn = workdayFrom(addDays(backOn, 1))
  const lastOn = workdayFrom(addDays(againOn, 1))
  const mended = { ...content, results: `${content.results} Số liệu tính đến ngày 15/09/2014.` }
  pen.submit({ key: key('resubmit'), at: officeInstant(againOn, random), actor: officer }, mended)
  const second = { action: 'return' as const, ...secondReturn }
  pen.sendBack({ key: key('return2'), at: officeInstant(lastOn, random), actor: reviewer }, second)
}

/** Opened again in the same period, mended, waiting: its approved figure stays official. */
function reopen(assignment: Assignment, approvedOn: Day, random: Random): void {
  const { pen, unitId, content } = assignment
  const on = workdayFrom(addDays(approvedOn, 1))
  const again = workdayFrom(addDays(on, 1))
  const key = ownKey(assignment, 'reopen')
  pen.sendBack(
    { key, at: officeInstant(on, random), actor: reviewerOf(unitId) },
    { action: 'reopen', reason: random.pick(reopenings) },
  )
  const mended = { ...content, results: `${content.results} Số liệu đã đối chiếu lại với cơ sở.` }
  const at = officeInstant(again, random)
  pen.submit({ key: `${key}/submit`, at, actor: reporterOf(unitId) }, mended)
}

function ownKey({ projectId }: Assignment, verb: string): string {
  return `now/${verb}/${projectId}`
}

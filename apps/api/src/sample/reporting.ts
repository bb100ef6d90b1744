import { dayOf } from '@app/shared/core/day.ts'
import { mustReport } from '@app/shared/reports/duty.ts'
import type { ReportContent } from '@app/shared/reports/rules.ts'
import type { NewRow } from '#store/revise.ts'
import { registrar } from './accounts.ts'
import type { Assignment } from './assignment.ts'
import type { Book } from './book.ts'
import { curveOf } from './curve.ts'
import { unitNamed } from './facts/units.ts'
import type { Act } from './ledger.ts'
import { type ProjectLife, stateAt } from './project-life.ts'
import { writeReport } from './prose.ts'
import { openedQuarters, type Quarter } from './quarters.ts'
import { introductionKey } from './registry.ts'
import { writeCurrentReport } from './report-current.ts'
import { writePastReport } from './report-past.ts'
import { ReportPen, type Sitting } from './report-pen.ts'

/** All reports of a project, from the first period in which it was asked for one. */
export function enterReports(book: Book, life: ProjectLife): void {
  const asked = openedQuarters.flatMap((quarter) => {
    const opening = openingOf(life, quarter)
    return opening ? [{ quarter, opening }] : []
  })
  const points = curveOf(
    life,
    asked.map(({ quarter }) => quarter),
  )
  let before: ReportContent | null = null
  for (const [at, { quarter, opening }] of asked.entries()) {
    const point = points[at]
    if (!point) continue
    const place = points.slice(0, at).filter(({ percent }) => percent > 0).length
    const { unitId } = stateAt(life, opening.at)
    const row = blankReport(life, { unitId, quarter, opening })
    const content = writeReport(life.plan, unitId, { point, place, before })
    const assignment: Assignment = {
      ...{ projectId: life.plan.id, unitId, quarter, point, content },
      ...{ pen: new ReportPen(book, row, opening), askedAt: opening.at },
    }
    if (quarter === openedQuarters.at(-1)) writeCurrentReport(assignment)
    else writePastReport(assignment)
    before = content
  }
}

type Opening = Sitting & Pick<Act, 'action'>

/** With the period's opening; with the project itself or its resumption if the period was open then. */
function openingOf(life: ProjectLife, quarter: Quarter): Opening | null {
  const { introducedAt, plan, events } = life
  const { openedAt, closedAt } = quarter
  const isAsked = (instant: number) => {
    const { runState, unitId } = stateAt(life, instant)
    const project = { runState, startsOn: plan.startsOn }
    const facts = { project, unit: unitNamed(unitId), period: quarter, today: dayOf(instant) }
    return instant >= introducedAt && mustReport(facts)
  }
  const actor = registrar
  if (isAsked(openedAt)) {
    return { key: `open/${quarter.id}`, at: openedAt, actor, action: 'period.open' }
  }
  const isWithin = (instant: number) => instant > openedAt && instant < closedAt
  if (isWithin(introducedAt) && isAsked(introducedAt)) {
    return { key: introductionKey(life), at: introducedAt, actor, action: 'project.create' }
  }
  const place = events.findIndex(
    ({ at, action }) => action === 'project.resume' && isWithin(at) && isAsked(at),
  )
  const event = events[place]
  return event ? { key: `${plan.id}/${place}`, at: event.at, actor, action: event.action } : null
}

function blankReport(
  { plan }: ProjectLife,
  { unitId, quarter, opening }: { unitId: string; quarter: Quarter; opening: Opening },
): NewRow<'report'> {
  return {
    ...{ id: `${plan.id}_${quarter.id}`, projectId: plan.id, periodId: quarter.id, unitId },
    ...{ state: 'todo', percent: null, status: null, decreaseReason: '' },
    ...{ results: '', shortcomings: '', difficulties: '', causesObjective: '' },
    ...{ causesSubjective: '', nextSteps: '', proposals: '', returnReason: '' },
    ...{ savedAt: opening.at, savedBy: opening.actor.name },
    ...{ submittedAt: null, submittedBy: null, firstSubmittedAt: null },
    ...{ approvedAt: null, approvedBy: null },
    ...{ officialVersion: null, officialPercent: null, officialStatus: null },
  }
}

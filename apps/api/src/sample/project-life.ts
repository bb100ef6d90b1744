import { addDays, type Day, dayOf, daysBetween } from '@app/shared/core/day.ts'
import type { RunState } from '@app/shared/projects/rules.ts'
import { splitOn, unitNamed } from './facts/units.ts'
import {
  at,
  earliestOf,
  latestOf,
  officeInstant,
  workdayBetween,
  workdayFrom,
} from './office-time.ts'
import { peopleOf } from './people.ts'
import { extensions, newOfficers, pauses, resumptions, stops, transfer } from './pools.ts'
import type { ProjectPlan } from './project-plan.ts'
import { lastDay, quarterOn, quarters } from './quarters.ts'
import { type Random, streamOf } from './random.ts'
import { fill, unitWords } from './words.ts'

/** What may change in a project, and why: extensions, halts, new people, the split of Từ Liêm. */
export interface ProjectState {
  readonly unitId: string
  readonly officer: string
  readonly supervisor: string
  readonly dueOn: Day | null
  readonly extensions: number
  readonly runState: RunState
}

export interface ProjectEvent {
  readonly at: number
  readonly action: 'project.change' | 'project.pause' | 'project.resume' | 'project.stop'
  readonly reason: string
  readonly patch: Partial<ProjectState>
}

export interface ProjectLife {
  readonly plan: ProjectPlan
  readonly introducedAt: number
  readonly first: ProjectState
  /** Given points of the planned curve. */
  readonly curve: Readonly<Record<string, number>>
  /** Earliest first. */
  readonly events: readonly ProjectEvent[]
}

export function liveProject(plan: ProjectPlan): ProjectLife {
  const random = streamOf('life', plan.id)
  const people = peopleOf(plan.unitId)
  const first: ProjectState = {
    ...{ unitId: plan.unitId, dueOn: plan.dueOn, extensions: 0, runState: 'running' },
    officer: random.pick(people.officers),
    supervisor: random.pick(people.supervisors),
  }
  const introducedAt = introductionOf(plan, random)
  // What has no due day is planned to the end of the term, quarter by quarter.
  const curve = random.chance(0.12) || plan.dueOn === null ? steppedCurve(plan, random) : {}
  const isSteady = plan.level === 'city' || Object.keys(curve).length > 0
  const events = [
    ...newPeople(plan, introducedAt, first, random),
    ...(isSteady ? [] : puttingOff(plan, introducedAt, random)),
    ...(isSteady ? [] : halting(plan, introducedAt, random)),
    ...(plan.unitId === 'tu-liem' ? [splitting(plan)] : []),
  ].sort((left, right) => left.at - right.at)
  return { plan, introducedAt, first, curve, events: withoutAfterlife(events) }
}

/** What is stopped does not change any more, and nobody of Từ Liêm is appointed after the split. */
function withoutAfterlife(events: readonly ProjectEvent[]): ProjectEvent[] {
  const stop = events.findIndex(({ patch }) => patch.runState === 'stopped')
  const split = events.findIndex(({ patch }) => patch.unitId !== undefined)
  return events.filter(({ patch }, place) => {
    const isAppointment = patch.officer !== undefined && patch.unitId === undefined
    if (split !== -1 && place > split && isAppointment) return false
    return stop === -1 || place <= stop || patch.unitId !== undefined
  })
}

/** As the project stands just after an instant. */
export function stateAt({ first, events }: ProjectLife, instant: number): ProjectState {
  return Object.assign(
    { ...first },
    ...events.filter(({ at }) => at <= instant).map(({ patch }) => patch),
  )
}

/** Most stand in the term plan of January 2011; the others come in the quarter in which they start. */
function introductionOf({ startsOn, theme, unitId, level }: ProjectPlan, random: Random): number {
  const { validFrom } = unitNamed(unitId)
  const isInTermPlan = theme.notBefore <= '2011-01-01' && startsOn < '2013-01-01' && !validFrom
  if (isInTermPlan) {
    const day =
      level === 'city'
        ? '2011-01-05'
        : workdayBetween('2011-01-05', '2011-01-10', streamOf('registry', unitId))
    return officeInstant(day, streamOf('registry-time', unitId))
  }
  // What begins later is registered beforehand, in the summer.
  const begins = startsOn > lastDay ? '2014-08-11' : startsOn
  const notBefore = startsOn > lastDay ? begins : theme.notBefore
  const { from, to } = quarterOn(begins)
  // After the former period has closed, so that only one period is open.
  const earliest = latestOf(addDays(from, 24), notBefore)
  const batch = `${unitId}/${from}`
  const on = workdayBetween(
    earliest,
    earliestOf(addDays(to, -25), lastDay),
    streamOf('registry', batch),
  )
  return officeInstant(on < notBefore ? workdayFrom(notBefore) : on, random)
}

function newPeople(
  plan: ProjectPlan,
  since: number,
  first: ProjectState,
  random: Random,
): ProjectEvent[] {
  const { officers } = peopleOf(plan.unitId)
  const others = officers.filter((name) => name !== first.officer)
  const instant = someTime(plan, since, random)
  if (!random.chance(0.1) || instant === null) return []
  const patch = { officer: random.pick(others) }
  return [{ at: instant, action: 'project.change', reason: random.pick(newOfficers), patch }]
}

/** The due day moves by a half-year to a year, sometimes twice; mostly shortly before it. */
function puttingOff(plan: ProjectPlan, since: number, random: Random): ProjectEvent[] {
  const events: ProjectEvent[] = []
  let { dueOn } = plan
  for (let extension = 1; extension <= 2; extension++) {
    if (dueOn === null || dueOn > '2015-06-30' || !random.chance(extension === 1 ? 0.17 : 0.25))
      break
    const on = workdayBetween(addDays(dueOn, -50), addDays(dueOn, -12), random)
    if (on > addDays(lastDay, -20) || on < addDays(dayOf(since), 90)) break
    dueOn = quarterOn(earliestOf(addDays(dueOn, random.pick([91, 182, 182, 365])), '2015-12-31')).to
    const unit = unitNamed(plan.unitId)
    const reason = fill(random.pick(extensions), {
      ...{ words: { ...unitWords(unit) }, unit, random },
      span: { from: on, to: on },
    })
    events.push({
      at: officeInstant(on, random),
      ...{ action: 'project.change', reason, patch: { dueOn, extensions: extension } },
    })
  }
  return events
}

function halting(plan: ProjectPlan, since: number, random: Random): ProjectEvent[] {
  const instant = someTime(plan, since, random)
  const draw = random.real()
  if (instant === null || draw >= 0.035) return []
  const isStop = draw < 0.01
  const halt: ProjectEvent = isStop
    ? {
        at: instant,
        action: 'project.stop',
        reason: random.pick(stops),
        patch: { runState: 'stopped' },
      }
    : {
        at: instant,
        action: 'project.pause',
        reason: random.pick(pauses),
        patch: { runState: 'paused' },
      }
  const again = resumption(instant, random)
  if (isStop || again === null || draw > 0.022) return [halt]
  return [halt, again]
}

/** Half a year later or more, after the former period has closed. */
function resumption(pausedAt: number, random: Random): ProjectEvent | null {
  const { from, to } = quarterOn(addDays(dayOf(pausedAt), 240))
  const on = workdayBetween(addDays(from, 24), addDays(to, -25), random)
  if (on > lastDay) return null
  return {
    at: officeInstant(on, random),
    action: 'project.resume',
    reason: random.pick(resumptions),
    patch: { runState: 'running' },
  }
}

/** In the last third of a quarter, when its report is written but the next one is not asked for yet. */
function someTime({ startsOn }: ProjectPlan, since: number, random: Random): number | null {
  const possible = quarters.filter(
    ({ from, to }) =>
      from > addDays(startsOn, 150) && addDays(dayOf(since), 60) < from && to < lastDay,
  )
  if (possible.length === 0) return null
  const { to } = random.pick(possible)
  return officeInstant(workdayBetween(addDays(to, -24), addDays(to, -4), random), random)
}

function splitting(plan: ProjectPlan): ProjectEvent {
  const heir = Number(plan.code.slice(-2)) % 2 === 0 ? 'nam-tu-liem' : 'bac-tu-liem'
  const { officers, supervisors } = peopleOf(heir)
  const random = streamOf('split', plan.id)
  return {
    // Before the day's period is opened, so that the new units get its reports.
    ...{ at: at(splitOn, 7 * 60 + 30), action: 'project.change', reason: transfer },
    patch: { unitId: heir, officer: random.pick(officers), supervisor: random.pick(supervisors) },
  }
}

/** Slow, fast, slow, in steps of five: how plans are drawn by hand. */
function steppedCurve(plan: ProjectPlan, random: Random): Record<string, number> {
  const { startsOn } = plan
  const endsOn = plan.dueOn ?? '2015-12-31'
  if (endsOn > '2015-12-31') return {}
  const length = daysBetween(startsOn, endsOn)
  const bend = random.real() * 0.5 + 0.5
  const points = quarters
    .filter(({ to }) => to >= startsOn && to <= endsOn)
    .map(({ id, to }) => {
      const share = daysBetween(startsOn, to) / length
      const bent = share * (1 - bend) + share * share * (3 - 2 * share) * bend
      return [id, to === endsOn ? 100 : Math.round(bent * 20) * 5] as const
    })
  return Object.fromEntries(points)
}

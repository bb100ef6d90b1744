import { endOfDay } from '@app/shared/core/day.ts'
import {
  defaultLimits,
  type ProjectStatus,
  plannedPercent,
  round1,
  suggestedStatus,
} from '@app/shared/projects/rules.ts'
import { type ProjectLife, stateAt } from './project-life.ts'
import { openedQuarters, type Quarter } from './quarters.ts'
import { type Random, streamOf } from './random.ts'

/** What a unit can report of a project at the end of each period, and what an odd report looks like. */
export interface Point {
  readonly quarter: Quarter
  readonly planned: number
  readonly percent: number
  readonly status: ProjectStatus
  readonly quirk: Quirk | null
  /** Name of the period in which it was first done. */
  readonly doneIn: string | null
}

/** Reports that a reviewer should look at closely; each is a flag of `reports/flags.ts`. */
export const quirks = [
  'drop',
  'jump',
  'flat',
  'same-text',
  'no-proof',
  'full-not-done',
  'rosy',
] as const
export type Quirk = (typeof quirks)[number]

interface Character {
  /** Share of the plan that is reached. */
  readonly pace: number
  readonly swing: number
  /** Quarters between the plan's end and the real one; 99: never. */
  readonly delay: number
  readonly stuckFrom: number
  readonly stuckFor: number
  readonly halves: boolean
}

/** `quarters`: those in which the project has a report, earliest first. */
export function curveOf(life: ProjectLife, quarters: readonly Quarter[]): Point[] {
  const random = streamOf('curve', life.plan.id)
  const character = characterOf(life, random)
  const points: Point[] = []
  let overdue = 0
  for (const quarter of quarters) {
    const planned = plannedAt(life, quarter)
    if (planned >= 100) overdue += 1
    const place = points.length
    const isStuck = place >= character.stuckFrom && place < character.stuckFrom + character.stuckFor
    points.push(
      pointOf({ quarter, planned, overdue, isStuck, before: points.at(-1) }, character, random),
    )
  }
  return points
}

interface Situation {
  readonly quarter: Quarter
  readonly planned: number
  /** How many periods the plan has been at 100 %, this one included. */
  readonly overdue: number
  readonly isStuck: boolean
  readonly before: Point | undefined
}

function pointOf(situation: Situation, character: Character, random: Random): Point {
  const { quarter, planned, overdue, isStuck, before } = situation
  const last = before?.percent ?? 0
  if (before?.doneIn) return { quarter, planned, ...done, quirk: null, doneIn: before.doneIn }
  if (last === 100) return { quarter, planned, ...done, quirk: null, doneIn: quarter.label }
  if (overdue > character.delay) {
    const quirk = random.chance(isNow(quarter) ? 0.2 : 0.05) ? 'no-proof' : null
    return { quarter, planned, ...done, quirk, doneIn: quarter.label }
  }
  const aim =
    planned * (character.pace - weariness(quarter) + (random.real() - 0.5) * character.swing)
  const reached = isStuck ? last : Math.min(Math.max(last, aim), cap(last, overdue))
  const percent = character.halves ? Math.round(reached * 2) / 2 : Math.round(reached)
  const ordinary = { quarter, planned, percent, doneIn: null }
  if (isStuck && last > 0) return { ...ordinary, status: 'blocked', quirk: null }
  const quirk = drawQuirk(quarter, random)
  return quirk ? oddly(ordinary, quirk, last) : { ...ordinary, ...judged(percent, planned) }
}

/** In its fourth year the programme loses some of its breath. */
function weariness({ from }: Quarter): number {
  return from < '2013-07-01' ? 0 : from < '2014-01-01' ? 0.015 : 0.03
}

const done = { percent: 100, status: 'done' } as const

function judged(percent: number, planned: number) {
  const status = suggestedStatus(percent, planned, defaultLimits)
  return { status, quirk: null }
}

/** Unfinished work creeps towards the end and never arrives by itself. */
function cap(last: number, overdue: number): number {
  return overdue > 0 ? Math.max(last, Math.min(97, last + 7)) : 98
}

function isNow(quarter: Quarter): boolean {
  return quarter === openedQuarters.at(-1)
}

function drawQuirk(quarter: Quarter, random: Random): Quirk | null {
  const isOdd = random.chance(isNow(quarter) ? 0.16 : 0.012)
  const quirk = random.pick(quirks)
  return isOdd && quirk !== 'no-proof' ? quirk : null
}

type Ordinary = Omit<Point, 'status' | 'quirk'>

/** Bends an ordinary report so that it shows the quirk; one that cannot show it stays as it is. */
function oddly(ordinary: Ordinary, quirk: Quirk, last: number): Point {
  const { percent, planned } = ordinary
  const plain: Point = { ...ordinary, ...judged(percent, planned) }
  const at = (value: number): Point => ({
    ...ordinary,
    percent: value,
    status: suggestedStatus(value, planned, defaultLimits),
    quirk,
  })
  if (quirk === 'drop') return last >= 20 ? at(last - 4 - (last % 5)) : plain
  if (quirk === 'jump') return last >= 8 && last <= 62 ? at(last + 31 + (last % 4)) : plain
  if (quirk === 'flat') return last >= 10 && last < 100 ? at(last) : plain
  if (quirk === 'same-text') return last >= 10 ? { ...plain, quirk } : plain
  if (quirk === 'full-not-done') {
    return last >= 70 ? { ...at(100), status: 'on-track' } : plain
  }
  const isBehind = plain.status === 'at-risk' || plain.status === 'late'
  return isBehind ? { ...plain, status: 'on-track', quirk } : plain
}

function characterOf({ plan }: ProjectLife, random: Random): Character {
  const unitPace = 0.885 + streamOf('pace', plan.unitId).real() * 0.14
  const draw = random.real()
  const own = draw < 0.62 ? 0.02 : draw < 0.8 ? -0.06 : draw < 0.92 ? -0.15 : -0.3
  const delays = [0, 0, 0, 0, 0, 0, 1, 1, 2, 99]
  const isStuck = random.chance(0.14)
  return {
    pace: Math.min(1.05, unitPace + own + random.real() * 0.05),
    swing: 0.05,
    delay: plan.sample ? random.pick(delays) : 99,
    stuckFrom: isStuck ? random.int(2, 13) : 99,
    stuckFor: random.int(2, 3),
    halves: random.chance(0.1),
  }
}

/** By the plan that was in force when the period ended, or is in force now. */
function plannedAt(life: ProjectLife, quarter: Quarter): number {
  const { dueOn } = stateAt(life, endOfDay(quarter.to))
  const { startsOn } = life.plan
  return round1(plannedPercent({ startsOn, dueOn, plan: life.curve }, quarter))
}

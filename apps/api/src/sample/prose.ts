import { addDays } from '@app/shared/core/day.ts'
import { formatNumber } from '@app/shared/core/format.ts'
import type { ReportContent } from '@app/shared/reports/rules.ts'
import type { Point } from './curve.ts'
import { type UnitFact, unitNamed } from './facts/units.ts'
import { earliestOf, latestOf } from './office-time.ts'
import * as pools from './pools.ts'
import type { ProjectPlan } from './project-plan.ts'
import { type Random, streamOf } from './random.ts'
import { fitting } from './themes/theme.ts'
import { fill, type Span, unitWords } from './words.ts'

interface Scene {
  readonly plan: ProjectPlan
  readonly unit: UnitFact
  readonly point: Point
  /** In how many periods before there was something to report. */
  readonly place: number
  readonly random: Random
  readonly say: (template: string) => string
}

/**
 * What a unit writes about a project in a period: the same each time it is asked. `unitId` is the unit
 * that reports; `before` is the report of the period before.
 */
export function writeReport(
  plan: ProjectPlan,
  unitId: string,
  { point, place, before }: { point: Point; place: number; before: ReportContent | null },
): ReportContent {
  const scene = sceneOf(plan, unitId, point, place)
  const { percent, status, quirk } = point
  const isDrop = before?.percent != null && percent < before.percent
  return {
    ...{ percent, status },
    decreaseReason: isDrop ? scene.say(scene.random.pick(pools.decreaseReasons)) : '',
    results: quirk === 'same-text' && before ? before.results : resultsOf(scene),
    ...troublesOf(scene),
    nextSteps: nextStepsOf(scene),
    proposals: proposalsOf(scene),
    ...{ keepsPrevious: false, difficultiesSettled: null },
  }
}

function sceneOf(plan: ProjectPlan, unitId: string, point: Point, place: number): Scene {
  const unit = unitNamed(unitId)
  const random = streamOf('prose', plan.id, point.quarter.id)
  const words = { ...unitWords(unit), ...counted(plan, point) }
  const span = spanOf(plan, point)
  const say = (template: string) => fill(template, { words, unit, span, random })
  return { plan, unit, point, place, random, say }
}

/** Documents are signed after the start and some weeks before the report. */
function spanOf({ startsOn }: ProjectPlan, { quarter }: Point): Span {
  const to = addDays(quarter.to, -28)
  return { from: earliestOf(latestOf(startsOn, quarter.from), to), to }
}

/** `{done}/{total} {of}` in step with the percentage; never all of it before it is done. */
function counted({ theme, id }: ProjectPlan, { percent, doneIn }: Point) {
  const total = streamOf('total', id).int(theme.measure.from, theme.measure.to)
  const done = percent === 100 ? total : Math.min(total - 1, Math.round((total * percent) / 100))
  const text = (value: number) => formatNumber(value, 'vi')
  return {
    ...{ of: theme.measure.of, done: text(done), total: text(total), left: text(total - done) },
    doneQuarter: doneIn ?? '',
  }
}

function resultsOf({ plan, unit, point, place, random, say }: Scene): string {
  const { theme } = plan
  const { percent, status, quirk, quarter } = point
  const statements = plan.statements
    .filter(({ fromPeriodId }) => fromPeriodId <= quarter.id)
    .map(({ text }) => text)
  const turn = (list: readonly string[], by = 0) => {
    const fit = fitting(list, unit).filter((text) => percent < 100 || !text.includes('{left}'))
    return fit.length === 0 ? [] : [fit[(place + by) % fit.length] ?? '']
  }
  // Below this there is nothing to count yet.
  const measured = percent < 5 ? [] : turn(theme.measured)
  const own = (): readonly string[] => {
    if (status === 'done') {
      if (quirk === 'no-proof') return [random.pick(pools.doneWithoutProof)]
      if (point.doneIn !== quarter.label) return turn(pools.standing)
      return turn(theme.done)
    }
    if (percent === 0) return turn(pools.slowStart)
    if (status === 'blocked') return [...measured, random.pick(pools.standstill)]
    const isStart = percent < 15 && place < theme.start.length
    const stage = isStart ? theme.start : percent < 82 ? theme.doing : theme.late
    const second = random.chance(0.45) ? turn(theme.doing, 2) : []
    return [...turn(stage), ...(random.chance(0.8) ? measured : []), ...second]
  }
  const sentences = [...new Set([...statements, ...own()])].map(say)
  return joined(sentences, plan.unitId)
}

/** Each office has its habit: running text, or a line for each matter. */
function joined(sentences: readonly string[], unitId: string): string {
  const inLines = streamOf('habit', unitId).chance(0.3)
  return inLines && sentences.length > 1
    ? sentences.map((sentence) => `- ${sentence}`).join('\n')
    : sentences.join(' ')
}

/** How likely an office is to say something under each heading, by how the project stands. */
const candour = {
  'on-track': { shortcomings: 0.3, difficulties: 0.18, proposals: 0.05 },
  'at-risk': { shortcomings: 0.75, difficulties: 0.75, proposals: 0.2 },
  late: { shortcomings: 0.9, difficulties: 1, proposals: 0.45 },
  blocked: { shortcomings: 0.6, difficulties: 1, proposals: 1 },
} as const

function candourOf({ point: { status } }: Scene) {
  return status === 'at-risk' || status === 'late' || status === 'blocked'
    ? candour[status]
    : status === 'done'
      ? null
      : candour['on-track']
}

function troublesOf(scene: Scene) {
  const { plan, unit, point, place, random, say } = scene
  const likely = candourOf(scene)
  const none = { shortcomings: '', difficulties: '', causesObjective: '', causesSubjective: '' }
  if (!likely) return none
  const of = (list: readonly string[]) => {
    const fit = fitting(list, unit)
    return say(fit[(place + (plan.code.length % 2)) % fit.length] ?? '')
  }
  const flaws = isBeginning(point) ? pools.earlyShortcomings : plan.theme.shortcomings
  const shortcomings = random.chance(likely.shortcomings) ? of(flaws) : ''
  if (!random.chance(likely.difficulties)) return { ...none, shortcomings }
  const blocked = point.status === 'blocked' ? [say(random.pick(pools.blockedBecause))] : []
  const causesObjective = random.chance(0.8)
    ? random.pick(fitting(pools.objectiveCauses, unit))
    : ''
  const owns = causesObjective === '' || random.chance(0.6)
  return {
    shortcomings,
    difficulties: [of(plan.theme.difficulties), ...blocked].join(' '),
    causesObjective,
    causesSubjective: owns ? random.pick(pools.subjectiveCauses) : '',
  }
}

function isBeginning({ percent }: Point): boolean {
  return percent < 12
}

function nextStepsOf({ plan, unit, point, place, random, say }: Scene): string {
  if (point.status === 'done') return random.pick(pools.standingNext)
  if (point.percent === 0) return random.pick(pools.notStartedNext)
  const fit = isBeginning(point) ? pools.earlyNext : fitting(plan.theme.next, unit)
  const own = fit[place % fit.length] ?? ''
  const isBehind = point.status === 'late' || point.status === 'at-risk'
  const extra = isBehind && random.chance(0.6) ? pools.catchingUp : pools.nextInGeneral
  // Near the end there may be nothing left to count.
  const usable = own.includes('{left}') && point.percent === 100 ? [] : [own]
  const further = random.chance(0.35) || usable.length === 0 ? [random.pick(extra)] : []
  return [...usable, ...further].map(say).join(' ')
}

function proposalsOf(scene: Scene): string {
  const { plan, random, say } = scene
  const likely = candourOf(scene)
  if (!likely || !random.chance(likely.proposals)) return ''
  return say(random.pick(plan.theme.proposals))
}

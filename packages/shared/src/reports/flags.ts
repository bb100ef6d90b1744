import { type Limits, round1, suggestedStatus } from '../projects/rules.ts'
import type { ReportContent } from './rules.ts'

/**
 * Why a reviewer should look closely ("không bệnh thành tích"). Flags never block; they say what the
 * figures say. Source: `docs/rules.md`, quality flags.
 */
export const flagCodes = [
  'drop',
  'jump',
  'flat',
  'same-text',
  'done-without-proof',
  'full-not-done',
  'below-plan',
  'against-suggestion',
  'edited-after-approval',
  'late',
] as const
export type FlagCode = (typeof flagCodes)[number]

export interface Flag {
  readonly code: FlagCode
  /** Points or periods, where the flag speaks of a number. */
  readonly amount: number | null
}

export const jumpPoints = 30
export const belowPlanPoints = 15
export const flatPeriods = 2

interface Facts {
  readonly report: ReportContent
  /** Official reports of earlier periods, latest first. */
  readonly earlier: readonly { percent: number | null; results: string }[]
  readonly plannedPercent: number
  /** Of the period. */
  readonly limits: Limits
  readonly approvedBefore: boolean
  readonly onTime: boolean | null
}

export function flagsOf({
  report,
  earlier,
  plannedPercent,
  limits,
  approvedBefore,
  onTime,
}: Facts): Flag[] {
  const flags: Flag[] = []
  const add = (code: FlagCode, amount: number | null = null) => flags.push({ code, amount })
  const { percent, status, results } = report
  const before = earlier[0]?.percent ?? null
  if (percent !== null && before !== null) {
    const rise = round1(percent - before)
    if (rise < 0) add('drop', -rise)
    if (rise >= jumpPoints) add('jump', rise)
    const flat = flatCount(percent, earlier)
    if (flat >= flatPeriods && percent < 100) add('flat', flat)
  }
  if (results && results === earlier[0]?.results) add('same-text')
  // A document number or a figure is the least evidence a finished project has.
  if (status === 'done' && !/\d/.test(results)) add('done-without-proof')
  if (percent === 100 && status !== null && status !== 'done') add('full-not-done')
  if (percent !== null) {
    const gap = round1(percent - plannedPercent)
    if (gap < -belowPlanPoints) add('below-plan', -gap)
    const suggested = suggestedStatus(percent, plannedPercent, limits)
    if (status !== null && status !== 'blocked' && status !== suggested) add('against-suggestion')
  }
  if (approvedBefore) add('edited-after-approval')
  if (onTime === false) add('late')
  return flags
}

/** Over how many periods in a row, this one included, the percentage has not risen. */
function flatCount(percent: number, earlier: Facts['earlier']): number {
  const moved = earlier.findIndex((past) => past.percent !== percent)
  return moved === -1 ? earlier.length : moved
}

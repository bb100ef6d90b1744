import type { Day } from '../core/day.ts'
import type { RunState } from '../projects/rules.ts'
import { existsOn } from '../units/rules.ts'

interface Duty {
  readonly project: { readonly runState: RunState; readonly startsOn: Day }
  /** The lead unit. */
  readonly unit: { readonly validFrom: Day | null; readonly validTo: Day | null }
  readonly period: { readonly to: Day }
  /** The day on which the question is asked: whoever reports must be there to do it. */
  readonly today: Day
}

/**
 * Whether a project reports in an open period: it runs, it has started by the end of the period, and
 * its lead unit exists. Source: `docs/rules.md`, who reports.
 */
export function mustReport({ project, unit, period, today }: Duty): boolean {
  return project.runState === 'running' && project.startsOn <= period.to && existsOn(unit, today)
}

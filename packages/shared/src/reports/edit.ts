import { type Limits, suggestedStatus } from '../projects/rules.ts'
import type { ReportContent } from './rules.ts'

/** What the edits of a report are judged by. */
export interface EditFacts {
  /** Approved, of the period before; `null` where there is none. */
  readonly previousPercent: number | null
  readonly plannedPercent: number
  readonly limits: Limits
}

export type Edits = Partial<ReportContent>

/**
 * A report after the unit has written in it. "Giữ nguyên kỳ trước" takes the last approved percent and,
 * where no status was chosen, the suggested one; it ends with a percent that differs.
 */
export function edited(before: ReportContent, edits: Edits, facts: EditFacts): ReportContent {
  const { previousPercent: previous, plannedPercent, limits } = facts
  const after = { ...before, ...edits }
  if (previous === null) return { ...after, keepsPrevious: false }
  if (edits.keepsPrevious !== true)
    return { ...after, keepsPrevious: after.keepsPrevious && after.percent === previous }
  return {
    ...after,
    percent: previous,
    status: after.status ?? suggestedStatus(previous, plannedPercent, limits),
    keepsPrevious: true,
  }
}

/** The edits with the status that follows a typed percent, as long as nobody has chosen another. */
export function withSuggestion(before: ReportContent, edits: Edits, facts: EditFacts): Edits {
  const { percent } = edits
  if (percent === undefined || percent === null || edits.status !== undefined) return edits
  const suggest = (value: number) => suggestedStatus(value, facts.plannedPercent, facts.limits)
  const isFree =
    before.status === null || (before.percent !== null && before.status === suggest(before.percent))
  return isFree ? { ...edits, status: suggest(percent) } : edits
}

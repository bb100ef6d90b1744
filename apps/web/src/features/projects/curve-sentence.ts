import type { Messages } from '@app/shared/i18n/messages.ts'
import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { round1 } from '@app/shared/projects/rules.ts'
import type { Formats } from '#core/format.ts'

/** What the curve says: the last approved figure beside the plan of its own period. */
export function curveSentence(
  curve: ProjectDetail['curve'],
  { projectPage, shell }: Messages,
  format: Formats,
): string {
  const last = curve.findLast(({ actual }) => actual !== null)
  if (!last || last.actual === null) return projectPage.noFigure
  const gap = round1(last.actual - last.planned)
  const against = gap < 0 ? shell.gap.below(-gap) : gap > 0 ? shell.gap.above(gap) : shell.gap.equal
  return projectPage.curve(last.periodName, format.percent(last.actual), against)
}

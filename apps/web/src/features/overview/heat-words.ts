import type { Messages } from '@app/shared/i18n/messages.ts'
import type { HeatCell } from './heat-rows.ts'

/** A cell in words: the distance to the plan and every mark. */
export function cellText(cell: HeatCell, { overview, shell }: Messages): string {
  const { gap, total, blocked, missing } = cell
  const { cell: say } = overview.heat
  const parts = [
    gap === null ? (total === 0 ? say.noProjects : say.noFigure) : gapText(gap, shell.gap),
    blocked > 0 && say.blocked(blocked),
    missing > 0 && say.missing(missing),
  ]
  return parts.filter(Boolean).join(', ')
}

function gapText(gap: number, say: Messages['shell']['gap']): string {
  // What is shown is part of what is said.
  if (gap === 0) return `0, ${say.equal}`
  return gap < 0 ? say.below(-gap) : say.above(gap)
}

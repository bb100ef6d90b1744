import { type Day, dayOf } from '../core/day.ts'
import type { Report } from '../reports/model.ts'

/** The tabs of the queue of those who review. */
export const queueTabs = ['flagged', 'plain', 'returned', 'approved'] as const
export type QueueTab = (typeof queueTabs)[number]

/** `null`: in none, as what nobody has sent yet and what was approved before today. */
export function tabOf(
  { state, flags, approvedAt }: Pick<Report, 'state' | 'flags' | 'approvedAt'>,
  today: Day,
): QueueTab | null {
  if (state === 'returned') return 'returned'
  if (state === 'approved') {
    return approvedAt !== null && dayOf(Date.parse(approvedAt)) === today ? 'approved' : null
  }
  if (state !== 'submitted' && state !== 'received') return null
  return flags.length > 0 ? 'flagged' : 'plain'
}

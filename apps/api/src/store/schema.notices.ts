import { noticeKinds } from '@app/shared/notices/rules.ts'
import type { Kit } from './kit.sqlite.ts'

export function noticeTables(k: Kit) {
  /** What one account should know. Read or not, it stays until it is old. */
  const notice = k.table(
    'notice',
    {
      id: k.sequence('id'),
      userId: k.text('user_id').notNull(),
      kind: k.enum('kind', noticeKinds).notNull(),
      periodId: k.text('period_id'),
      reportId: k.text('report_id'),
      /** Of approvals: which reports, so that one that is taken back is no longer told of. */
      reportIds: k.json<readonly string[]>('report_ids'),
      /** Who caused it; of a handover, whose work it was. */
      by: k.text('by_name').notNull(),
      /** Reports it speaks of; of a handover, projects. */
      count: k.int('count').notNull(),
      /** Where somebody signed in from. */
      address: k.text('address'),
      at: k.instant('at').notNull(),
      readAt: k.instant('read_at'),
    },
    (t) => [k.index('notice_user_ix').on(t.userId, t.id)],
  )

  /** Which unit was reminded, when, by whom, of how many reports. Append-only. */
  const reminder = k.table(
    'reminder',
    {
      id: k.sequence('id'),
      periodId: k.text('period_id').notNull(),
      unitId: k.text('unit_id').notNull(),
      count: k.int('count').notNull(),
      at: k.instant('at').notNull(),
      actorId: k.text('actor_id').notNull(),
      actorName: k.text('actor_name').notNull(),
    },
    (t) => [k.index('reminder_period_ix').on(t.periodId, t.unitId)],
  )

  return { notice, reminder }
}

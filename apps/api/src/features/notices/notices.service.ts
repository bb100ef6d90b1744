import { dayOf, isoOf, startOfDay } from '@app/shared/core/day.ts'
import type { OutputOf, ParsedOf } from '@app/shared/core/endpoint.ts'
import type { Notice, notices } from '@app/shared/notices/contract.ts'
import { isTold, type NoticeKind, readNoticesLiveMs } from '@app/shared/notices/rules.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx, Store, WriteTx } from '#store/store.ts'
import {
  countNotices,
  deleteRead,
  findNotice,
  insertNotices,
  markRead,
  selectAccounts,
  selectNotices,
  selectStates,
  takeUnread,
} from './notices.sql.ts'

type Page = OutputOf<typeof notices.list>
type Query = ParsedOf<typeof notices.list>['query']

/** Own ones only, whatever the roles. */
export function listNotices({ store, user }: Ctx, query: Query): Promise<Page> {
  const { page = 1, pageSize = 20 } = query
  const reader = { userId: user.id, scope: scopeOf(user) }
  return store.read(async (tx) => {
    const found = await selectNotices(tx, reader, {
      offset: (page - 1) * pageSize,
      limit: pageSize,
    })
    const items: Notice[] = found.map(({ at, readAt, ...notice }) => ({
      ...notice,
      ...{ at: isoOf(at), readAt: readAt === null ? null : isoOf(readAt) },
    }))
    return { items, page, pageSize, ...(await countNotices(tx, user.id)) }
  })
}

/** What came after the one that was seen stays unread. */
export function readNotices({ store, user }: Ctx, upTo: number): Promise<{ unread: number }> {
  return store.upkeep(async (tx) => {
    if (!(await findNotice(tx, { userId: user.id, id: upTo }))) throw new AppError('not-found')
    await markRead(tx, { userId: user.id, upTo })
    const { unread } = await countNotices(tx, user.id)
    return { unread }
  })
}

export interface ReportNotice {
  readonly kind: Extract<NoticeKind, 'returned' | 'approved'>
  readonly reportId: string
  readonly unitId: string
  readonly periodId: string
}

/** Each return is told for itself; approvals of one unit, period and day in one sentence. */
export async function noticeReports(tx: WriteTx, told: readonly ReportNotice[]): Promise<void> {
  if (told.length === 0) return
  const accountsOf = await findTold(tx, [...new Set(told.map(({ unitId }) => unitId))])
  const returned = told.filter(({ kind }) => kind === 'returned')
  await insertNotices(
    tx,
    returned.flatMap(({ kind, reportId, unitId, periodId }) =>
      accountsOf(unitId).map((userId) => ({ userId, kind, periodId, reportId, count: 1 })),
    ),
  )
  const approved = told.filter(({ kind }) => kind === 'approved')
  for (const own of Map.groupBy(approved, (each) => `${each.unitId} ${each.periodId}`).values()) {
    const [first] = own
    if (first) await noticeApproved(tx, first.periodId, [accountsOf(first.unitId), own.length])
  }
}

/**
 * To the units that report in a period that has just opened: called when they have their reports, in
 * the same transaction.
 */
export async function noticeOpened(tx: WriteTx, { periodId }: { periodId: string }): Promise<void> {
  const byUnit = Map.groupBy(await selectStates(tx, periodId), ({ unitId }) => unitId)
  const accountsOf = await findTold(tx, [...byUnit.keys()])
  await insertNotices(
    tx,
    [...byUnit].flatMap(([unitId, { length: count }]) =>
      accountsOf(unitId).map((userId) => ({ userId, kind: 'opened', periodId, count })),
    ),
  )
}

/** Upkeep. Both instants are on the office's clock, which stands still in the sample. */
export function forgetNotices(store: Store): Promise<void> {
  return store.upkeep((tx) => deleteRead(tx, tx.at - readNoticesLiveMs))
}

/** Who is told of these units' affairs at present: unit → ids of accounts. */
export async function findTold(
  tx: ReadTx,
  unitIds: readonly string[],
): Promise<(unitId: string) => string[]> {
  const accounts = unitIds.length > 0 ? await selectAccounts(tx, unitIds) : []
  return (unitId) => accounts.filter((account) => isTold(account, unitId)).map(({ id }) => id)
}

/** A new one takes the place of today's unread one, so that it stands on top and whoever read on misses nothing. */
async function noticeApproved(
  tx: WriteTx,
  periodId: string,
  [userIds, count]: [readonly string[], number],
): Promise<void> {
  const kind = 'approved'
  const since = startOfDay(dayOf(tx.at))
  const earlier = await takeUnread(tx, { userIds, kind, periodId, since })
  const before = new Map(earlier.map((notice) => [notice.userId, notice.count]))
  await insertNotices(
    tx,
    userIds.map((userId) => ({ userId, kind, periodId, count: count + (before.get(userId) ?? 0) })),
  )
}

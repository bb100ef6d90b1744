import { dayOf, isoOf, startOfDay } from '@app/shared/core/day.ts'
import type { OutputOf, ParsedOf } from '@app/shared/core/endpoint.ts'
import type { Notice, notices } from '@app/shared/notices/contract.ts'
import { isTold, readNoticesLiveMs } from '@app/shared/notices/rules.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx, Store, UpkeepTx, WriteTx } from '#store/store.ts'
import {
  countNotices,
  deleteRead,
  findNotice,
  insertNotices,
  insertOwnNotice,
  markRead,
  putApproved,
  selectAccounts,
  selectApproved,
  selectNotices,
  selectStates,
  takeUnreadApproved,
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

/** A report of which its unit is told. */
export interface ToldReport {
  readonly id: string
  readonly unitId: string
  readonly periodId: string
}

/** Each return is told for itself. */
export async function noticeReturned(tx: WriteTx, reports: readonly ToldReport[]): Promise<void> {
  const accountsOf = await findTold(tx, unitsOf(reports))
  await insertNotices(
    tx,
    reports.flatMap(({ id: reportId, unitId, periodId }) =>
      accountsOf(unitId).map((userId) => ({
        ...{ userId, kind: 'returned', periodId, reportId, count: 1 },
      })),
    ),
  )
}

/**
 * Approvals of one unit, period and day in one sentence. A new one takes the place of today's unread one,
 * so that it stands on top and whoever read on misses nothing.
 */
export async function noticeApproved(tx: WriteTx, reports: readonly ToldReport[]): Promise<void> {
  const accountsOf = await findTold(tx, unitsOf(reports))
  for (const own of Map.groupBy(reports, (each) => `${each.unitId} ${each.periodId}`).values()) {
    const [first] = own
    if (first) await addApproved(tx, first.periodId, [accountsOf(first.unitId), own])
  }
}

/** What was told of these approvals is told no more, whether somebody has read it or not. */
export async function withdrawApproved(tx: WriteTx, reports: readonly ToldReport[]): Promise<void> {
  const accountsOf = await findTold(tx, unitsOf(reports))
  for (const { id, unitId, periodId } of reports) {
    const found = await selectApproved(tx, { userIds: accountsOf(unitId), periodId })
    for (const own of Map.groupBy(found, ({ userId }) => userId).values()) {
      // Latest first: an approval before it, after which the report was opened again, was one all the same.
      const notice = own.find(({ reportIds }) => reportIds?.includes(id))
      if (notice) await putApproved(tx, notice.id, without(notice, id))
    }
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

/** Somebody has signed in on a computer that the account was never opened on: its owner should know. */
export function noticeNewDevice(
  tx: UpkeepTx,
  seen: { userId: string; by: string; address: string },
): Promise<void> {
  return insertOwnNotice(tx, { ...seen, kind: 'new-device' })
}

/** Whoever takes over is told whose work it is and of how many projects the account is in charge now. */
export function noticeHandover(
  tx: WriteTx,
  taken: { userId: string; by: string; count: number },
): Promise<void> {
  return insertNotices(tx, [{ ...taken, kind: 'handover' }])
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

async function addApproved(
  tx: WriteTx,
  periodId: string,
  [userIds, reports]: [readonly string[], readonly ToldReport[]],
): Promise<void> {
  const kind = 'approved'
  const since = startOfDay(dayOf(tx.at))
  const earlier = await takeUnreadApproved(tx, { userIds, periodId, since })
  const before = new Map(earlier.map((notice) => [notice.userId, notice]))
  const ids = reports.map(({ id }) => id)
  await insertNotices(
    tx,
    userIds.map((userId) => {
      const { count = 0, reportIds } = before.get(userId) ?? {}
      const sum = { count: count + ids.length, reportIds: [...(reportIds ?? []), ...ids] }
      return { userId, kind, periodId, ...sum }
    }),
  )
}

function without(
  { count, reportIds }: { count: number; reportIds: readonly string[] | null },
  id: string,
) {
  const left = reportIds?.filter((known) => known !== id) ?? []
  return { count: count - 1, reportIds: left }
}

function unitsOf(reports: readonly ToldReport[]): string[] {
  return [...new Set(reports.map(({ unitId }) => unitId))]
}

import { and, count, desc, eq, gte, inArray, isNotNull, lt, lte, sql } from '#store/drizzle.ts'
import { chunks } from '#store/revise.ts'
import type { ReadTx, UpkeepTx, WriteTx } from '#store/store.ts'

type Scope = { readonly unitId: string } | null

/** Latest first; of reports out of scope only that there was something. */
export function selectNotices(
  { db, t }: ReadTx,
  { userId, scope }: { userId: string; scope: Scope },
  page: { offset: number; limit: number },
) {
  const { notice, period, report, project } = t
  const inScope = scope === null ? undefined : eq(report.unitId, scope.unitId)
  return db
    .select({
      id: notice.id,
      kind: notice.kind,
      periodId: notice.periodId,
      periodName: period.name,
      reportId: report.id,
      projectCode: project.code,
      projectTitle: project.title,
      by: notice.by,
      count: notice.count,
      address: notice.address,
      at: notice.at,
      readAt: notice.readAt,
    })
    .from(notice)
    .leftJoin(period, eq(period.id, notice.periodId))
    .leftJoin(report, and(eq(report.id, notice.reportId), inScope))
    .leftJoin(project, eq(project.id, report.projectId))
    .where(eq(notice.userId, userId))
    .orderBy(desc(notice.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function countNotices({ db, t }: ReadTx, userId: string) {
  const [row] = await db
    .select({ total: count(), read: count(t.notice.readAt) })
    .from(t.notice)
    .where(eq(t.notice.userId, userId))
  const { total = 0, read = 0 } = row ?? {}
  return { total, unread: total - read }
}

export async function findNotice({ db, t }: ReadTx, own: { userId: string; id: number }) {
  const [row] = await db
    .select({ id: t.notice.id })
    .from(t.notice)
    .where(and(eq(t.notice.id, own.id), eq(t.notice.userId, own.userId)))
  return row
}

export async function markRead(
  { db, t, at }: UpkeepTx,
  { userId, upTo }: { userId: string; upTo: number },
): Promise<void> {
  const { notice } = t
  await db
    .update(notice)
    .set({ readAt: at })
    .where(and(eq(notice.userId, userId), lte(notice.id, upTo), isUnread(notice)))
}

type NewNotice = Omit<WriteTx['t']['notice']['$inferInsert'], 'id' | 'by' | 'at' | 'readAt'> & {
  /** Where it is not who does it. */
  readonly by?: string
}

export async function insertNotices(
  { db, t, at, who }: WriteTx,
  notices: readonly NewNotice[],
): Promise<void> {
  for (const chunk of chunks(notices, 200)) {
    await db.insert(t.notice).values(chunk.map((each) => ({ by: who.actorName, ...each, at })))
  }
}

/** To one person, about the own account. */
export async function insertOwnNotice(
  { db, t, at }: UpkeepTx,
  notice: Pick<UpkeepTx['t']['notice']['$inferInsert'], 'userId' | 'kind' | 'by' | 'address'>,
): Promise<void> {
  await db.insert(t.notice).values({ ...notice, count: 1, at })
}

interface Approvals {
  readonly userIds: readonly string[]
  readonly periodId: string
}

/** Takes the unread ones of this period and time on away, and answers with what they said. */
export function takeUnreadApproved(
  { db, t }: WriteTx,
  { since, ...approvals }: Approvals & { since: number },
) {
  const { notice } = t
  return db
    .delete(notice)
    .where(and(ofApprovals(notice, approvals), gte(notice.at, since), isUnread(notice)))
    .returning({ userId: notice.userId, count: notice.count, reportIds: notice.reportIds })
}

/** Latest first. */
export function selectApproved({ db, t }: ReadTx, approvals: Approvals) {
  const { id, userId, count, reportIds } = t.notice
  return db
    .select({ id, userId, count, reportIds })
    .from(t.notice)
    .where(ofApprovals(t.notice, approvals))
    .orderBy(desc(id))
}

/** One that tells of nothing any more goes. */
export async function putApproved(
  { db, t }: WriteTx,
  id: number,
  left: { count: number; reportIds: readonly string[] },
): Promise<void> {
  const here = eq(t.notice.id, id)
  if (left.count > 0) await db.update(t.notice).set(left).where(here)
  else await db.delete(t.notice).where(here)
}

export async function deleteRead({ db, t }: UpkeepTx, before: number): Promise<void> {
  await db.delete(t.notice).where(and(isNotNull(t.notice.readAt), lt(t.notice.at, before)))
}

/** Whoever belongs to one of these units. */
export function selectAccounts({ db, t }: ReadTx, unitIds: readonly string[]) {
  const { id, state, roles, unitId } = t.user
  return db
    .select({ id, state, roles, unitId })
    .from(t.user)
    .where(inArray(unitId, [...unitIds]))
    .orderBy(id)
}

export async function findPeriod({ db, t }: ReadTx, periodId: string) {
  const { id, state, version } = t.period
  const [row] = await db.select({ id, state, version }).from(t.period).where(eq(id, periodId))
  return row
}

export function selectUnits({ db, t }: ReadTx, unitIds: readonly string[]) {
  const { id } = t.unit
  return db
    .select({ id })
    .from(t.unit)
    .where(inArray(id, [...unitIds]))
}

export function selectStates({ db, t }: ReadTx, periodId: string) {
  const { unitId, state } = t.report
  return db.select({ unitId, state }).from(t.report).where(eq(t.report.periodId, periodId))
}

export async function insertReminders(
  tx: WriteTx,
  period: { id: string; version: number },
  reminders: readonly { unitId: string; count: number }[],
): Promise<void> {
  const { db, t, at, changeId } = tx
  const { actorId, actorName } = tx.who
  const when = { periodId: period.id, at, actorId, actorName }
  await db.insert(t.reminder).values(reminders.map((each) => ({ ...each, ...when })))
  // The log names the period; nothing in it has changed.
  const touched = { entity: 'period', entityId: period.id, version: period.version, fields: [] }
  await db.insert(t.changeItem).values({ changeId, ...touched })
}

/** Latest first. */
export function selectReminders({ db, t }: ReadTx, periodId: string) {
  const { reminder, unit } = t
  return db
    .select({
      unitId: reminder.unitId,
      unitName: unit.name,
      at: reminder.at,
      by: reminder.actorName,
      count: reminder.count,
    })
    .from(reminder)
    .innerJoin(unit, eq(unit.id, reminder.unitId))
    .where(eq(reminder.periodId, periodId))
    .orderBy(desc(reminder.id))
}

function isUnread({ readAt }: ReadTx['t']['notice']) {
  return sql`${readAt} is null`
}

function ofApprovals(notice: ReadTx['t']['notice'], { userIds, periodId }: Approvals) {
  return and(
    inArray(notice.userId, [...userIds]),
    eq(notice.kind, 'approved'),
    eq(notice.periodId, periodId),
  )
}

import type { ContentField, ReportAction } from '@app/shared/reports/rules.ts'
import { and, asc, desc, eq, inArray, lt, max, ne } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx, WriteTx } from '#store/store.ts'
import type { VersionKey } from './reports.sql.ts'

/** The last version of each of these reports that the person himself saved or sent. */
export async function selectOwnWork(
  { db, t }: ReadTx,
  userId: string,
  reportIds: readonly string[],
): Promise<VersionKey[]> {
  if (reportIds.length === 0) return []
  const { reportMove: move } = t
  const rows = await db
    .select({ id: move.reportId, version: max(move.version) })
    .from(move)
    .where(
      and(
        inArray(move.reportId, [...reportIds]),
        eq(move.actorId, userId),
        inArray(move.action, ['save', 'submit']),
      ),
    )
    .groupBy(move.reportId)
  return rows.map(({ id, version }) => ({ id, version: version ?? 0 }))
}

/** Until when somebody of the city is reading it, epoch milliseconds; `null` when nobody is. */
export async function findHold({ db, t }: ReadTx, reportId: string): Promise<number | null> {
  const { reviewHold: hold } = t
  const [row] = await db.select({ until: hold.until }).from(hold).where(eq(hold.reportId, reportId))
  return row?.until ?? null
}

/** The latest reader decides. */
export async function putHold(
  { db, t }: UpkeepTx,
  row: { reportId: string; userId: string; until: number },
): Promise<void> {
  await db
    .insert(t.reviewHold)
    .values(row)
    .onConflictDoUpdate({ target: t.reviewHold.reportId, set: row })
}

export async function deleteEndedHolds({ db, t }: UpkeepTx, now: number): Promise<void> {
  await db.delete(t.reviewHold).where(lt(t.reviewHold.until, now))
}

/** Who took the last step of a report, and which. */
export async function findLastMove({ db, t }: ReadTx, reportId: string) {
  const { reportMove: move } = t
  const [row] = await db
    .select({ action: move.action, actorId: move.actorId, version: move.version })
    .from(move)
    .where(eq(move.reportId, reportId))
    .orderBy(desc(move.id))
    .limit(1)
  return row
}

/** What was official before a version that is closed. */
export async function findOfficialAt({ db, t }: ReadTx, { id, version }: VersionKey) {
  const { reportHistory: closed } = t
  const [row] = await db
    .select({
      officialVersion: closed.officialVersion,
      officialPercent: closed.officialPercent,
      officialStatus: closed.officialStatus,
      approvedAt: closed.approvedAt,
      approvedBy: closed.approvedBy,
      returnReason: closed.returnReason,
    })
    .from(closed)
    .where(and(eq(closed.id, id), eq(closed.version, version)))
  return row
}

/** The last closed version, below another if one is given, in which the unit kept the last percent, or did not. */
export async function findLastKeeping(
  { db, t }: ReadTx,
  id: string,
  { keepsPrevious, below }: { keepsPrevious: boolean; below?: number },
): Promise<number | null> {
  const { reportHistory: closed } = t
  const [row] = await db
    .select({ version: max(closed.version) })
    .from(closed)
    .where(
      and(
        eq(closed.id, id),
        eq(closed.keepsPrevious, keepsPrevious),
        below === undefined ? undefined : lt(closed.version, below),
      ),
    )
  return row?.version ?? null
}

/** The step that made a version. */
export async function findMove({ db, t }: ReadTx, { id, version }: VersionKey) {
  const { reportMove: move } = t
  const [row] = await db
    .select({ actorId: move.actorId, actorName: move.actorName, at: move.at })
    .from(move)
    .where(and(eq(move.reportId, id), eq(move.version, version)))
  return row
}

/** Every step of a report but its savings, earliest first. */
export function selectRounds({ db, t }: ReadTx, reportId: string) {
  const { reportMove: move } = t
  return db
    .select()
    .from(move)
    .where(and(eq(move.reportId, reportId), ne(move.action, 'save')))
    .orderBy(asc(move.id))
}

/** The line of a step that `revise` has just made, in the same transaction. */
export async function insertMove(
  { db, t, at, who }: WriteTx,
  move: {
    reportId: string
    version: number
    action: ReportAction
    reason: string | null
    fields: { field: ContentField; reason: string }[]
  },
): Promise<void> {
  const { actorId, actorName } = who
  await db.insert(t.reportMove).values({ ...move, at, actorId, actorName })
}

/** The lines of the same step of many reports. */
export async function insertMoves(
  { db, t, at, who }: WriteTx,
  moves: readonly { reportId: string; version: number; action: ReportAction; reason: string }[],
): Promise<void> {
  const { actorId, actorName } = who
  await db
    .insert(t.reportMove)
    .values(moves.map((move) => ({ ...move, fields: [], at, actorId, actorName })))
}

import { type Moment, periodsAt, reportsAt } from '#store/as-of.ts'
import { and, asc, desc, eq, inArray } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

export async function findAccount({ db, t }: ReadTx, id: string) {
  const { user, unit } = t
  const [row] = await db
    .select({
      ...{ id: user.id, username: user.username, name: user.name, roles: user.roles },
      ...{ unitId: user.unitId, state: user.state, version: user.version },
      ...{ unitName: unit.name },
    })
    .from(user)
    .leftJoin(unit, eq(unit.id, user.unitId))
    .where(eq(user.id, id))
  return row
}

export type HandoverAccount = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** By user name. */
export function selectAccounts({ db, t }: ReadTx) {
  const { id, name, username, unitId, state, version } = t.user
  return db.select({ id, name, username, unitId, state, version }).from(t.user).orderBy(username)
}

/** `null`: of every unit. In the order of codes. */
export function selectProjects({ db, t }: ReadTx, unitId: string | null) {
  const { id, code, title, officer, runState, version, sortKey } = t.project
  return db
    .select({ id, code, title, officer, runState, version, unitId: t.project.unitId })
    .from(t.project)
    .where(unitId === null ? undefined : eq(t.project.unitId, unitId))
    .orderBy(sortKey, id)
}

/** Earliest first. */
export function selectOpenPeriods(tx: ReadTx, moment: Moment) {
  const period = periodsAt(tx, moment)
  const { id, name, dueAt, endsOn } = period
  return tx.db
    .select({ id, name, dueAt })
    .from(period)
    .where(eq(period.state, 'open'))
    .orderBy(asc(endsOn), asc(id))
}

const unsent = ['todo', 'draft', 'returned'] as const

/** What a unit has not sent, in the order of codes. */
export async function selectUnsentReports(
  tx: ReadTx,
  { unitId, periodIds, moment }: { unitId: string; periodIds: readonly string[]; moment: Moment },
) {
  const report = reportsAt(tx, moment)
  const { project } = tx.t
  const rows = await tx.db
    .select({
      ...{ id: report.id, periodId: report.periodId, state: report.state },
      ...{ returnReason: report.returnReason },
      ...{ projectCode: project.code, projectTitle: project.title },
    })
    .from(report)
    .innerJoin(project, eq(project.id, report.projectId))
    .where(
      and(
        eq(report.unitId, unitId),
        inArray(report.periodId, [...periodIds]),
        inArray(report.state, [...unsent]),
      ),
    )
    .orderBy(asc(project.sortKey), asc(report.id))
  return rows.flatMap(({ state, ...row }) => {
    const known = unsent.find((each) => each === state)
    return known ? [{ ...row, state: known }] : []
  })
}

/** Handovers of an account, latest first. */
export function selectHandovers({ db, t }: ReadTx, accountId: string) {
  return db
    .select({ id: t.change.id, facts: t.changeItem.facts })
    .from(t.changeItem)
    .innerJoin(t.change, eq(t.change.id, t.changeItem.changeId))
    .where(
      and(
        eq(t.change.action, 'user.hand-over'),
        eq(t.changeItem.entity, 'user'),
        eq(t.changeItem.entityId, accountId),
        eq(t.changeItem.version, 0),
      ),
    )
    .orderBy(desc(t.change.id))
}

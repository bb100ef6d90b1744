import { type Moment, periodsAt, reportsAt } from '#store/as-of.ts'
import { asc, eq, type SQL, sql } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

export function selectPeriods({ db, t }: ReadTx) {
  return db.select(columnsOf(t.period)).from(t.period)
}

export async function findPeriod(tx: ReadTx, id: string, moment: Moment) {
  const period = periodsAt(tx, moment)
  const [row] = await tx.db.select(columnsOf(period)).from(period).where(eq(period.id, id))
  return row
}

function columnsOf(period: ReturnType<typeof periodsAt> | ReadTx['t']['period']) {
  const { id, name, kind, startsOn, endsOn, dueAt, state, atRiskGap, lateGap, version } = period
  const limits = { atRiskGap, lateGap }
  return { id, name, kind, from: startsOn, to: endsOn, dueAt, state, ...limits, version }
}

/** Reports by period and state; of one unit only where a scope is given. */
export function countReports({ db, t }: ReadTx, scope: { readonly unitId: string } | null) {
  const { report } = t
  const count: SQL<number> = sql`count(*)`
  return db
    .select({ periodId: report.periodId, state: report.state, count: count.mapWith(Number) })
    .from(report)
    .where(scope === null ? undefined : eq(report.unitId, scope.unitId))
    .groupBy(report.periodId, report.state)
}

/** The reports of a period by unit, in Vietnamese order of the units' names. */
export function selectSendings(tx: ReadTx, periodId: string, moment: Moment) {
  const report = reportsAt(tx, moment)
  const { unit } = tx.t
  return tx.db
    .select({
      unitId: report.unitId,
      unitName: unit.name,
      state: report.state,
      firstSubmittedAt: report.firstSubmittedAt,
    })
    .from(report)
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(eq(report.periodId, periodId))
    .orderBy(asc(unit.sortKey), asc(unit.id))
}

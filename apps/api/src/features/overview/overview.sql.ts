import { type Moment, periodsAt, projectsAt, reportsAt, type View } from '#store/as-of.ts'
import { eq, inArray, or } from '#store/drizzle.ts'
import type { ReadTx } from '#store/store.ts'

/** Projects that the unit leads, and those it has reported on before they went to another unit. */
export function selectProjects(tx: ReadTx, { scope, moment }: View) {
  const project = projectsAt(tx, moment)
  const { report } = tx.t
  return tx.db
    .select({
      id: project.id,
      unitId: project.unitId,
      level: project.level,
      startsOn: project.startsOn,
      dueOn: project.dueOn,
      plan: project.plan,
      weight: project.weight,
      runState: project.runState,
    })
    .from(project)
    .where(
      scope === null
        ? undefined
        : or(
            eq(project.unitId, scope.unitId),
            inArray(
              project.id,
              // A report keeps its unit for ever, so the current rows tell it for any moment.
              tx.db
                .select({ id: report.projectId })
                .from(report)
                .where(eq(report.unitId, scope.unitId)),
            ),
          ),
    )
}

/** Reports of the unit, and earlier ones on the projects it leads now. Only what is counted. */
export function selectReports(tx: ReadTx, { scope, moment }: View) {
  const report = reportsAt(tx, moment)
  const project = projectsAt(tx, moment)
  return tx.db
    .select({
      projectId: report.projectId,
      periodId: report.periodId,
      unitId: report.unitId,
      state: report.state,
      percent: report.percent,
      status: report.status,
      approvedAt: report.approvedAt,
      officialPercent: report.officialPercent,
      officialStatus: report.officialStatus,
    })
    .from(report)
    .where(
      scope === null
        ? undefined
        : or(
            eq(report.unitId, scope.unitId),
            inArray(
              report.projectId,
              tx.db
                .select({ id: project.id })
                .from(project)
                .where(eq(project.unitId, scope.unitId)),
            ),
          ),
    )
}

export function selectPeriods(tx: ReadTx, moment: Moment) {
  const period = periodsAt(tx, moment)
  return tx.db
    .select({
      id: period.id,
      name: period.name,
      kind: period.kind,
      from: period.startsOn,
      to: period.endsOn,
      dueAt: period.dueAt,
      atRiskGap: period.atRiskGap,
      lateGap: period.lateGap,
      state: period.state,
    })
    .from(period)
}

/** Every unit there ever was, in Vietnamese order of the names. */
export function selectUnits({ db, t }: ReadTx) {
  const { id, name, shortName, kind, validFrom, validTo } = t.unit
  return db
    .select({ id, name, shortName, kind, validFrom, validTo })
    .from(t.unit)
    .orderBy(t.unit.sortKey, t.unit.id)
}

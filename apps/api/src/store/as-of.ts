import { type Day, endOfDay } from '@app/shared/core/day.ts'
import { and, getTableColumns, gt, lte } from './drizzle.ts'
import type { Schema } from './schema.ts'
import type { ReadTx } from './store.ts'

/**
 * Versioned tables as they stood: the current rows that were there already, and the closed versions
 * that were valid then. Without a moment it is the table itself, in the same shape.
 */
export type Moment = number | null

/** The instant whose state a question is about: the end of the day asked for; `null` is now. */
export function momentOf(asOf: Day | undefined): Moment {
  return asOf === undefined ? null : endOfDay(asOf)
}

/** Whose eyes, and as of when. */
export interface View {
  /** `null`: every unit. */
  readonly scope: { readonly unitId: string } | null
  readonly moment: Moment
}

export function reportsAt(tx: ReadTx, moment: Moment) {
  if (moment === null) return current(tx).report
  const { db, t } = tx
  const { report, reportHistory } = t
  const { validTo, ...columns } = getTableColumns(reportHistory)
  const closed = db
    .select(columns)
    .from(reportHistory)
    .where(and(lte(reportHistory.validFrom, moment), gt(validTo, moment)))
  return db
    .select(getTableColumns(report))
    .from(report)
    .where(lte(report.validFrom, moment))
    .unionAll(closed)
    .as('report_at')
}

export function projectsAt(tx: ReadTx, moment: Moment) {
  if (moment === null) return current(tx).project
  const { db, t } = tx
  const { project, projectHistory } = t
  const { validTo, ...columns } = getTableColumns(projectHistory)
  const closed = db
    .select(columns)
    .from(projectHistory)
    .where(and(lte(projectHistory.validFrom, moment), gt(validTo, moment)))
  return db
    .select(getTableColumns(project))
    .from(project)
    .where(lte(project.validFrom, moment))
    .unionAll(closed)
    .as('project_at')
}

export function periodsAt(tx: ReadTx, moment: Moment) {
  if (moment === null) return current(tx).period
  const { db, t } = tx
  const { period, periodHistory } = t
  const { validTo, ...columns } = getTableColumns(periodHistory)
  const closed = db
    .select(columns)
    .from(periodHistory)
    .where(and(lte(periodHistory.validFrom, moment), gt(validTo, moment)))
  return db
    .select(getTableColumns(period))
    .from(period)
    .where(lte(period.validFrom, moment))
    .unionAll(closed)
    .as('period_at')
}

/** Nearly every question is about now, and naming all columns takes time: once for each schema. */
const kept = new WeakMap<Schema, ReturnType<typeof makeCurrent>>()

function current(tx: ReadTx): ReturnType<typeof makeCurrent> {
  const known = kept.get(tx.t)
  if (known) return known
  const made = makeCurrent(tx)
  kept.set(tx.t, made)
  return made
}

function makeCurrent({ db, t: { report, project, period } }: ReadTx) {
  return {
    report: db.select(getTableColumns(report)).from(report).as('report_at'),
    project: db.select(getTableColumns(project)).from(project).as('project_at'),
    period: db.select(getTableColumns(period)).from(period).as('period_at'),
  }
}

import { type Day, endOfDay } from '@app/shared/core/day.ts'
import { and, getTableColumns, gt, lte } from './drizzle.ts'
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

export function reportsAt({ db, t }: ReadTx, moment: Moment) {
  const { report, reportHistory } = t
  const current = db.select(getTableColumns(report)).from(report)
  if (moment === null) return current.as('report_at')
  const { validTo, ...columns } = getTableColumns(reportHistory)
  const closed = db
    .select(columns)
    .from(reportHistory)
    .where(and(lte(reportHistory.validFrom, moment), gt(validTo, moment)))
  return current.where(lte(report.validFrom, moment)).unionAll(closed).as('report_at')
}

export function projectsAt({ db, t }: ReadTx, moment: Moment) {
  const { project, projectHistory } = t
  const current = db.select(getTableColumns(project)).from(project)
  if (moment === null) return current.as('project_at')
  const { validTo, ...columns } = getTableColumns(projectHistory)
  const closed = db
    .select(columns)
    .from(projectHistory)
    .where(and(lte(projectHistory.validFrom, moment), gt(validTo, moment)))
  return current.where(lte(project.validFrom, moment)).unionAll(closed).as('project_at')
}

export function periodsAt({ db, t }: ReadTx, moment: Moment) {
  const { period, periodHistory } = t
  const current = db.select(getTableColumns(period)).from(period)
  if (moment === null) return current.as('period_at')
  const { validTo, ...columns } = getTableColumns(periodHistory)
  const closed = db
    .select(columns)
    .from(periodHistory)
    .where(and(lte(periodHistory.validFrom, moment), gt(validTo, moment)))
  return current.where(lte(period.validFrom, moment)).unionAll(closed).as('period_at')
}

import { type Day, endOfDay } from '@app/shared/core/day.ts'
import { and, getTableColumns, gt, lte } from './drizzle.ts'
import type { Schema } from './schema.ts'
import type { ReadTx } from './store.ts'

/**
 * Versioned tables as they stood: the current rows that were there already, and the closed versions
 * that were valid then. Without a moment it is the table itself, in the same shape: it stands once in
 * a question, not beside `t.report`.
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

export function reportsAt({ db, t: { report, reportHistory } }: ReadTx, moment: Moment) {
  function past(at: number) {
    const { validTo, ...columns } = getTableColumns(reportHistory)
    const closed = db
      .select(columns)
      .from(reportHistory)
      .where(and(lte(reportHistory.validFrom, at), gt(validTo, at)))
    return db
      .select(getTableColumns(report))
      .from(report)
      .where(lte(report.validFrom, at))
      .unionAll(closed)
      .as('report_at')
  }
  return moment === null ? itself<ReturnType<typeof past>>(report) : past(moment)
}

export function projectsAt({ db, t: { project, projectHistory } }: ReadTx, moment: Moment) {
  function past(at: number) {
    const { validTo, ...columns } = getTableColumns(projectHistory)
    const closed = db
      .select(columns)
      .from(projectHistory)
      .where(and(lte(projectHistory.validFrom, at), gt(validTo, at)))
    return db
      .select(getTableColumns(project))
      .from(project)
      .where(lte(project.validFrom, at))
      .unionAll(closed)
      .as('project_at')
  }
  return moment === null ? itself<ReturnType<typeof past>>(project) : past(moment)
}

export function periodsAt({ db, t: { period, periodHistory } }: ReadTx, moment: Moment) {
  function past(at: number) {
    const { validTo, ...columns } = getTableColumns(periodHistory)
    const closed = db
      .select(columns)
      .from(periodHistory)
      .where(and(lte(periodHistory.validFrom, at), gt(validTo, at)))
    return db
      .select(getTableColumns(period))
      .from(period)
      .where(lte(period.validFrom, at))
      .unionAll(closed)
      .as('period_at')
  }
  return moment === null ? itself<ReturnType<typeof past>>(period) : past(moment)
}

/**
 * Nearly every question is about now: as a subquery of all its columns it would take half as long again
 * to write the question and to read the rows.
 */
function itself<Past>(table: Schema['report' | 'project' | 'period']): Past {
  const selectedFields = getTableColumns(table)
  // A table answers what is asked of a subquery: its columns by name, and all of them.
  return Object.create(table, { _: { value: { selectedFields } } }) as Past
}

import { projectStatuses } from '@app/shared/projects/rules.ts'
import { type ContentField, reportActions, reportStates } from '@app/shared/reports/rules.ts'
import { sql } from './drizzle.ts'
import type { Kit } from './kit.sqlite.ts'
import { version } from './schema.changes.ts'

export function reportTables(k: Kit) {
  const columns = () => ({
    projectId: k.text('project_id').notNull(),
    periodId: k.text('period_id').notNull(),
    /** The lead unit when the period opened. It stays when units change. */
    unitId: k.text('unit_id').notNull(),
    state: k.enum('state', reportStates).notNull(),
    percent: k.real('percent'),
    status: k.enum('status', projectStatuses),
    decreaseReason: k.text('decrease_reason').notNull(),
    results: k.text('results').notNull(),
    shortcomings: k.text('shortcomings').notNull(),
    difficulties: k.text('difficulties').notNull(),
    causesObjective: k.text('causes_objective').notNull(),
    causesSubjective: k.text('causes_subjective').notNull(),
    nextSteps: k.text('next_steps').notNull(),
    proposals: k.text('proposals').notNull(),
    /** The unit says that nothing has changed: the figure is the last approved one. */
    keepsPrevious: k.bool('keeps_previous').notNull().default(false),
    /** Whether the difficulties of the period before are settled; null: not answered. */
    difficultiesSettled: k.bool('difficulties_settled'),
    /** By the unit's leader, where the unit has this step; gone with the next saving. */
    signedAt: k.instant('signed_at'),
    signedBy: k.text('signed_by'),
    savedAt: k.instant('saved_at').notNull(),
    savedBy: k.text('saved_by').notNull(),
    submittedAt: k.instant('submitted_at'),
    submittedBy: k.text('submitted_by'),
    /** Of the sending that decides whether it is on time: the first one not taken back. */
    firstSubmittedAt: k.instant('first_submitted_at'),
    /** Why it was last sent back; empty once it is approved. */
    returnReason: k.text('return_reason').notNull(),
    approvedAt: k.instant('approved_at'),
    approvedBy: k.text('approved_by'),
    /** What counts officially: the last approved version, also while it is reopened. */
    officialVersion: k.int('official_version'),
    officialPercent: k.real('official_percent'),
    officialStatus: k.enum('official_status', projectStatuses),
    ...version(k),
  })
  const report = k.table('report', { id: k.text('id').primaryKey(), ...columns() }, (t) => [
    k.uniqueIndex('report_project_period_uq').on(t.projectId, t.periodId),
    k.index('report_period_unit_ix').on(t.periodId, t.unitId),
    k.index('report_state_ix').on(t.state),
    k.check('report_percent_ck', sql`${t.percent} between 0 and 100`),
  ])
  const reportHistory = k.table(
    'report_history',
    { id: k.text('id').notNull(), ...columns(), validTo: k.instant('valid_to').notNull() },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.index('report_history_to_ix').on(t.validTo, t.validFrom),
      k.index('report_history_unit_ix').on(t.unitId, t.validTo, t.validFrom),
    ],
  )

  /** Every step of a report's life, with its reason. Append-only. */
  const reportMove = k.table(
    'report_move',
    {
      id: k.sequence('id'),
      reportId: k.text('report_id').notNull(),
      version: k.int('version').notNull(),
      action: k.enum('action', reportActions).notNull(),
      at: k.instant('at').notNull(),
      actorId: k.text('actor_id').notNull(),
      actorName: k.text('actor_name').notNull(),
      reason: k.text('reason'),
      fields: k.json<{ field: ContentField; reason: string }[]>('fields').notNull(),
    },
    (t) => [k.index('report_move_report_ix').on(t.reportId, t.id)],
  )

  /** Somebody of the city is reading it: until then the unit cannot take it back. */
  const reviewHold = k.table('review_hold', {
    reportId: k.text('report_id').primaryKey(),
    userId: k.text('user_id').notNull(),
    until: k.instant('until').notNull(),
  })

  /** What the city writes again and again when it returns a report. */
  const reasonTemplate = k.table('reason_template', {
    id: k.text('id').primaryKey(),
    text: k.text('text').notNull(),
    ordinal: k.int('ordinal').notNull(),
  })

  return { report, reportHistory, reportMove, reviewHold, reasonTemplate }
}

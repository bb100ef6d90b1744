import { isoOf } from '@app/shared/core/day.ts'
import { plannedPercent } from '@app/shared/projects/rules.ts'
import { flagsOf } from '@app/shared/reports/flags.ts'
import type { Report } from '@app/shared/reports/model.ts'
import {
  allowedActions,
  isMissing,
  onTime,
  type ReportContent,
  type ReportStanding,
  type Signature,
  writtenFields,
} from '@app/shared/reports/rules.ts'
import { earlierFigures, type Facts, type Look, type ReportPeriod } from './report-facts.service.ts'
import type { ReportRecord } from './reports.sql.ts'

export interface JudgedReport {
  readonly record: ReportRecord
  readonly project: Facts['reports'][number]['project']
  readonly period: ReportPeriod
  readonly standing: ReportStanding
  readonly row: Report
}

export function judgeReports(facts: Facts, look: Look): JudgedReport[] {
  return facts.reports.map((found) => {
    const { report: record, project } = found
    const period = facts.periods.get(record.periodId)
    if (!period) throw new Error(`report ${record.id} without its period`)
    const standing = {
      unitId: record.unitId,
      state: record.state,
      periodState: period.state,
      ownWork: (facts.ownWork.get(record.id) ?? 0) > (record.officialVersion ?? 0),
      signature: signatureOf(record, facts),
    }
    const row = rowOf({ ...found, period, standing }, facts, look)
    return { record, project, period, standing, row }
  })
}

function signatureOf({ unitId, signedAt }: ReportRecord, { units }: Facts): Signature {
  if (signedAt !== null) return 'given'
  return units.get(unitId)?.signs ? 'missing' : 'not-needed'
}

type Found = Facts['reports'][number] & Pick<JudgedReport, 'period' | 'standing'>

function rowOf(found: Found, facts: Facts, look: Look): Report {
  const { report, project, period, standing } = found
  const earlier = earlierFigures(facts, report)
  const judgement = {
    previousPercent: earlier[0]?.percent ?? null,
    plannedPercent: plannedPercent(project, period),
    onTime: onTime(report, period),
  }
  return {
    ...contentOf(report),
    ...judgement,
    id: report.id,
    projectId: report.projectId,
    projectCode: project.code,
    projectTitle: project.title,
    periodId: report.periodId,
    periodName: period.name,
    unitId: report.unitId,
    unitName: facts.units.get(report.unitId)?.name ?? report.unitId,
    state: report.state,
    limits: { atRiskGap: period.atRiskGap, lateGap: period.lateGap },
    dueAt: isoOf(period.dueAt),
    submittedAt: isoOrNull(report.submittedAt),
    submittedBy: report.submittedBy,
    approvedAt: isoOrNull(report.approvedAt),
    approvedBy: report.approvedBy,
    officialPercent: report.officialPercent,
    returnReason: returnReasonOf(report),
    signature: standing.signature,
    signedBy: report.signedBy,
    savedAt: isoOf(report.savedAt),
    savedBy: report.savedBy,
    flags: flagsOf({
      report,
      earlier: earlier.map(({ id, percent }) => ({
        percent,
        results: facts.approved.get(id)?.results ?? '',
      })),
      plannedPercent: judgement.plannedPercent,
      limits: period,
      approvedBefore: report.officialVersion !== null && report.state !== 'approved',
      onTime: judgement.onTime,
    }),
    // What was, can no longer be acted upon.
    allowedActions: look.moment === null ? allowedActions(look.person, standing) : [],
    version: report.version,
  }
}

export function contentOf(report: ReportContent): ReportContent {
  const entries = writtenFields.map((field) => [field, report[field]])
  // All fields of the content, from the closed list of them.
  return Object.fromEntries(entries) as ReportContent
}

/** The city's reason is the unit's business while it has the report, also after it took it back. */
function returnReasonOf({ state, returnReason }: ReportRecord): string | null {
  const isWithUnit = isMissing(state) || state === 'returned'
  return isWithUnit && returnReason !== '' ? returnReason : null
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : isoOf(instant)
}

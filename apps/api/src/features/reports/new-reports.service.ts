import type { Day } from '@app/shared/core/day.ts'
import { mustReport } from '@app/shared/reports/duty.ts'
import { introduce, type NewRow } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'
import { selectCandidates, selectOpenPeriods, selectReportKeys } from './reports.sql.ts'

interface Which {
  readonly today: Day
  /** Absent: every period that is open. */
  readonly periodId?: string
  /** Absent: every project. */
  readonly projectId?: string
}

/** Gives each project that must report in a period its blank report, where it has none yet. */
export async function addReports(
  tx: WriteTx,
  { today, periodId, projectId }: Which,
): Promise<void> {
  const periods = await selectOpenPeriods(tx, periodId)
  const candidates = await selectCandidates(tx, projectId)
  const periodIds = periods.map(({ id }) => id)
  const present = await selectReportKeys(tx, { periodIds, projectId })
  const known = new Set(present.map((key) => reportIdOf(key.projectId, key.periodId)))
  const owed = periods.flatMap((period) =>
    candidates
      .filter(({ project, unit }) => mustReport({ project, unit, period, today }))
      .map(({ project }) => blankReport(tx, project, period.id)),
  )
  await introduce(
    tx,
    'report',
    owed.filter(({ id }) => !known.has(id)),
  )
}

function reportIdOf(projectId: string, periodId: string): string {
  return `${projectId}_${periodId}`
}

function blankReport(
  { at, who }: WriteTx,
  project: { id: string; unitId: string },
  periodId: string,
): NewRow<'report'> {
  return {
    id: reportIdOf(project.id, periodId),
    projectId: project.id,
    periodId,
    unitId: project.unitId,
    state: 'todo',
    percent: null,
    status: null,
    decreaseReason: '',
    results: '',
    shortcomings: '',
    difficulties: '',
    causesObjective: '',
    causesSubjective: '',
    nextSteps: '',
    proposals: '',
    savedAt: at,
    savedBy: who.actorName,
    returnReason: '',
  }
}

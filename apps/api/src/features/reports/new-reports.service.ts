import type { Day } from '@app/shared/core/day.ts'
import { mustReport } from '@app/shared/reports/duty.ts'
import type { View } from '#store/as-of.ts'
import { introduce, type NewRow } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { selectCandidates, selectOpenPeriods, selectReportKeys } from './reports.sql.ts'

interface Which {
  readonly today: Day
  /** Absent: every period that is open. */
  readonly periodId?: string
  /** Absent: every project. */
  readonly projectIds?: readonly string[]
}

export interface AddedReport {
  readonly id: string
  readonly projectId: string
  readonly version: number
}

/** Gives each project that must report in a period its blank report, where it has none yet. */
export async function addReports(
  tx: WriteTx,
  { today, periodId, projectIds }: Which,
): Promise<AddedReport[]> {
  const periods = await selectOpenPeriods(tx, periodId)
  const candidates = await selectCandidates(tx, projectIds)
  const periodIds = periods.map(({ id }) => id)
  const present = await selectReportKeys(tx, { periodIds, projectIds })
  const known = new Set(present.map((key) => reportIdOf(key.projectId, key.periodId)))
  const owed = periods.flatMap((period) =>
    candidates
      .filter(({ project, unit }) => mustReport({ project, unit, period, today }))
      .map(({ project }) => blankReport(tx, project, period.id)),
  )
  const blank = owed.filter(({ id }) => !known.has(id))
  const versions = await introduce(tx, 'report', blank)
  return blank.map(({ id, projectId }, at) => ({ id, projectId, version: versions[at] ?? 1 }))
}

/** How many reports opening these periods would make, and for how many units, by period id. */
export async function forecastReports(
  tx: ReadTx,
  periods: readonly { readonly id: string; readonly to: Day }[],
  { today, scope }: { today: Day; scope: View['scope'] },
): Promise<Map<string, { reports: number; units: number }>> {
  if (periods.length === 0) return new Map()
  const candidates = (await selectCandidates(tx, undefined)).filter(
    ({ project }) => scope === null || scope.unitId === project.unitId,
  )
  return new Map(
    periods.map((period) => {
      const owed = candidates.filter(({ project, unit }) =>
        mustReport({ project, unit, period, today }),
      )
      const units = new Set(owed.map(({ project }) => project.unitId))
      return [period.id, { reports: owed.length, units: units.size }]
    }),
  )
}

function reportIdOf(projectId: string, periodId: string): string {
  return `${projectId}_${periodId}`
}

export function blankReport(
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

import { faultsOf } from '@app/shared/reports/check.ts'
import type { Report } from '@app/shared/reports/model.ts'

export const groupKeys = ['returned', 'todo', 'draft', 'sent', 'approved'] as const
export type GroupKey = (typeof groupKeys)[number]

const groupOf: Record<Report['state'], GroupKey> = {
  returned: 'returned',
  todo: 'todo',
  draft: 'draft',
  submitted: 'sent',
  received: 'sent',
  approved: 'approved',
}

/** What is to do first stands first; groups without a report are left out. */
export function groupsOf(reports: readonly Report[]): { key: GroupKey; reports: Report[] }[] {
  return groupKeys
    .map((key) => ({ key, reports: reports.filter(({ state }) => groupOf[state] === key) }))
    .filter((group) => group.reports.length > 0)
}

/** Where work goes on: what was returned, then what is begun, then what is not. */
export function nextOf(reports: readonly Report[]): Report | undefined {
  for (const key of ['returned', 'draft', 'todo'] as const) {
    const next = reports.find(({ state }) => groupOf[state] === key)
    if (next) return next
  }
  return undefined
}

export function faultCount(report: Report): number {
  return faultsOf(report, { percent: report.previousPercent }).length
}

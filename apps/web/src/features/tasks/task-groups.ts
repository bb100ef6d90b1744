import { faultsOf } from '@app/shared/reports/check.ts'
import type { Report } from '@app/shared/reports/model.ts'

const groupKeys = ['returned', 'todo', 'draft', 'unsigned', 'sent', 'approved'] as const
export type GroupKey = (typeof groupKeys)[number]

const groupOfState: Record<Report['state'], GroupKey> = {
  returned: 'returned',
  todo: 'todo',
  draft: 'draft',
  submitted: 'sent',
  received: 'sent',
  approved: 'approved',
}

function groupOf(report: Report): GroupKey {
  return awaitsSignature(report) ? 'unsigned' : groupOfState[report.state]
}

/**
 * A draft with nothing to mend in a unit whose leader signs. What came back stays with what came back: it
 * had nothing to mend either.
 */
export function awaitsSignature(report: Report): boolean {
  const { state, signature } = report
  return state === 'draft' && signature === 'missing' && faultCount(report) === 0
}

/** What is to do first stands first, for who signs what awaits it; groups without a report are left out. */
export function groupsOf(
  reports: readonly Report[],
  { isSigner }: { isSigner: boolean },
): { key: GroupKey; reports: Report[] }[] {
  return groupKeys
    .toSorted((left, right) =>
      isSigner ? Number(right === 'unsigned') - Number(left === 'unsigned') : 0,
    )
    .map((key) => ({ key, reports: reports.filter((report) => groupOf(report) === key) }))
    .filter((group) => group.reports.length > 0)
}

export function faultCount(report: Report): number {
  return faultsOf(report, { percent: report.previousPercent }).length
}

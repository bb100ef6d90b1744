import type { Messages } from '../i18n/messages.ts'
import type { Report } from './model.ts'
import type { ContentField, ReportContent } from './rules.ts'

/**
 * What must be mended before a report can be sent. The form, the check page, the api and the import
 * ask this one function. The codes are message keys; the texts live in the catalogue.
 */
export type CheckCode =
  | 'percent-required'
  | 'status-required'
  | 'results-required'
  | 'decrease-reason'
  | 'done-needs-100'
  | 'difficulties-required'
  | 'proposals-required'

export interface Fault {
  readonly field: ContentField
  readonly code: CheckCode
  readonly from?: number
  readonly to?: number
}

export function faultsOf(
  report: ReportContent,
  previous: { percent: number | null } | null,
): Fault[] {
  const { percent, status } = report
  const faults: Fault[] = []
  const before = previous?.percent ?? null
  if (percent === null) faults.push({ field: 'percent', code: 'percent-required' })
  else if (before !== null && percent < before && !report.decreaseReason) {
    faults.push({ field: 'decreaseReason', code: 'decrease-reason', from: before, to: percent })
  }
  if (status === null) faults.push({ field: 'status', code: 'status-required' })
  if (status === 'done' && percent !== null && percent < 100) {
    faults.push({ field: 'status', code: 'done-needs-100' })
  }
  if (!report.results && !report.keepsPrevious)
    faults.push({ field: 'results', code: 'results-required' })
  if ((status === 'late' || status === 'blocked') && !report.difficulties) {
    faults.push({ field: 'difficulties', code: 'difficulties-required' })
  }
  if (status === 'blocked' && !report.proposals) {
    faults.push({ field: 'proposals', code: 'proposals-required' })
  }
  return faults
}

export function faultText({ code, from, to }: Fault, words: Messages): string {
  const say: (from?: number, to?: number) => string = words.check[code]
  return say(from, to)
}

/** Whether it could be sent now or after mending. */
export function isToSend({ allowedActions, signature }: Report): boolean {
  const isUnsigned = signature === 'missing' && allowedActions.includes('save')
  return isUnsigned || allowedActions.includes('submit')
}

/** For the leader's signature, and the person is not the leader. */
export function isWaiting({ allowedActions, signature }: Report): boolean {
  return signature === 'missing' && !allowedActions.includes('sign')
}

/** Whether the unit still has to write in it: in what came back always, in a draft while it lacks something. */
export function isUnfinished(report: Report): boolean {
  if (!report.allowedActions.includes('save')) return false
  return (
    report.state !== 'draft' || faultsOf(report, { percent: report.previousPercent }).length > 0
  )
}

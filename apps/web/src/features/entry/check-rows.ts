import type { Messages } from '@app/shared/i18n/messages.ts'
import { faultsOf, faultText, isToSend, isWaiting } from '@app/shared/reports/check.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { Drafted } from './drafts/drafts.ts'

export interface CheckRow {
  readonly report: Report
  /** Each with the text the server would refuse with. */
  readonly faults: readonly { readonly field: string; readonly text: string }[]
  /** For the leader's signature, and the person is not the leader. */
  readonly isWaiting: boolean
}

/**
 * Reports that could be sent now or after mending, with what is to be mended. What is typed and not on the
 * server yet counts: it is brought there before anything is sent.
 */
export function checkRowsOf(drafted: readonly Drafted[], words: Messages): CheckRow[] {
  return drafted
    .filter(({ report }) => isToSend(report))
    .map((one) => {
      const report = { ...one.report, ...one.content }
      const faults = faultsOf(report, { percent: report.previousPercent })
      return {
        report,
        faults: [
          ...faults.map((fault) => ({ field: fault.field, text: faultText(fault, words) })),
          // One sentence says it for all of a report.
          ...one.clashes
            .slice(0, 1)
            .map(({ field }) => ({ field, text: words.drafts.clash.choose })),
          ...(one.problem === null ? [] : [{ field: 'results', text: one.problem }]),
        ],
        isWaiting: isWaiting(report),
      }
    })
}

/** Whether the person can send it as it is. */
export function isReady({ faults, isWaiting }: CheckRow): boolean {
  return faults.length === 0 && !isWaiting
}

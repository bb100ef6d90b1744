import type { Messages } from '@app/shared/i18n/messages.ts'
import { faultsOf } from '@app/shared/reports/check.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { textOf } from './draft.ts'

export interface CheckRow {
  readonly report: Report
  /** Each with the text the server would refuse with. */
  readonly faults: readonly { readonly field: string; readonly text: string }[]
}

/** Reports that could be sent now or after mending, with what is to be mended. */
export function checkRowsOf(reports: readonly Report[], words: Messages): CheckRow[] {
  return reports
    .filter(({ allowedActions }) => allowedActions.includes('submit'))
    .map((report) => ({
      report,
      faults: faultsOf(report, { percent: report.previousPercent }).map((fault) => ({
        field: fault.field,
        text: textOf(fault, words),
      })),
    }))
}

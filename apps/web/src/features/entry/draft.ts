import type { Messages } from '@app/shared/i18n/messages.ts'
import { faultsOf, faultText } from '@app/shared/reports/check.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import { type Edits, withSuggestion } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ContentField, ReportContent, WrittenField } from '@app/shared/reports/rules.ts'
import { useState } from 'react'
import { ApiError } from '#core/api-error.ts'
import type { Clash, Drafted } from './drafts/drafts.ts'
import { useDrafts } from './drafts/use-drafts.ts'

/** One report with what is typed over it. */
export interface Draft extends Drafted {
  /** Of the percentage, while what is typed is none. */
  readonly percentFault: string | null
  readonly set: <F extends ContentField>(field: F, value: ReportContent[F]) => void
  readonly write: (edits: Edits) => void
  /** Takes the suggested status along, as long as nobody has chosen another. */
  readonly setPercent: (value: number | null, fault: string | null) => void
  readonly clashIn: (field: WrittenField) => Clash | undefined
  readonly settle: (field: WrittenField, choice: 'mine' | 'theirs') => void
  /** Resolves with the report as the server has it, everything typed included. */
  readonly flush: () => Promise<Report>
}

export function useDraft(report: ReportDetail): Draft {
  const drafts = useDrafts()
  const drafted = drafts.see(report)
  const [percentFault, setPercentFault] = useState<string | null>(null)
  return {
    ...drafted,
    percentFault,
    set: (field, value) => drafts.edit(report, { [field]: value }),
    write: (edits) => drafts.edit(report, edits),
    setPercent: (percent, fault) => {
      setPercentFault(fault)
      if (fault !== null) return
      drafts.edit(report, withSuggestion(drafted.content, { percent }, report))
    },
    clashIn: (wanted) => drafted.clashes.find(({ field }) => field === wanted),
    settle: (field, choice) => drafts.settle(report, field, choice),
    flush: async () => (await drafts.flush([report.id])).get(report.id) ?? report,
  }
}

/** What must be mended before sending, as the server would say it; `null` when nothing is. */
export function refusalOf(
  { content, percentFault }: Pick<Draft, 'content' | 'percentFault'>,
  previous: { percent: number | null } | null,
  words: Messages,
): ApiError | null {
  const faults = faultsOf(tidied(content), previous)
  const fields = {
    ...Object.fromEntries(faults.map((fault) => [fault.field, faultText(fault, words)])),
    ...(percentFault !== null && { percent: percentFault }),
  }
  if (Object.keys(fields).length === 0) return null
  const message = words.entry.incomplete
  return new ApiError({ code: 'incomplete', message, fields, requestId: '' })
}

/** Blanks alone are no text: the server trims them too. */
function tidied(content: ReportContent): ReportContent {
  const trim = (value: unknown) => (typeof value === 'string' ? value.trim() : value)
  const entries = Object.entries(content).map(([field, value]) => [field, trim(value)])
  return Object.fromEntries(entries) as unknown as ReportContent // the same fields, trimmed
}

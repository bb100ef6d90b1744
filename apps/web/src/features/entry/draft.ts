import type { Messages } from '@app/shared/i18n/messages.ts'
import { type Fault, faultsOf } from '@app/shared/reports/check.ts'
import type { ReportDetail, ReportDraft } from '@app/shared/reports/contract.ts'
import { type ContentField, contentFields, type ReportContent } from '@app/shared/reports/rules.ts'
import { useState } from 'react'
import { ApiError } from '#core/api-error.ts'

/** What was typed and is not saved yet, over the report as the server has it. */
export interface Draft {
  readonly content: ReportContent
  readonly isDirty: boolean
  /** Of the percentage, while what is typed is none. */
  readonly percentFault: string | null
  readonly set: <F extends ContentField>(field: F, value: ReportContent[F]) => void
  readonly setPercent: (value: number | null, fault: string | null) => void
  /** The fields to send; afterwards `settle` with them. */
  readonly changes: Omit<ReportDraft, 'version'>
  readonly settle: (sent: Omit<ReportDraft, 'version'>) => void
}

type Edits = Partial<ReportContent>

export function useDraft(report: ReportDetail): Draft {
  const [edits, setEdits] = useState<Edits>({})
  const [percentFault, setPercentFault] = useState<string | null>(null)
  const changed = contentFields.filter((field) => field in edits && edits[field] !== report[field])
  return {
    content: { ...report, ...edits },
    isDirty: changed.length > 0 || percentFault !== null,
    percentFault,
    set: (field, value) => setEdits((before) => ({ ...before, [field]: value })),
    setPercent: (percent, fault) => {
      setPercentFault(fault)
      if (fault === null) setEdits((before) => ({ ...before, percent }))
    },
    // Only claimable statuses can be chosen in the form.
    changes: Object.fromEntries(changed.map((field) => [field, edits[field]])),
    // What was typed on while the answer was under way stays an edit.
    settle: (sent) =>
      setEdits((before) =>
        Object.fromEntries(
          Object.entries(before).filter(
            ([field, value]) => sent[field as keyof typeof sent] !== value,
          ),
        ),
      ),
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
    ...Object.fromEntries(faults.map((fault) => [fault.field, textOf(fault, words)])),
    ...(percentFault !== null && { percent: percentFault }),
  }
  if (Object.keys(fields).length === 0) return null
  const message = words.entry.incomplete
  return new ApiError({ code: 'incomplete', message, fields, requestId: '' })
}

export function textOf({ code, from, to }: Fault, words: Messages): string {
  const say: (from?: number, to?: number) => string = words.check[code]
  return say(from, to)
}

/** Blanks alone are no text: the server trims them too. */
function tidied(content: ReportContent): ReportContent {
  const trim = (value: unknown) => (typeof value === 'string' ? value.trim() : value)
  const entries = Object.entries(content).map(([field, value]) => [field, trim(value)])
  return Object.fromEntries(entries) as unknown as ReportContent // the same fields, trimmed
}

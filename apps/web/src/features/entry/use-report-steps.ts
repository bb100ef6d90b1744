import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { toast } from '#ui/toast.ts'
import { type Draft, refusalOf } from './draft.ts'
import { reportQuery } from './report-queries.ts'

/** What the unit does with one report; everything typed is brought to the server first. */
export function useReportSteps(report: ReportDetail, draft: Draft) {
  const words = useWords()
  const sending = useSending()
  const [refused, setRefused] = useState<Error | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { previous } = report

  /** The report as it stands now; `null` when not everything could be saved, and why is shown. */
  async function saveNow(): Promise<Report | null> {
    setSaving(true)
    setRefused(null)
    sending.reset()
    return draft
      .flush()
      .catch((error: Error) => {
        setRefused(error)
        return null
      })
      .finally(() => setSaving(false))
  }

  return {
    error: refused ?? sending.error,
    isSaving: isSaving && !sending.isPending,
    isSending: sending.isPending,
    reload: () => {
      setRefused(null)
      sending.reset()
      void queryClient.invalidateQueries(reportQuery(report.id))
    },
    save: async () => {
      if (draft.percentFault !== null) return setRefused(refusalOf(draft, previous, words))
      if (await saveNow()) toast.success(words.entry.savedToast)
    },
    submit: async () => {
      const refusal = refusalOf(draft, previous, words)
      sending.reset()
      setRefused(refusal)
      const saved = refusal ? null : await saveNow()
      if (saved) sending.send(saved)
    },
  }
}

/** Where the leader signs, his sending is his signature; what an officer sends waits for it. */
function useSending() {
  const { entry } = useWords()
  const sign = useSend(reports.sign)
  const submit = useSend(reports.submit)
  const submitNow = ({ id, version, projectCode }: Report) =>
    submit.mutate(
      { params: { id }, body: { version } },
      { onSuccess: () => toast.success(entry.sentToast(projectCode)) },
    )
  return {
    error: sign.error ?? submit.error,
    isPending: sign.isPending || submit.isPending,
    reset: () => {
      sign.reset()
      submit.reset()
    },
    send: (saved: Report) => {
      const { id, version, signature, allowedActions, projectCode } = saved
      if (signature !== 'missing') return submitNow(saved)
      if (!allowedActions.includes('sign')) return toast.success(entry.presentedToast(projectCode))
      sign.mutate({ params: { id }, body: { version } }, { onSuccess: submitNow })
    },
  }
}

import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import type { ApiError } from '#core/api-error.ts'
import { useFormat } from '#core/format.ts'
import { queryClient } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { type Draft, refusalOf, useDraft } from './draft.ts'
import css from './report-editor.module.css'
import { ReportForm } from './report-form.tsx'
import { reportQuery } from './report-queries.ts'
import { remarksOf } from './return-note.tsx'

/** The form of one report with what can be done with it. */
export function ReportEditor({ report }: { report: ReportDetail }) {
  const words = useWords()
  const draft = useDraft(report)
  const steps = useSteps(report, draft)
  const errors = fieldErrorsOf(steps.error)
  return (
    <>
      <ProblemNotice error={steps.error} labels={words.content} onReload={steps.reload} />
      <ReportForm report={report} draft={draft} errors={errors} remarks={remarksOf(report)} />
      <div className={`${css.bar} no-print`}>
        <SaveState report={report} isDirty={draft.isDirty} />
        <ActionButton variant="default" pending={steps.isSaving} onClick={() => void steps.save()}>
          {words.entry.save}
        </ActionButton>
        <ActionButton pending={steps.isSending} onClick={() => void steps.submit()}>
          {words.entry.submit}
        </ActionButton>
      </div>
      <UnsavedGuard
        when={draft.isDirty && !steps.isSent}
        title={words.entry.leave.title}
        text={words.entry.leave.text}
        confirmLabel={words.entry.leave.confirm}
      />
    </>
  )
}

/** In words and polite: a screen reader hears it when it changes. */
function SaveState({ report, isDirty }: { report: ReportDetail; isDirty: boolean }) {
  const { entry } = useWords()
  const { instant } = useFormat()
  const saved = report.state === 'todo' ? '' : entry.saved(instant(report.savedAt))
  return (
    <p role="status" className={css.state}>
      {isDirty ? entry.unsaved : saved}
    </p>
  )
}

function useSteps(report: ReportDetail, draft: Draft) {
  const words = useWords()
  const save = useSend(reports.save)
  const submit = useSend(reports.submit)
  const [refused, setRefused] = useState<ApiError | null>(null)
  const { id, projectCode, previous } = report

  /** The version that stands now; `null` when it could not be saved. */
  async function saveChanges(): Promise<number | null> {
    const { changes } = draft
    if (Object.keys(changes).length === 0) return report.version
    try {
      const input = { params: { id }, body: { ...changes, version: report.version } }
      const saved = await save.mutateAsync(input)
      draft.settle(changes)
      return saved.version
    } catch {
      // The mutation keeps the error, which the notice above the form shows.
      return null
    }
  }

  return {
    error: refused ?? submit.error ?? save.error,
    isSaving: save.isPending && !submit.isPending,
    isSending: submit.isPending,
    isSent: submit.isSuccess,
    reload: () => {
      save.reset()
      submit.reset()
      void queryClient.invalidateQueries(reportQuery(id))
    },
    save: async () => {
      setRefused(null)
      submit.reset()
      if (draft.percentFault !== null) setRefused(refusalOf(draft, previous, words))
      else if ((await saveChanges()) !== null) toast.success(words.entry.savedToast)
    },
    submit: async () => {
      const refusal = refusalOf(draft, previous, words)
      setRefused(refusal)
      save.reset()
      submit.reset()
      if (refusal) return
      const version = await saveChanges()
      if (version === null) return
      submit.mutate(
        { params: { id }, body: { version } },
        { onSuccess: () => toast.success(words.entry.sentToast(projectCode)) },
      )
    },
  }
}

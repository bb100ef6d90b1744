import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useSend } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { useWords } from '#core/words.tsx'
import { ownReportsQuery } from '#parts/own-reports.ts'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { type Draft, refusalOf, useDraft } from './draft.ts'
import { ReportForm } from './report-form.tsx'
import { reportQuery } from './report-queries.ts'
import { remarksOf } from './return-note.tsx'
import { SaveLine } from './save-line.tsx'

/** The form of one report with what can be done with it. */
export function ReportEditor({ report }: { report: ReportDetail }) {
  const words = useWords()
  const draft = useDraft(report)
  const steps = useSteps(report, draft)
  const next = useNextReport(report)
  const errors = fieldErrorsOf(steps.error)
  // A text that is no figure is not kept anywhere.
  const shown =
    draft.percentFault === null
      ? draft
      : { ...draft, state: 'failed' as const, problem: draft.percentFault }
  return (
    <>
      <ProblemNotice error={steps.error} labels={words.content} onReload={steps.reload} />
      <ReportForm report={report} draft={draft} errors={errors} remarks={remarksOf(report)} />
      <FootBar start={<SaveLine drafted={shown} className="muted" />}>
        <ActionButton variant="default" pending={steps.isSaving} onClick={() => void steps.save()}>
          {words.entry.save}
        </ActionButton>
        {next !== undefined && (
          <Button variant="default" component={Link} to={paths.report(report.periodId, next)}>
            {words.entry.next}
          </Button>
        )}
        <ActionButton pending={steps.isSending} onClick={() => void steps.submit()}>
          {words.entry.submit}
        </ActionButton>
      </FootBar>
      <UnsavedGuard
        when={draft.percentFault !== null}
        title={words.entry.leave.title}
        text={words.entry.leave.text}
        confirmLabel={words.entry.leave.confirm}
      />
    </>
  )
}

/** The next report of the unit that is still to be written. What stands here saves itself. */
function useNextReport({ id, periodId, unitId }: ReportDetail): string | undefined {
  const { data } = useQuery(ownReportsQuery(periodId, unitId))
  const own = data?.items ?? []
  const place = own.findIndex((report) => report.id === id)
  return own.slice(place + 1).find(({ allowedActions }) => allowedActions.includes('save'))?.id
}

function useSteps(report: ReportDetail, draft: Draft) {
  const words = useWords()
  const submit = useSend(reports.submit)
  const [refused, setRefused] = useState<Error | null>(null)
  const [isSaving, setSaving] = useState(false)
  const { id, projectCode, previous } = report

  /** The report as it stands now; `null` when not everything could be saved, and why is shown. */
  async function saveNow(): Promise<Report | null> {
    setSaving(true)
    setRefused(null)
    submit.reset()
    return draft
      .flush()
      .catch((error: Error) => {
        setRefused(error)
        return null
      })
      .finally(() => setSaving(false))
  }

  return {
    error: refused ?? submit.error,
    isSaving: isSaving && !submit.isPending,
    isSending: submit.isPending,
    reload: () => {
      setRefused(null)
      submit.reset()
      void queryClient.invalidateQueries(reportQuery(id))
    },
    save: async () => {
      if (draft.percentFault !== null) return setRefused(refusalOf(draft, previous, words))
      if (await saveNow()) toast.success(words.entry.savedToast)
    },
    submit: async () => {
      const refusal = refusalOf(draft, previous, words)
      submit.reset()
      setRefused(refusal)
      const saved = refusal ? null : await saveNow()
      if (!saved) return
      submit.mutate(
        { params: { id }, body: { version: saved.version } },
        { onSuccess: () => toast.success(words.entry.sentToast(projectCode)) },
      )
    },
  }
}

import { isUnfinished } from '@app/shared/reports/check.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { ownReportsQuery } from '#parts/own-reports.ts'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { useDraft } from './draft.ts'
import { ReportForm } from './report-form.tsx'
import { remarksOf } from './return-note.tsx'
import { SaveLine } from './save-line.tsx'
import { useReportSteps } from './use-report-steps.ts'

/** The form of one report with what can be done with it. */
export function ReportEditor({ report }: { report: ReportDetail }) {
  const words = useWords()
  const draft = useDraft(report)
  const steps = useReportSteps(report, draft)
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
          {words.entry[sendingOf(draft.report)]}
        </ActionButton>
      </FootBar>
      <UnsavedGuard
        when={draft.percentFault !== null}
        title={words.entry.leave.title}
        text={words.entry.leave.text}
      />
    </>
  )
}

/** The next report of the unit that is still to be written. What stands here saves itself. */
function useNextReport({ id, periodId, unitId }: ReportDetail): string | undefined {
  const { data } = useQuery(ownReportsQuery(periodId, unitId))
  const own = data?.items ?? []
  const place = own.findIndex((report) => report.id === id)
  return own.slice(place + 1).find(isUnfinished)?.id
}

/** What the chief button does for this person: send, or the one half of it that is his. */
function sendingOf({ signature, allowedActions }: Report): 'submit' | 'present' | 'signAndSubmit' {
  if (signature !== 'missing') return 'submit'
  return allowedActions.includes('sign') ? 'signAndSubmit' : 'present'
}

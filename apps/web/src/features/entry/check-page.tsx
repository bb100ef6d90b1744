import { reports, type SeveralAnswers } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ReportColumnKey } from '@app/shared/reports/sheet.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { loadOwnReports, ownReportsQuery } from '#parts/own-reports.ts'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import css from './check-page.module.css'
import { type CheckRow, checkRowsOf, isReady } from './check-rows.ts'
import { CheckSummary } from './check-summary.tsx'
import { CheckTable } from './check-table.tsx'
import { useDrafts } from './drafts/use-drafts.ts'
import { WorkExport } from './work-export.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  await loadOwnReports(String(params.ky))
  return null
}

export function Component() {
  const { ky = '' } = useParams()
  const { unit } = useSession()
  const words = useWords()
  const { data, error } = useQuery(ownReportsQuery(ky, unit?.id ?? ''))
  const drafts = useDrafts()
  const rows = checkRowsOf((data?.items ?? []).map(drafts.see), words)
  const period = data?.items[0]?.periodName
  return (
    <Page
      title={words.entry.check.title}
      context={[period, unit?.name].filter(Boolean).join(' · ')}
      actions={
        <Button variant="default" component={Link} to={paths.tasks()}>
          {words.entry.check.back}
        </Button>
      }
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data && rows.length === 0 && (
        <EmptyState title={words.entry.check.nothing}>{words.entry.check.nothingNote}</EmptyState>
      )}
      {rows.length > 0 && <CheckAndSend key={ky} periodId={ky} rows={rows} />}
    </Page>
  )
}

/** What the columns of the table hold. */
const inFile: readonly ReportColumnKey[] = [
  ...(['projectCode', 'projectTitle', 'previousPercent', 'percent', 'gap'] as const),
  ...(['status', 'check'] as const),
]

function CheckAndSend({ periodId, rows }: { periodId: string; rows: readonly CheckRow[] }) {
  const { check } = useWords().entry
  const complete = rows.filter(({ faults }) => faults.length === 0)
  const ready = complete.filter(isReady)
  const waiting = complete.length - ready.length
  // Everything complete is chosen until somebody takes it out.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = ready.filter(({ report }) => !left.has(report.id))
  const { send, isPending, error, answers } = useSending(periodId)
  return (
    <div className="stack">
      <ProblemNotice error={error} />
      <Failures answers={answers} rows={rows} />
      <CheckSummary rows={rows} />
      <div className={css.head}>
        <p>{check.lead(complete.length, rows.length)}</p>
        <WorkExport
          {...{ periodId, table: 'check', columns: inFile }}
          reports={rows.map(({ report }) => report)}
        />
      </div>
      {waiting > 0 && <Notice>{check.waiting(waiting)}</Notice>}
      <CheckTable rows={rows} left={left} onLeave={setLeft} />
      <p className="muted">{check.sign}</p>
      <div>
        <ActionButton
          pending={isPending}
          blockedBy={
            chosen.length === 0 && (ready.length === 0 && waiting > 0 ? check.unsigned : check.none)
          }
          onClick={() => send(chosen)}
        >
          {chosen.some(({ report }) => report.signature === 'missing')
            ? check.signAndSend(chosen.length)
            : check.send(chosen.length)}
        </ActionButton>
      </div>
    </div>
  )
}

/** After everything chosen has been sent, the receipt; otherwise what was refused stays in sight. */
function useSending(periodId: string) {
  const navigate = useNavigate()
  const drafts = useDrafts()
  const sign = useSend(reports.signSeveral)
  const { mutate, isPending, error, data } = useSend(reports.submitSeveral)
  const [unsaved, setUnsaved] = useState<Error | null>(null)
  const [isSaving, setSaving] = useState(false)
  const submit = (items: readonly Seen[]) => {
    const onSuccess = (answers: SeveralAnswers) => {
      if (answers.items.every(({ problem }) => problem === null)) {
        void navigate(paths.receipt(periodId))
      }
    }
    mutate({ body: { items: [...items] } }, { onSuccess })
  }
  /** Where the leader signs, his sending is his signature: what cannot be signed is refused when it is sent. */
  const signFirst = async (saved: ReadonlyMap<string, Report>) => {
    const all = [...saved.values()]
    const unsigned = all.filter(({ signature }) => signature === 'missing').map(seenOf)
    if (unsigned.length === 0) return submit(all.map(seenOf))
    const { items } = await sign.mutateAsync({ body: { items: unsigned } })
    const signed = new Map(items.map(({ id, report }) => [id, report]))
    submit(all.map((one) => seenOf(signed.get(one.id) ?? one)))
  }
  const send = (rows: readonly CheckRow[]) => {
    setSaving(true)
    setUnsaved(null)
    drafts
      .flush(rows.map(({ report }) => report.id))
      .then(signFirst)
      .catch(setUnsaved)
      .finally(() => setSaving(false))
  }
  return {
    ...{ send, isPending: isPending || isSaving, error: unsaved ?? error },
    answers: data?.items ?? [],
  }
}

interface Seen {
  readonly id: string
  readonly version: number
}

function seenOf({ id, version }: Seen): Seen {
  return { id, version }
}

interface FailuresProps {
  answers: SeveralAnswers['items']
  rows: readonly CheckRow[]
}

function Failures({ answers, rows }: FailuresProps) {
  const { check } = useWords().entry
  const failed = answers.filter(({ problem }) => problem !== null)
  if (failed.length === 0) return null
  const codes = new Map(rows.map(({ report }) => [report.id, report.projectCode]))
  return (
    <Notice tone="error" title={check.failed(failed.length)} live>
      <ul>
        {failed.map(({ id, problem }) => (
          <li key={id}>{check.fault(codes.get(id) ?? id, problem?.message ?? '')}</li>
        ))}
      </ul>
    </Notice>
  )
}

import { isUnfinished } from '@app/shared/reports/check.ts'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, type LoaderFunctionArgs, redirect, useParams } from 'react-router'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { DueText } from '#parts/due-text.tsx'
import { loadOwnReports, ownReportsQuery } from '#parts/own-reports.ts'
import { paths } from '#paths.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { useEntryGridWords } from '../words.ts'
import { EntryTable } from './entry-table.tsx'
import css from './grid-page.module.css'
import { SaveSummary } from './save-summary.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const own = await loadOwnReports(String(params.ky))
  // A phone has no room for the table: there the work is one report a page.
  const next = window.matchMedia(phone).matches ? own.find(isUnfinished) : undefined
  return next ? redirect(paths.report(next.periodId, next.id)) : null
}

const phone = '(max-width: 599px)'

/** Keyed by the period: what was chosen in one never stands in another. */
export function Component() {
  const { ky = '' } = useParams()
  return <GridPage key={ky} periodId={ky} />
}

function GridPage({ periodId }: { periodId: string }) {
  const { unit, ...session } = useSession()
  const words = useEntryGridWords()
  const input = useRef<HTMLTextAreaElement>(null)
  const isPhone = useMediaQuery(phone) ?? false
  const { data, error } = useQuery(ownReportsQuery(periodId, unit?.id ?? ''))
  const first = data?.items[0]
  const title = words.entryGrid.title
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  if (!first) {
    return (
      <Page title={title} context={unit?.name}>
        <EmptyState title={words.entryGrid.noReports}>{words.entryGrid.noReportsNote}</EmptyState>
      </Page>
    )
  }
  const heading = {
    title,
    contextText: first.periodName,
    context: (
      <>
        {first.periodName} · <DueText dueAt={first.dueAt} prefix={words.shell.due.label} />
      </>
    ),
  }
  const check = (
    <>
      <Button variant="default" component={Link} to={paths.excel(periodId)}>
        {words.workbook.title}
      </Button>
      <Button component={Link} to={paths.checkAndSend(periodId)}>
        {words.entryGrid.check}
      </Button>
    </>
  )
  if (isPhone) {
    const next = data.items.find(isUnfinished) ?? first
    return (
      <Page {...heading} actions={check}>
        <EmptyState
          title={words.entryGrid.phone.title}
          action={
            <Button component={Link} to={paths.report(periodId, next.id)}>
              {words.entryGrid.phone.start}
            </Button>
          }
        >
          {words.entryGrid.phone.note}
        </EmptyState>
      </Page>
    )
  }
  return (
    <div className={css.page}>
      <Page
        {...heading}
        start={input}
        actions={
          <>
            <SaveSummary reports={data.items} className={css.state} />
            {check}
          </>
        }
      >
        <EntryTable key={session.user.id} reports={data.items} input={input} />
      </Page>
    </div>
  )
}

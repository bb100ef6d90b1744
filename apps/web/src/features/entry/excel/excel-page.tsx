import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { fileUrl } from '#core/api.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { loadOwnReports, ownReportsQuery } from '#parts/own-reports.ts'
import { paths } from '#paths.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { useEntryGridWords } from '../words.ts'
import css from './excel.module.css'
import { Upload } from './upload.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  await loadOwnReports(String(params.ky))
  return null
}

/** Keyed by the period: a file that was compared in one never stands in another. */
export function Component() {
  const { ky = '' } = useParams()
  return <ExcelPage key={ky} periodId={ky} />
}

/** Without a line: the workbook is downloaded, filled, and taken back cell by cell. */
function ExcelPage({ periodId }: { periodId: string }) {
  const { unit } = useSession()
  const { workbook, entryGrid } = useEntryGridWords()
  const { data, error } = useQuery(ownReportsQuery(periodId, unit?.id ?? ''))
  const own = data?.items ?? []
  return (
    <Page
      title={workbook.title}
      context={[own[0]?.periodName, unit?.name].filter(Boolean).join(' · ')}
      actions={
        <Button variant="default" component={Link} to={paths.entry(periodId)}>
          {workbook.back}
        </Button>
      }
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data && own.length === 0 && (
        <EmptyState title={entryGrid.noReports}>{entryGrid.noReportsNote}</EmptyState>
      )}
      {own.length > 0 && (
        <div className="stack">
          <Download periodId={periodId} own={own} />
          <Upload periodId={periodId} own={own} />
        </div>
      )}
    </Page>
  )
}

function Download({ periodId, own }: { periodId: string; own: readonly Report[] }) {
  const { steps } = useWords().workbook
  const open = own.filter(({ allowedActions }) => allowedActions.includes('save')).length
  return (
    <section className={`panel ${css.step}`}>
      <div className={css.what}>
        <h2>{steps.download}</h2>
        <p className="muted">{steps.downloadNote(open, own.length - open)}</p>
      </div>
      <Button
        component="a"
        variant="default"
        href={fileUrl(reports.workbook, { query: { period: periodId } })}
        download
        leftSection={<IconDownload size={18} aria-hidden="true" />}
      >
        {steps.downloadButton}
      </Button>
    </section>
  )
}

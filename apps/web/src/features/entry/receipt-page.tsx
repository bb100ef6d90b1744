import { reports as files } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { isSent, sentStates } from '@app/shared/reports/rules.ts'
import type { ReportColumnKey } from '@app/shared/reports/sheet.ts'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { useFormat } from '#core/format.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { loadOwnReports, ownReportsQuery } from '#parts/own-reports.ts'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { receiptCode } from './receipt-code.ts'
import css from './receipt-page.module.css'

export async function loader({ params }: LoaderFunctionArgs) {
  await loadOwnReports(String(params.ky))
  return null
}

export function Component() {
  const { ky = '' } = useParams()
  const { unit } = useSession()
  const { entry } = useWords()
  const { data, error } = useQuery(ownReportsQuery(ky, unit?.id ?? ''))
  const sent = (data?.items ?? []).filter(({ state }) => isSent(state))
  const open = (data?.items.length ?? 0) - sent.length
  return (
    <Page
      title={entry.receipt.title}
      context={data?.items[0]?.periodName}
      actions={<Actions periodId={ky} unitId={unit?.id} rows={sent.length} />}
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data && sent.length === 0 && <EmptyState title={entry.receipt.none} />}
      {unit && sent.length > 0 && <Receipt sent={sent} open={open} unit={unit} />}
    </Page>
  )
}

interface ActionsProps {
  periodId: string
  unitId: string | undefined
  /** How many were sent. */
  rows: number
}

const inFile: readonly ReportColumnKey[] = [
  ...(['projectCode', 'projectTitle', 'percent', 'status', 'submittedAt', 'state'] as const),
]

function Actions({ periodId, unitId, rows }: ActionsProps) {
  const { entry } = useWords()
  return (
    <>
      <ExportButton
        file={files.file}
        query={{
          ...{ period: periodId, unit: unitId, state: sentStates.join(',') },
          columns: inFile.join(','),
        }}
        rows={rows}
      />
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {entry.receipt.print}
      </Button>
      <Button component={Link} to={paths.tasks()}>
        {entry.receipt.home}
      </Button>
    </>
  )
}

interface ReceiptProps {
  sent: readonly Report[]
  /** How many are still to be sent. */
  open: number
  unit: { id: string; name: string }
}

function Receipt({ sent, open, unit }: ReceiptProps) {
  const { receipt } = useWords().entry
  const { instant } = useFormat()
  const columns = useColumns()
  const latest = sent.reduce((last, report) =>
    (report.submittedAt ?? '') > (last.submittedAt ?? '') ? report : last,
  )
  return (
    <div className="stack">
      <section className={`panel ${css.receipt}`}>
        <p className={css.lead}>{receipt.lead(sent.length, unit.name)}</p>
        <dl className="facts">
          <dt>{receipt.code}</dt>
          <dd>
            <strong>{receiptCode(latest)}</strong>
          </dd>
          <dt>{receipt.at}</dt>
          <dd>{instant(latest.submittedAt)}</dd>
          <dt>{receipt.by}</dt>
          <dd>{latest.submittedBy ?? '–'}</dd>
        </dl>
        <p>{open > 0 ? receipt.more(open) : receipt.complete}</p>
      </section>
      <DataTable caption={receipt.caption} columns={columns} rows={sent} rowKey={({ id }) => id} />
    </div>
  )
}

function useColumns(): TableColumn<Report>[] {
  const words = useWords()
  const format = useFormat()
  return [
    { key: 'code', header: words.project.code, nowrap: true, cell: (row) => row.projectCode },
    {
      key: 'title',
      header: words.project.title,
      width: '14rem',
      cell: (row) => <span lang="vi">{row.projectTitle}</span>,
    },
    {
      key: 'percent',
      header: words.report.percent,
      align: 'end',
      cell: (row) => format.percent(row.percent),
    },
    {
      key: 'status',
      header: words.content.status,
      cell: (row) => (row.status ? <StatusBadge status={row.status} /> : '–'),
    },
    {
      key: 'submittedAt',
      header: words.report.submittedAt,
      nowrap: true,
      cell: (row) => format.instant(row.submittedAt),
    },
    {
      key: 'state',
      header: words.report.state,
      cell: (row) => <ReportStateBadge state={row.state} />,
    },
  ]
}

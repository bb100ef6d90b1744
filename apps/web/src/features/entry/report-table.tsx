import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { reports } from '@app/shared/reports/contract.ts'
import { reportColumns } from '@app/shared/reports/sheet.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ColumnChoice } from '#parts/column-choice.tsx'
import { FlagList } from '#parts/flag-list.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { useSheetColumns } from '#parts/sheet-columns.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { pageSizes } from '#parts/table-address.ts'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DensityToggle, useDensity } from '#ui/density-toggle.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pager } from '#ui/pager.tsx'
import css from './report-table.module.css'
import { columns as allColumns, type TableView } from './table-params.ts'

interface Props {
  view: TableView
  asOf: string | undefined
  page: OutputOf<typeof reports.list>
  onChange: (patch: Partial<TableView>) => void
}

export function ReportTable({ view, asOf, page, onChange }: Props) {
  const words = useWords()
  const { list } = words.entry
  const { today } = useSession()
  const { day } = useFormat()
  const [density, setDensity] = useDensity()
  const columns = useSheetColumns(reportColumns, allColumns.shown(view.cot), {
    projectCode: (row) => <Link to={paths.report(row.periodId, row.id)}>{row.projectCode}</Link>,
    projectTitle: (row) => <span lang="vi">{row.projectTitle}</span>,
    status: (row) => (row.status ? <StatusBadge status={row.status} /> : '–'),
    state: (row) => <ReportStateBadge state={row.state} />,
    flags: (row) => <FlagList flags={row.flags} compact />,
  })
  return (
    <>
      <div className={css.head}>
        <p role="status" className={css.count}>
          {list.count(page.total)}
        </p>
        <div className={`${css.tools} no-print`}>
          <ColumnChoice
            columns={allColumns}
            labelOf={(key) => reportColumns[key].header(words)}
            value={view.cot}
            onChange={(cot) => onChange({ cot })}
          />
          <DensityToggle value={density} onChange={setDensity} />
        </div>
      </div>
      <DataTable
        caption={list.caption(page.total, day(asOf ?? today))}
        captionHidden
        columns={columns}
        rows={page.items}
        rowKey={({ id }) => id}
        sort={view.sx ?? undefined}
        onSort={(sx) => onChange({ sx })}
        density={density}
        empty={<EmptyState title={list.none}>{list.noneNote}</EmptyState>}
      />
      {page.items.length > 0 && <Pager {...page} pageSizes={pageSizes} />}
    </>
  )
}

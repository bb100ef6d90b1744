import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { reports } from '@app/shared/reports/contract.ts'
import { reportColumns } from '@app/shared/reports/sheet.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { FlagList } from '#parts/flag-list.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { useSheetColumns } from '#parts/sheet-columns.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { paths } from '#paths.ts'
import { ColumnChooser } from '#ui/column-chooser.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DensityToggle, useDensity } from '#ui/density-toggle.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pager } from '#ui/pager.tsx'
import { allColumns, columnsOf, type ListView, pageSizes, usualColumns } from './list-params.ts'
import css from './report-table.module.css'

interface Props {
  view: ListView
  asOf: string | undefined
  page: OutputOf<typeof reports.list>
  onChange: (patch: Partial<ListView>) => void
}

export function ReportTable({ view, asOf, page, onChange }: Props) {
  const words = useWords()
  const { list } = words.entry
  const { today } = useSession()
  const { day } = useFormat()
  const [density, setDensity] = useDensity()
  const columns = useSheetColumns(reportColumns, columnsOf(view), {
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
          <ColumnChooser
            columns={allColumns.map((key) => ({
              key,
              label: reportColumns[key].header(words),
              fixed: key === allColumns[0],
            }))}
            shown={[...columnsOf(view)]}
            usual={usualColumns}
            onChange={(shown) => onChange({ cot: allColumnsIn(shown) })}
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

/** In the order chosen. */
function allColumnsIn(shown: readonly string[]): ListView['cot'] {
  return shown.flatMap((key) => allColumns.find((known) => known === key) ?? [])
}

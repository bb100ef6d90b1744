import { reports } from '@app/shared/reports/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { queryClient } from '#core/query-client.ts'
import { sessionQuery, useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { loadAsOf, useAsOf } from '#parts/url-state.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { ReportFilters } from './report-filters.tsx'
import { periodsQuery, reportListQuery, unitsQuery } from './report-queries.ts'
import { ReportTable } from './report-table.tsx'
import {
  columns,
  listQueryOf,
  questionOf,
  readView,
  type TableView,
  tableParams,
} from './table-params.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  const context = { fallback: session?.openPeriods[0]?.id, asOf: await loadAsOf(request) }
  await Promise.all([
    load(reportListQuery(listQueryOf(readView(request), context))),
    load(periodsQuery),
    load(unitsQuery(context.asOf)),
  ])
  return null
}

/** All reports that somebody may see: of one period, unless another is chosen. */
export function Component() {
  const { unit, openPeriods } = useSession()
  const { list } = useWords().entry
  const asOf = useAsOf()
  const [view, setView] = useQueryStates(tableParams)
  const context = { fallback: openPeriods[0]?.id, asOf }
  const change = (patch: Partial<TableView>) =>
    void setView({ ...patch, ...(!('cot' in patch) && { trang: null }) }, { history: 'push' })
  const { data, error } = useQuery({
    ...reportListQuery(listQueryOf(view, context)),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={list.title}
      context={unit?.name}
      actions={
        <>
          <AsOfControl />
          <ExportButton
            file={reports.file}
            feed="reports"
            query={{ ...questionOf(view, context), columns: columns.shown(view.cot).join(',') }}
            rows={data?.total ?? 0}
          />
        </>
      }
    >
      <div className="stack">
        <ReportFilters {...{ view, fallback: context.fallback, asOf, onChange: change }} />
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Loading />}
        {data && <ReportTable {...{ view, asOf, page: data, onChange: change }} />}
      </div>
    </Page>
  )
}

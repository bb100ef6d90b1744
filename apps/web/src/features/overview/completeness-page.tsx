import type { UnitReporting } from '@app/shared/periods/contract.ts'
import { Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { DueText } from '#parts/due-text.tsx'
import { PeriodSelect } from '#parts/period-select.tsx'
import { usePeriodParam } from '#parts/url-state.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { reportsOf } from './links.ts'
import { periodsQuery, reportingQuery } from './overview-queries.ts'
import { OverviewTabs } from './overview-tabs.tsx'

export async function loader() {
  await load(periodsQuery)
  return null
}

/** Who has not reported in a period, unit by unit. */
export function Component() {
  const { overview, shell } = useWords()
  const periods = (useQuery(periodsQuery).data?.items ?? []).filter(
    ({ state }) => state !== 'upcoming',
  )
  const [chosen] = usePeriodParam()
  const period = periods.find(({ id }) => id === chosen) ?? periods[0]
  return (
    <Page
      title={overview.completeness.title}
      contextText={period?.name}
      context={
        period && (
          <>
            {period.name}{' '}
            {period.state === 'open' && <DueText dueAt={period.dueAt} prefix={shell.due.label} />}
          </>
        )
      }
      actions={<PeriodSelect periods={periods} fallback={period?.id ?? null} />}
    >
      <OverviewTabs />
      {period ? (
        <Units periodId={period.id} periodName={period.name} />
      ) : (
        <EmptyState title={overview.completeness.noPeriod} />
      )}
    </Page>
  )
}

function Units({ periodId, periodName }: { periodId: string; periodName: string }) {
  const { completeness } = useWords().overview
  const [onlyOpen, setOnlyOpen] = useQueryState('thieu', parseAsBoolean.withDefault(false))
  const { data, error } = useQuery({
    ...reportingQuery(periodId),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns(periodId)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Loading />
  const complete = data.items.filter(({ sent, total }) => sent === total).length
  const rows = onlyOpen ? data.items.filter(({ sent, total }) => sent < total) : data.items
  return (
    <div className="stack">
      <p role="status">
        <strong>
          {completeness.lead(complete, data.items.length, sum(data.items, 'missing'))}
        </strong>
      </p>
      <Switch
        className="no-print"
        label={completeness.onlyOpen}
        checked={onlyOpen}
        onChange={(event) => void setOnlyOpen(event.currentTarget.checked || null)}
      />
      <DataTable
        caption={completeness.caption(periodName)}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        density="compact"
        empty={<EmptyState title={completeness.none} />}
        foot={<Sums rows={rows} />}
      />
    </div>
  )
}

const figures = ['total', 'sent', 'approved', 'returned', 'missing', 'late'] as const
type Figure = (typeof figures)[number]

/** The states behind a figure, as the reports table names them; lateness is no state. */
const statesOf: Partial<Record<Figure, string>> = {
  sent: 'submitted,received,approved',
  approved: 'approved',
  returned: 'returned',
  missing: 'todo,draft',
}

function useColumns(periodId: string): TableColumn<UnitReporting>[] {
  const { overview } = useWords()
  const { number } = useFormat()
  const numbers = figures.map((figure) => ({
    key: figure,
    header: overview.completeness[figure],
    align: 'end' as const,
    cell: (row: UnitReporting) => {
      const states = statesOf[figure]
      const query = { ky: periodId, dv: row.unitId, ...(states && { bc: states }) }
      return row[figure] > 0 ? <Link to={reportsOf(query)}>{number(row[figure])}</Link> : '0'
    },
  }))
  return [{ key: 'unit', header: overview.heat.unit, cell: ({ unitName }) => unitName }, ...numbers]
}

function Sums({ rows }: { rows: readonly UnitReporting[] }) {
  const { completeness } = useWords().overview
  const { number } = useFormat()
  return (
    <tr>
      <th scope="row">{completeness.sum}</th>
      {figures.map((figure) => (
        <td key={figure} className="number">
          <strong>{number(sum(rows, figure))}</strong>
        </td>
      ))}
    </tr>
  )
}

function sum(rows: readonly UnitReporting[], figure: Figure): number {
  return rows.reduce((all, row) => all + row[figure], 0)
}

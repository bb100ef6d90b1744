import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { projects } from '@app/shared/projects/contract.ts'
import { projectColumns } from '@app/shared/projects/sheet.ts'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ColumnChoice } from '#parts/column-choice.tsx'
import { useSheetColumns } from '#parts/sheet-columns.tsx'
import { pageSizes } from '#parts/table-address.ts'
import { useKeepAsOf } from '#parts/url-state.ts'
import { DataTable } from '#ui/data-table.tsx'
import { DensityToggle, useDensity } from '#ui/density-toggle.tsx'
import { Loading } from '#ui/loading.tsx'
import { Pager } from '#ui/pager.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { LevelSwitch } from './level-switch.tsx'
import css from './project-table.module.css'
import { cellsOf } from './table-cells.tsx'
import { TableEmpty } from './table-empty.tsx'
import type { Filter } from './table-filters.ts'
import { columns as allColumns, type TableView } from './table-params.ts'

interface Props {
  view: TableView
  asOf: string | undefined
  page: OutputOf<typeof projects.list> | undefined
  error: Error | null
  filters: readonly Filter[]
  /** The rows on screen answer the question before. */
  isLate: boolean
  onChange: (patch: Partial<TableView>) => void
}

export function ProjectTable(props: Props) {
  const { page, error, view, isLate, onChange } = props
  const [density, setDensity] = useDensity()
  const { projectTable } = useWords()
  if (error) return <ProblemNotice error={error} />
  if (!page) return <Loading />
  return (
    <>
      <div className={css.head}>
        <p role="status" className={css.count}>
          {projectTable.count(page.total)}
        </p>
        <div className={`${css.levels} no-print`}>
          <LevelSwitch
            value={view.cap}
            counts={page.facets.level}
            onChange={(cap) => onChange({ cap })}
          />
        </div>
        <div className={`${css.tools} no-print`}>
          <Columns view={view} onChange={onChange} />
          <div className={css.density}>
            <DensityToggle value={density} onChange={setDensity} />
          </div>
        </div>
      </div>
      <div aria-busy={isLate} className={css.rows} data-late={isLate || undefined}>
        <Rows {...props} page={page} density={density} />
      </div>
      {page.items.length > 0 && <Pager {...page} pageSizes={pageSizes} />}
    </>
  )
}

type RowsProps = Props & {
  page: NonNullable<Props['page']>
  density: ReturnType<typeof useDensity>[0]
}

function Rows({ page, view, asOf, filters, density, onChange }: RowsProps) {
  const { today } = useSession()
  const { projectTable } = useWords()
  const { day } = useFormat()
  const keepAsOf = useKeepAsOf()
  const columns = useSheetColumns(
    projectColumns,
    allColumns.shown(view.cot),
    cellsOf(keepAsOf),
  ).map((column) => ({ ...column, width: widths[column.key] ?? column.width }))
  return (
    <DataTable
      caption={projectTable.caption(page.total, day(asOf ?? today))}
      captionHidden
      columns={columns}
      rows={page.items}
      rowKey={({ id }) => id}
      sort={view.sx ?? undefined}
      onSort={(sx) => onChange({ sx })}
      density={density}
      empty={<TableEmpty {...{ view, filters, total: page.total, onChange }} />}
    />
  )
}

/** A table that fits scrolls with the page. */
const widths: Readonly<Record<string, string>> = {
  unitName: '8rem',
  plannedPercent: '6rem',
  percent: '6rem',
  gap: '6rem',
}

function Columns({ view, onChange }: Pick<Props, 'view' | 'onChange'>) {
  const words = useWords()
  return (
    <ColumnChoice
      columns={allColumns}
      labelOf={(key) => projectColumns[key].header(words)}
      value={view.cot}
      onChange={(cot) => onChange({ cot })}
    />
  )
}

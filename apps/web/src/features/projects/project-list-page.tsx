import { projects } from '@app/shared/projects/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { query } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { loadAsOf } from '#parts/url-state.ts'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import css from './project-list-page.module.css'
import { periodsQuery, programmeQuery, unitsQuery } from './project-queries.ts'
import { ProjectTable } from './project-table.tsx'
import { filtersOf } from './table-filters.ts'
import {
  columns,
  ignoredIn,
  listQueryOf,
  questionOf,
  readView,
  type TableView,
} from './table-params.ts'
import { useTableView } from './use-table-view.ts'

function listQuery(view: TableView, asOf: string | undefined) {
  return query(projects.list, { query: listQueryOf(view, asOf) })
}

export async function loader({ request }: LoaderFunctionArgs) {
  const asOf = await loadAsOf(request)
  await Promise.all([
    load(listQuery(readView(request), asOf)),
    load(unitsQuery(asOf)),
    load(programmeQuery),
  ])
  return null
}

export function Component() {
  const { unit } = useSession()
  const { projectTable } = useWords()
  const { view, asOf, change } = useTableView()
  const filters = useFilters(view, asOf)
  const {
    data: page,
    error,
    isPlaceholderData,
  } = useQuery({
    ...listQuery(view, asOf),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={projectTable.title}
      context={unit?.name}
      actions={<Actions view={view} asOf={asOf} total={page?.total ?? 0} />}
    >
      <div className={css.page}>
        <Ignored />
        <FilterBar
          {...{ view, asOf, onChange: change, count: filters.length, facets: page?.facets }}
        />
        <FilterChips filters={filters} onChange={change} />
        <ProjectTable
          {...{ view, asOf, page, error, filters, onChange: change, isLate: isPlaceholderData }}
        />
      </div>
    </Page>
  )
}

function useFilters(view: TableView, asOf: string | undefined) {
  const words = useWords()
  const units = useQuery(unitsQuery(asOf)).data?.items ?? []
  const periods = useQuery({ ...periodsQuery, enabled: view.ky !== null }).data?.items ?? []
  const areas = useQuery(programmeQuery).data?.programme?.workAreas ?? []
  return filtersOf(view, words, {
    units: new Map(units.map(({ id, name }) => [id, name])),
    areas: new Map(areas.map(({ id, name }) => [id, name])),
    periods: new Map(periods.map(({ id, name }) => [id, name])),
  })
}

interface ActionsProps {
  view: TableView
  asOf: string | undefined
  total: number
}

function Actions({ view, asOf, total }: ActionsProps) {
  const { person } = useSession()
  const { projectTable, shell } = useWords()
  const icon = <IconPlus size={18} aria-hidden="true" />
  return (
    <>
      <AsOfControl />
      <Button
        variant="default"
        className={css.print}
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {shell.button.print}
      </Button>
      <ExportButton
        file={projects.file}
        feed="projects"
        query={{ ...questionOf(view, asOf), columns: columns.shown(view.cot).join(',') }}
        rows={total}
      />
      {hasRole(person, 'reviewer', 'admin') &&
        (asOf === undefined ? (
          <Button component={Link} to={paths.projectNew()} leftSection={icon}>
            {projectTable.add}
          </Button>
        ) : (
          <ActionButton leftSection={icon} blockedBy={projectTable.pastDay}>
            {projectTable.add}
          </ActionButton>
        ))}
    </>
  )
}

/** A link from elsewhere may hold what this table does not know: the rest of it still counts. */
function Ignored() {
  const [search, setSearch] = useSearchParams()
  const { projectTable, shell } = useWords()
  const ignored = ignoredIn(search)
  if (ignored.length === 0) return null
  const drop = () => {
    const rest = new URLSearchParams(search)
    for (const name of ignored) rest.delete(name)
    setSearch(rest, { replace: true, preventScrollReset: true })
  }
  return (
    <Notice
      tone="warning"
      action={
        <Button variant="default" size="compact-sm" onClick={drop}>
          {shell.button.close}
        </Button>
      }
    >
      {projectTable.ignored(ignored.join(', '))}
    </Notice>
  )
}

import { users as endpoints } from '@app/shared/users/contract.ts'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { AccountFilters } from './account-filters.tsx'
import { accountsQuery, everyUnitQuery } from './account-queries.ts'
import { AccountTable } from './account-table.tsx'
import {
  columns,
  listQueryOf,
  questionOf,
  readView,
  type TableView,
  tableParams,
} from './table-params.ts'
import { useUserWords } from './words.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await Promise.all([load(accountsQuery(listQueryOf(readView(request)))), load(everyUnitQuery)])
  return null
}

/** All accounts, closed ones too. */
export function Component() {
  const { users } = useUserWords()
  const [view, setView] = useQueryStates(tableParams)
  const change = (patch: Partial<TableView>) =>
    void setView({ ...patch, ...(!('cot' in patch) && { trang: null }) }, { history: 'push' })
  const { data, error } = useQuery({
    ...accountsQuery(listQueryOf(view)),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={users.title}
      actions={
        <>
          <ExportButton
            file={endpoints.file}
            query={{ ...questionOf(view), columns: columns.shown(view.cot).join(',') }}
            rows={data?.total ?? 0}
          />
          <Button component={Link} to={paths.imports()} variant="default">
            {users.addMany}
          </Button>
          <Button component={Link} to={paths.userAccountNew()}>
            {users.add}
          </Button>
        </>
      }
    >
      <div className="stack">
        <AccountFilters view={view} onChange={change} />
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Loading />}
        {data && <AccountTable view={view} page={data} onChange={change} />}
      </div>
    </Page>
  )
}

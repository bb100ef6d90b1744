import { units as endpoints } from '@app/shared/units/contract.ts'
import { Checkbox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { UnitTable } from './unit-table.tsx'
import { questionOf, readView, tableQuery, viewParams } from './unit-view.ts'
import { useUnitWords } from './words.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await load(tableQuery(readView(request)))
  return null
}

/** The units of the city, to look up: they are changed by importing a list of them. */
export function Component() {
  const { units } = useUnitWords()
  const [view, setView] = useQueryStates(viewParams)
  const { data, error } = useQuery({ ...tableQuery(view), placeholderData: keepPreviousData })
  const rows = data?.items ?? []
  return (
    <Page
      title={units.title}
      actions={<ExportButton file={endpoints.file} query={questionOf(view)} rows={rows.length} />}
    >
      <div className="stack">
        <p className="muted">{units.lead}</p>
        <div className="no-print">
          <Checkbox
            label={units.gone}
            checked={view.tatca === true}
            onChange={(event) => void setView({ tatca: event.currentTarget.checked || null })}
          />
        </div>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Loading />}
        {data && (
          <>
            <p role="status">{units.count(rows.length)}</p>
            <UnitTable rows={rows} sort={view.sx} onSort={(sx) => void setView({ sx })} />
          </>
        )}
      </div>
    </Page>
  )
}

import { periods as files } from '@app/shared/periods/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { NewPeriod } from './new-period.tsx'
import { periodsQuery, unitsQuery } from './period-queries.ts'
import { PeriodTable } from './period-table.tsx'
import { SigningUnits } from './signing-units.tsx'

export async function loader() {
  await Promise.all([load(periodsQuery), load(unitsQuery)])
  return null
}

export function Component() {
  const { person } = useSession()
  const { periods } = useWords()
  const { data, error } = useQuery(periodsQuery)
  const [isAdding, setAdding] = useState(false)
  return (
    <Page
      title={periods.title}
      actions={
        <>
          <ExportButton file={files.file} query={{}} rows={data?.items.length ?? 0} />
          <ActionButton
            blockedBy={!hasRole(person, 'reviewer') && periods.onlyReviewer}
            onClick={() => setAdding(true)}
          >
            {periods.add}
          </ActionButton>
        </>
      }
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <EmptyState title={periods.none}>{periods.noneNote}</EmptyState>}
      {data && data.items.length > 0 && (
        <div className="stack">
          <PeriodTable periods={data.items} />
          <SigningUnits />
        </div>
      )}
      {data && isAdding && <NewPeriod periods={data.items} onClose={() => setAdding(false)} />}
    </Page>
  )
}

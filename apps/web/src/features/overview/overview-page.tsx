import type { Overview } from '@app/shared/overview/contract.ts'
import { Checkbox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { PeriodSelect } from '#parts/period-select.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { CountTables } from './count-tables.tsx'
import css from './overview-page.module.css'
import {
  overviewQuery,
  periodsQuery,
  useBegunPeriods,
  useView,
  viewIn,
} from './overview-queries.ts'
import { ProgressFigure } from './progress-figure.tsx'
import { Sentences } from './sentences.tsx'
import { UnitsFigure } from './units-figure.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await Promise.all([load(overviewQuery(await viewIn(request))), load(periodsQuery)])
  return null
}

/** Where the programme stands: the answers in words first, then what they rest on. */
export function Component() {
  const { unit } = useSession()
  const { overview } = useWords()
  const view = useView()
  const { data, error } = useQuery({ ...overviewQuery(view), placeholderData: keepPreviousData })
  return (
    <Page
      title={overview.title}
      context={[data?.period?.name, unit?.name].filter(Boolean).join(' · ')}
      actions={<Controls overview={data} />}
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data &&
        (data.totals.projects === 0 ? (
          <EmptyState title={overview.empty}>{overview.emptyNote}</EmptyState>
        ) : (
          <Answers overview={data} />
        ))}
    </Page>
  )
}

function Controls({ overview }: { overview: Overview | undefined }) {
  const words = useWords().overview
  const { includeUnapproved, setUnapproved } = useView()
  return (
    <div className={css.controls}>
      <Checkbox
        label={words.unapproved}
        checked={includeUnapproved}
        onChange={(event) => setUnapproved(event.currentTarget.checked)}
      />
      <PeriodSelect periods={useBegunPeriods()} fallback={overview?.period?.id ?? null} />
      <AsOfControl />
    </div>
  )
}

function Answers({ overview }: { overview: Overview }) {
  return (
    <div className="stack">
      <Sentences overview={overview} />
      <div className={css.figures}>
        <ProgressFigure overview={overview} />
        <CountTables overview={overview} />
      </div>
      <UnitsFigure overview={overview} />
    </div>
  )
}

import type { Holdings } from '@app/shared/handover/contract.ts'
import { unsentIn } from '@app/shared/handover/plan.ts'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { paths } from '#paths.ts'
import { reportsBehind } from './links.ts'
import { useHandoverWords } from './words.ts'

/** How much it is; each figure opens its list. */
export function HeldFacts({ holdings }: { holdings: Holdings }) {
  const { held } = useHandoverWords().handover
  const { account, projects, periods, feeds, sessions } = holdings
  const own = projects.filter(({ isHis }) => isHis).length
  return (
    <section className="panel" aria-labelledby="held">
      <h2 id="held">{held.title}</h2>
      <dl className="facts">
        <dt>{held.projects}</dt>
        <dd>
          <a href="#field-projects">{own}</a>
        </dd>
        {periods.map((period) => (
          <PeriodFacts key={period.id} {...{ period, holdings }} />
        ))}
        {account.unitId !== null && periods.length === 0 && (
          <>
            <dt>{held.reports}</dt>
            <dd>{held.noPeriod}</dd>
          </>
        )}
        <dt>{held.feeds}</dt>
        <dd>{feeds.length === 0 ? held.none : <a href="#feeds">{feeds.length}</a>}</dd>
        <dt>{held.sessions}</dt>
        <dd>
          {sessions === 0 ? (
            held.none
          ) : (
            <Link to={`${paths.userAccount(account.id)}#sessions`}>{sessions}</Link>
          )}
        </dd>
      </dl>
    </section>
  )
}

interface PeriodProps {
  period: Holdings['periods'][number]
  holdings: Holdings
}

function PeriodFacts({ period: { id, name, dueAt }, holdings }: PeriodProps) {
  const { held } = useHandoverWords().handover
  const { instant } = useFormat()
  const counts = unsentIn(holdings.reports, id)
  const states = (['todo', 'draft', 'returned'] as const).filter((state) => counts[state] > 0)
  return (
    <>
      <dt>{held.reportsOf(name)}</dt>
      <dd>
        {states.length === 0 && held.allSent}
        {states.map((state, at) => (
          <Fragment key={state}>
            {at > 0 && ', '}
            <Link to={reportsBehind(id, holdings.account.unitId ?? '', state)}>
              {held[state](counts[state])}
            </Link>
          </Fragment>
        ))}
        {states.length > 0 && held.due(instant(Date.parse(dueAt)))}
      </dd>
    </>
  )
}

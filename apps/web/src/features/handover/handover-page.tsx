import { accountRefusal } from '@app/shared/users/standing.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, type LoaderFunctionArgs, useParams } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { HandoverForm } from './handover-form.tsx'
import { holdingsQuery } from './handover-queries.ts'
import { HeldFacts } from './held-facts.tsx'
import { HeldFeeds, UnfinishedReports } from './held-lists.tsx'
import { PastHandovers } from './past-handovers.tsx'
import { useHandoverWords } from './words.ts'

export async function loader({ params: { taiKhoan = '' } }: LoaderFunctionArgs) {
  await load(holdingsQuery(taiKhoan))
  return null
}

/** When an officer changes: what he holds, who takes over, and what becomes of it. */
export function Component() {
  const { taiKhoan = '' } = useParams()
  const { handover, users } = useHandoverWords()
  const { person } = useSession()
  const { data: holdings, error } = useQuery(holdingsQuery(taiKhoan))
  if (!holdings) return error ? <ProblemNotice error={error} /> : <Loading />
  const { account, records } = holdings
  const refusal = accountRefusal('hand-over', person.id, account)
  const blockedBy = refusal && users.refusal[refusal]
  return (
    <Page
      title={handover.title(account.name)}
      context={<Link to={paths.userAccount(account.id)}>{handover.form.back}</Link>}
      contextText={account.username}
    >
      <div className="stack">
        <p className="muted">{handover.lead}</p>
        {blockedBy && <Notice tone="warning">{blockedBy}</Notice>}
        <HeldFacts holdings={holdings} />
        {account.unitId !== null && <UnfinishedReports holdings={holdings} />}
        <HeldFeeds feeds={holdings.feeds} />
        <HandoverForm key={account.id} holdings={holdings} blockedBy={blockedBy} />
        {records.length > 0 && <PastHandovers accountId={account.id} records={records} />}
      </div>
    </Page>
  )
}

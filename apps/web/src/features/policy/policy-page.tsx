import { useQuery } from '@tanstack/react-query'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { policyQuery } from '#parts/policy-query.ts'
import { usePolicyWords } from '#parts/policy-words.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { PolicyForm } from './policy-form.tsx'

export async function loader() {
  await load(policyQuery)
  return null
}

export function Component() {
  const { policy: words } = usePolicyWords()
  const { data, error } = useQuery(policyQuery)
  return (
    <Page title={words.title} width="text">
      <p className="muted">{words.lead}</p>
      <ProblemNotice error={error} />
      {!data && !error && <Loading />}
      {data && <PolicyForm present={data} />}
    </Page>
  )
}

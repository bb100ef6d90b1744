import { sessions } from '@app/shared/sessions/contract.ts'
import type { AccountOpened } from '@app/shared/users/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { SessionList } from '#parts/session-list.tsx'
import { useSessionWords } from '#parts/session-words.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { AccountActions } from './account-actions.tsx'
import { AccountFacts } from './account-facts.tsx'
import { AccountHistory } from './account-history.tsx'
import { accountHistoryQuery, accountQuery, accountSessionsQuery } from './account-queries.ts'
import { PasswordSlip } from './password-slip.tsx'

export async function loader({ params: { taiKhoan = '' } }: LoaderFunctionArgs) {
  await Promise.all([
    load(accountQuery(taiKhoan)),
    load(accountHistoryQuery(taiKhoan)),
    load(accountSessionsQuery(taiKhoan)),
  ])
  return null
}

/** Keyed by the account: a password given to one never stands on the page of another. */
export function Component() {
  const { taiKhoan = '' } = useParams()
  return <AccountPage key={taiKhoan} id={taiKhoan} />
}

function AccountPage({ id }: { id: string }) {
  const { data: account, error } = useQuery(accountQuery(id))
  const history = useQuery(accountHistoryQuery(id)).data?.items
  const [given, setGiven] = useState<AccountOpened | null>(null)
  if (error) return <ProblemNotice error={error} />
  if (!account || !history) return <Loading />
  return (
    <Page
      title={account.name}
      titleLang="vi"
      context={account.username}
      actions={<AccountActions account={account} onGiven={setGiven} />}
    >
      <div className="stack">
        {given && <PasswordSlip opened={given} onDone={() => setGiven(null)} />}
        <div className={given ? 'stack no-print' : 'stack'}>
          <AccountFacts account={account} />
          <Sessions id={id} />
          <AccountHistory id={id} entries={history} />
        </div>
      </div>
    </Page>
  )
}

function Sessions({ id }: { id: string }) {
  const { sessions: words } = useSessionWords()
  const { data } = useQuery(accountSessionsQuery(id))
  const { mutate, isPending, error } = useSend(sessions.endOfAccount)
  return (
    <SessionList
      sessions={data?.items ?? []}
      endAll={{ label: words.endAll, title: words.endAllTitle }}
      pending={isPending}
      error={error}
      onEnd={(sessionId, onDone) =>
        mutate(
          { params: { id }, body: { sessionId } },
          {
            onSuccess: () => {
              toast.success(words.ended)
              onDone()
            },
          },
        )
      }
    />
  )
}

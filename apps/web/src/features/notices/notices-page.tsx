import { notices } from '@app/shared/notices/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createLoader, parseAsInteger, useQueryState } from 'nuqs'
import type { LoaderFunctionArgs } from 'react-router'
import { query } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { MarkRead } from '#parts/mark-read.tsx'
import { NoNotices } from '#parts/no-notices.tsx'
import { NoticeList } from '#parts/notice-list.tsx'
import { Loading } from '#ui/loading.tsx'
import { Pager } from '#ui/pager.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import css from './notices-page.module.css'

const pageSize = 50
const parsePage = parseAsInteger.withDefault(1)
const readPage = createLoader({ trang: parsePage })

function noticesQuery(page: number) {
  return query(notices.list, {
    query: { page: String(Math.max(1, page)), pageSize: String(pageSize) },
  })
}

export async function loader({ request }: LoaderFunctionArgs) {
  await load(noticesQuery(readPage(request).trang))
  return null
}

/** All that a person has been told, latest first. */
export function Component() {
  const { notices: words } = useWords()
  const [asked] = useQueryState('trang', parsePage)
  const { data, error } = useQuery({
    ...noticesQuery(asked),
    placeholderData: keepPreviousData,
  })
  const isFirst = data?.page === 1
  return (
    <Page
      title={words.title}
      width="text"
      actions={
        isFirst && data.total > 0 && <MarkRead upTo={data.items[0]?.id} unread={data.unread} />
      }
    >
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Loading />}
      {data?.total === 0 && <NoNotices />}
      {data && data.total > 0 && (
        <div className="stack">
          <p className="muted" role="status">
            {words.count(data.total, data.unread)}
          </p>
          <div className={css.list}>
            <NoticeList notices={data.items} />
          </div>
          {data.total > pageSize && (
            <Pager page={data.page} pageSize={pageSize} total={data.total} pageSizes={[pageSize]} />
          )}
        </div>
      )}
    </Page>
  )
}

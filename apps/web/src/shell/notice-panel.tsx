import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { MarkRead } from '#parts/mark-read.tsx'
import { NoNotices } from '#parts/no-notices.tsx'
import { NoticeList } from '#parts/notice-list.tsx'
import { latestNoticesQuery } from '#parts/notices.ts'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import css from './notice-panel.module.css'
import panel from './panel.module.css'

/** The latest twenty; the page has all of them. */
export function NoticePanel() {
  const { notices: words } = useWords()
  const { data, error } = useQuery(latestNoticesQuery)
  if (!data) return error ? <ProblemNotice error={error} /> : <Loading />
  if (data.total === 0) return <NoNotices />
  return (
    <>
      <div className={css.head}>
        <h2 className={css.title}>{words.title}</h2>
        <MarkRead upTo={data.items[0]?.id} unread={data.unread} />
      </div>
      <NoticeList notices={data.items} />
      <div className={css.foot}>
        <Link to={paths.notices()} className={panel.item}>
          {words.all}
        </Link>
      </div>
    </>
  )
}

import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { latestNoticesQuery } from '#parts/notices.ts'
import { DropPanel } from '#ui/drop-panel.tsx'
import { late } from '#ui/late.ts'
import { Loading } from '#ui/loading.tsx'
import css from './notice-bell.module.css'

const NoticePanel = late(async () => (await import('./notice-panel.tsx')).NoticePanel)

const mostShown = 99

/** How much is unread, on every page. What the panel needs comes when it is first opened. */
export function NoticeBell() {
  const { bell } = useWords().notices
  const unread = useQuery(latestNoticesQuery).data?.unread ?? 0
  const [isNeeded, setNeeded] = useState(false)
  const button = (
    <>
      <IconBell size={22} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={css.count}>{unread > mostShown ? `${mostShown}+` : unread}</span>
      )}
    </>
  )
  return (
    <DropPanel
      label={bell(unread)}
      button={button}
      buttonClassName={css.button}
      panelClassName={css.panel}
      onOpen={() => setNeeded(true)}
    >
      {isNeeded && (
        <Suspense fallback={<Loading />}>
          <NoticePanel />
        </Suspense>
      )}
    </DropPanel>
  )
}

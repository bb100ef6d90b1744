import { type Notice, notices } from '@app/shared/notices/contract.ts'
import { query } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'
import { sessionQuery } from '#core/session.tsx'
import { paths } from '#paths.ts'

/**
 * The latest twenty, and how many are unread. Asked with every page and on coming back to the window, by
 * no timer: a window that nobody looks at must not keep its session alive.
 */
export const latestNoticesQuery = { ...query(notices.list, { query: {} }), staleTime: 10_000 }

/** For loaders: a page never waits for it longer than it chooses to, nor fails with it. */
export async function askForNotices(): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (session && session.duty === null) await queryClient.prefetchQuery(latestNoticesQuery)
}

/** Where the work is that a notice speaks of. */
export function noticeLink({ kind, periodId, reportId }: Notice): string {
  switch (kind) {
    case 'new-device':
      return paths.account()
    case 'handover':
      return paths.projects()
    case 'returned':
      return reportId === null ? paths.tasks() : paths.report(periodId ?? '', reportId)
    case 'approved':
      return `${paths.reports()}?ky=${encodeURIComponent(periodId ?? '')}&bc=approved`
    case 'reminder':
    case 'opened':
      return paths.tasks()
  }
}

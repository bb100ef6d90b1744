import type { Report } from '@app/shared/reports/model.ts'
import { isMissing } from '@app/shared/reports/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { useNoticeSentence } from '#parts/notice-sentence.ts'
import { latestNoticesQuery } from '#parts/notices.ts'
import { paths } from '#paths.ts'
import { Notice } from '#ui/notice.tsx'

interface Props {
  periodId: string
  reports: readonly Report[]
}

/** The latest unread reminder of the period, while what it asks for is not done. */
export function ReminderLine({ periodId, reports }: Props) {
  const { see } = useWords().notices
  const { instant } = useFormat()
  const sentenceOf = useNoticeSentence()
  const latest = useQuery(latestNoticesQuery).data?.items ?? []
  const reminder = latest.find(
    (notice) =>
      notice.kind === 'reminder' && notice.periodId === periodId && notice.readAt === null,
  )
  if (!reminder || !reports.some(({ state }) => isMissing(state))) return null
  return (
    <Notice tone="warning" action={<Link to={paths.notices()}>{see}</Link>}>
      <strong>{sentenceOf(reminder)}</strong>{' '}
      <span className="nowrap">({instant(reminder.at)})</span>
    </Notice>
  )
}

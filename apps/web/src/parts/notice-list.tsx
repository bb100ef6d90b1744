import type { Notice } from '@app/shared/notices/contract.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './notice-list.module.css'
import { useNoticeSentence } from './notice-sentence.ts'
import { noticeLink } from './notices.ts'

/** Each opens the place where the work is. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const { title } = useWords().notices
  return (
    <ul aria-label={title} className={css.list}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Line notice={notice} />
        </li>
      ))}
    </ul>
  )
}

function Line({ notice }: { notice: Notice }) {
  const { notices: words } = useWords()
  const { instant } = useFormat()
  const sentenceOf = useNoticeSentence()
  const { kind, at, by, readAt } = notice
  const time = instant(at)
  return (
    <Link to={noticeLink(notice)} className={css.line} data-unread={readAt === null || undefined}>
      <span className={css.sentence}>{sentenceOf(notice)}</span>
      <span className={css.when}>
        {readAt === null && <strong className={css.unread}>{words.unread}</strong>}
        {isInSentence(kind) ? time : words.by(by, time)}
      </span>
    </Link>
  )
}

/** Whether the sentence says already whom it comes from. */
function isInSentence(kind: Notice['kind']): boolean {
  return kind === 'reminder' || kind === 'handover'
}

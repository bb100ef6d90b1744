import type { Overview } from '@app/shared/overview/contract.ts'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { sentenceLink } from './links.ts'
import { useView } from './overview-queries.ts'
import css from './sentences.module.css'

/** Five answers in ten seconds, each with the list behind it one press away. */
export function Sentences({ overview: { sentences, period } }: { overview: Overview }) {
  const { overview } = useWords()
  const { person } = useSession()
  const view = useView()
  return (
    <ul className={css.sentences} aria-label={overview.answers}>
      {sentences.map(({ key, text, detail }) => (
        <li key={key}>
          <Link
            to={sentenceLink(key, { view, periodId: period?.id, person })}
            className={css.sentence}
          >
            <strong className={css.text}>{text}</strong>
            <span className={css.detail}>{detail}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

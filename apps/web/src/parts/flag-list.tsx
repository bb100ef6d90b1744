import type { Flag } from '@app/shared/reports/flags.ts'
import { IconFlag } from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import css from './flag-list.module.css'

interface Props {
  flags: readonly Flag[]
  /** In one line, for tables. */
  compact?: boolean | undefined
}

/** Why a report should be looked at closely. */
export function FlagList({ flags, compact }: Props) {
  const words = useWords()
  if (flags.length === 0) return null
  const texts = flags.map(({ code, amount }) => ({ code, text: words.flag[code](amount) }))
  if (compact) {
    return (
      <span className={css.line}>
        <IconFlag size={16} aria-hidden="true" className={css.icon} />
        {texts.map(({ text }) => text).join('; ')}
      </span>
    )
  }
  return (
    <ul className={css.list} aria-label={words.shell.flags.title}>
      {texts.map(({ code, text }) => (
        <li key={code} className={css.flag}>
          <IconFlag size={16} aria-hidden="true" className={css.icon} />
          {text}
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { DropPanel } from '#ui/drop-panel.tsx'
import type { NavEntry } from './nav.ts'
import css from './panel.module.css'

interface Props {
  entries: readonly NavEntry[]
  /** The look of the button: the same as the links beside it. */
  className: string | undefined
  opens: 'down' | 'up'
  children: ReactNode
}

/** The pages that the bar has no room for. */
export function MoreMenu({ entries, className, opens, children }: Props) {
  const { nav } = useWords().shell
  return (
    <DropPanel
      button={children}
      buttonClassName={className}
      isHere={entries.some((entry) => entry.isHere)}
      opens={opens}
    >
      {entries.map(({ key, path, isHere }) => (
        <Link key={key} to={path} className={css.item} aria-current={isHere ? 'page' : undefined}>
          {nav[key]}
        </Link>
      ))}
    </DropPanel>
  )
}

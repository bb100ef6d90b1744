import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useWords } from '#core/words.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import { DropPanel } from '#ui/drop-panel.tsx'
import { isUnder, type NavKey, navPath } from './nav.ts'
import css from './panel.module.css'

interface Props {
  keys: readonly NavKey[]
  /** The look of the button: the same as the links beside it. */
  className: string | undefined
  opens: 'down' | 'up'
  children: ReactNode
}

/** The pages that the bar has no room for. */
export function MoreMenu({ keys, className, opens, children }: Props) {
  const { nav } = useWords().shell
  const { pathname } = useLocation()
  const keepAsOf = useKeepAsOf()
  return (
    <DropPanel
      button={children}
      buttonClassName={className}
      isHere={keys.some((key) => isUnder(key, pathname))}
      opens={opens}
    >
      {keys.map((key) => (
        <Link
          key={key}
          to={navPath(key, keepAsOf)}
          className={css.item}
          aria-current={isUnder(key, pathname) ? 'page' : undefined}
        >
          {nav[key]}
        </Link>
      ))}
    </DropPanel>
  )
}

import { IconChevronDown } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import css from './main-nav.module.css'
import { MoreMenu } from './more-menu.tsx'
import type { NavEntry } from './nav.ts'
import { useEntries } from './use-entries.ts'
import { useFit } from './use-fit.ts'

const mostShown = 6
const moreButtonPx = 96

/** As many pages as the window has room for, at most six; the others stand under one button. */
export function MainNav() {
  const { navigation, more } = useWords().shell
  const row = useRef<HTMLDivElement>(null)
  const { count, width } = useFit(row, mostShown, moreButtonPx)
  const entries = useEntries()
  return (
    <nav aria-label={navigation} className={css.nav}>
      <div ref={row} className={css.row} style={{ width }}>
        {entries.map((entry, index) => (
          <NavItem key={entry.key} entry={entry} isShown={index < count} />
        ))}
      </div>
      {count < entries.length && (
        <MoreMenu entries={entries.slice(count)} className={css.item} opens="down">
          {more} <IconChevronDown size={16} aria-hidden />
        </MoreMenu>
      )}
    </nav>
  )
}

/** One that has no room is measured all the same: it comes back when the window grows. */
function NavItem({ entry, isShown }: { entry: NavEntry; isShown: boolean }) {
  const { nav } = useWords().shell
  const { key, path, isHere } = entry
  return (
    <Link
      to={path}
      className={css.item}
      data-cut={!isShown || undefined}
      aria-current={isHere ? 'page' : undefined}
    >
      {nav[key]}
    </Link>
  )
}

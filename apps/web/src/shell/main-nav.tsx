import { IconChevronDown } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import css from './main-nav.module.css'
import { MoreMenu } from './more-menu.tsx'
import { isUnder, type NavKey, navOf, navPath } from './nav.ts'
import { useFit } from './use-fit.ts'

const mostShown = 6
const moreButtonPx = 96

/** As many pages as the window has room for, at most six; the others stand under one button. */
export function MainNav() {
  const { roles } = useSession()
  const { navigation, more } = useWords().shell
  const row = useRef<HTMLDivElement>(null)
  const { count, width } = useFit(row, mostShown, moreButtonPx)
  const keys = navOf(roles)
  return (
    <nav aria-label={navigation} className={css.nav}>
      <div ref={row} className={css.row} style={{ width }}>
        {keys.map((key, index) => (
          <NavItem key={key} page={key} isShown={index < count} />
        ))}
      </div>
      {count < keys.length && (
        <MoreMenu keys={keys.slice(count)} className={css.item} opens="down">
          {more} <IconChevronDown size={16} aria-hidden />
        </MoreMenu>
      )}
    </nav>
  )
}

/** One that has no room is measured all the same: it comes back when the window grows. */
function NavItem({ page, isShown }: { page: NavKey; isShown: boolean }) {
  const { nav } = useWords().shell
  const { pathname } = useLocation()
  const keepAsOf = useKeepAsOf()
  return (
    <Link
      to={navPath(page, keepAsOf)}
      className={css.item}
      data-cut={!isShown || undefined}
      aria-current={isUnder(page, pathname) ? 'page' : undefined}
    >
      {nav[page]}
    </Link>
  )
}

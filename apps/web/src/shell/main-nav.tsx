import { OverflowList } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import css from './main-nav.module.css'
import { MoreMenu } from './more-menu.tsx'
import { isUnder, type NavKey, navOf, navPath } from './nav.ts'

const mostShown = 6

/** As many pages as the window has room for, at most six; the others stand under one button. */
export function MainNav() {
  const { roles } = useSession()
  const { navigation, more } = useWords().shell
  return (
    <nav aria-label={navigation} className={css.nav}>
      <OverflowList
        data={navOf(roles)}
        gap={0}
        maxVisibleItems={mostShown}
        renderItem={(key) => <NavItem key={key} page={key} />}
        renderOverflow={(keys) => (
          <div>
            <MoreMenu keys={keys} className={css.item} position="bottom-end">
              {more} <IconChevronDown size={16} aria-hidden />
            </MoreMenu>
          </div>
        )}
      />
    </nav>
  )
}

function NavItem({ page }: { page: NavKey }) {
  const { nav } = useWords().shell
  const { pathname } = useLocation()
  const asOf = useAsOf()
  const isHere = isUnder(page, pathname)
  return (
    <Link to={navPath(page, asOf)} className={css.item} aria-current={isHere ? 'page' : undefined}>
      {nav[page]}
    </Link>
  )
}

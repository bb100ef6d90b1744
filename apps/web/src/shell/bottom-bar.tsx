import {
  IconCalendarEvent,
  IconChartBar,
  IconClipboardCheck,
  IconDots,
  IconFileText,
  IconFolders,
  IconGridDots,
  IconInbox,
  IconListCheck,
} from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import css from './bottom-bar.module.css'
import { MoreMenu } from './more-menu.tsx'
import { isUnder, type NavKey, navOf, navPath } from './nav.ts'

const icons: Record<NavKey, typeof IconDots> = {
  tasks: IconListCheck,
  review: IconClipboardCheck,
  overview: IconChartBar,
  heatmap: IconGridDots,
  completeness: IconInbox,
  projects: IconFolders,
  reports: IconFileText,
  periods: IconCalendarEvent,
}

const tabs = 4

/** The navigation of a phone, under the thumb. */
export function BottomBar() {
  const { roles } = useSession()
  const { navigation, more } = useWords().shell
  const keys = navOf(roles)
  const others = keys.slice(tabs)
  return (
    <nav aria-label={navigation} className={`${css.bar} no-print`}>
      {keys.slice(0, tabs).map((key) => (
        <Tab key={key} page={key} />
      ))}
      {others.length > 0 && (
        <MoreMenu keys={others} className={css.tab} opens="up">
          <IconDots size={22} stroke={1.75} aria-hidden />
          <span>{more}</span>
        </MoreMenu>
      )}
    </nav>
  )
}

function Tab({ page }: { page: NavKey }) {
  const { nav, tab } = useWords().shell
  const { pathname } = useLocation()
  const keepAsOf = useKeepAsOf()
  const Icon = icons[page]
  return (
    <Link
      to={navPath(page, keepAsOf)}
      className={css.tab}
      aria-label={nav[page]}
      aria-current={isUnder(page, pathname) ? 'page' : undefined}
    >
      <Icon size={22} stroke={1.75} aria-hidden />
      <span>{tab[page]}</span>
    </Link>
  )
}

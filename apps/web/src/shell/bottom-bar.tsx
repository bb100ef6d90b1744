import {
  IconBuilding,
  IconCalendarEvent,
  IconChartBar,
  IconClipboardCheck,
  IconDatabaseExport,
  IconDots,
  IconFileImport,
  IconFileText,
  IconFolders,
  IconForms,
  IconGridDots,
  IconHistory,
  IconInbox,
  IconListCheck,
  IconLock,
  IconTablePlus,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import css from './bottom-bar.module.css'
import { MoreMenu } from './more-menu.tsx'
import type { NavEntry, NavKey } from './nav.ts'
import { useEntries } from './use-entries.ts'

const icons: Record<NavKey, typeof IconDots> = {
  tasks: IconListCheck,
  entry: IconTablePlus,
  review: IconClipboardCheck,
  overview: IconChartBar,
  heatmap: IconGridDots,
  completeness: IconInbox,
  projects: IconFolders,
  reports: IconFileText,
  forms: IconForms,
  periods: IconCalendarEvent,
  imports: IconFileImport,
  audit: IconHistory,
  units: IconBuilding,
  userAccounts: IconUsers,
  policy: IconLock,
  backups: IconDatabaseExport,
}

/** What there is room for; with more pages the last place is the button for the rest. */
const places = 5

/** The navigation of a phone, under the thumb. */
export function BottomBar() {
  const { navigation, more } = useWords().shell
  const entries = useEntries()
  const shown = entries.length > places ? entries.slice(0, places - 1) : entries
  const others = entries.slice(shown.length)
  return (
    <nav aria-label={navigation} className={`${css.bar} no-print`}>
      {shown.map((entry) => (
        <Tab key={entry.key} entry={entry} />
      ))}
      {others.length > 0 && (
        <MoreMenu entries={others} className={css.tab} opens="up">
          <IconDots size={22} stroke={1.75} aria-hidden />
          <span>{more}</span>
        </MoreMenu>
      )}
    </nav>
  )
}

function Tab({ entry: { key, path, isHere } }: { entry: NavEntry }) {
  const { nav, tab } = useWords().shell
  const Icon = icons[key]
  return (
    <Link
      to={path}
      className={css.tab}
      aria-label={nav[key]}
      aria-current={isHere ? 'page' : undefined}
    >
      <Icon size={22} stroke={1.75} aria-hidden />
      <span>{tab[key]}</span>
    </Link>
  )
}

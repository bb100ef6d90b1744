import { NavLink } from 'react-router'
import css from './tabs-nav.module.css'

export interface NavTab {
  readonly to: string
  readonly label: string
  readonly count?: number | undefined
  /** Also current on the pages below it unless `true`. */
  readonly end?: boolean
}

/** Pages that belong together, as links: each has its own address. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly NavTab[] }) {
  return (
    <nav aria-label={label} className={css.nav}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? true} className={css.tab ?? ''}>
          {tab.label}
          {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  )
}

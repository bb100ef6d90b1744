import { Link, NavLink } from 'react-router'
import css from './tabs-nav.module.css'

export interface NavTab {
  readonly to: string
  readonly label: string
  readonly count?: number | undefined
  /** Also current on the pages below it unless `true`. */
  readonly end?: boolean
  /** Of tabs that differ in the query alone, which the router does not compare. */
  readonly current?: boolean
  /** Leaves no trace in the history: Back leads to where the person was before all of them. */
  readonly replace?: boolean
}

/** Pages that belong together, as links: each has its own address. */
export function TabsNav({ label, tabs }: { label: string; tabs: readonly NavTab[] }) {
  return (
    <nav aria-label={label} className={css.nav}>
      {tabs.map((tab) =>
        tab.current === undefined ? (
          <NavLink key={tab.to} to={tab.to} end={tab.end ?? true} className={css.tab ?? ''}>
            <TabText tab={tab} />
          </NavLink>
        ) : (
          <Link
            key={tab.to}
            to={tab.to}
            replace={tab.replace ?? false}
            className={css.tab}
            aria-current={tab.current ? 'page' : undefined}
          >
            <TabText tab={tab} />
          </Link>
        ),
      )}
    </nav>
  )
}

function TabText({ tab: { label, count } }: { tab: NavTab }) {
  return (
    <>
      {label}
      {count !== undefined && <span className={css.count}>{count}</span>}
    </>
  )
}

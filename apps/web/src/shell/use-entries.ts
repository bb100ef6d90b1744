import { useLocation } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import { entriesOf, type NavEntry } from './nav.ts'

/** The navigation of whoever is signed in, on the page that is open. */
export function useEntries(): NavEntry[] {
  const { roles, openPeriods } = useSession()
  const { pathname } = useLocation()
  return entriesOf(roles, { pathname, openPeriods, keepAsOf: useKeepAsOf() })
}

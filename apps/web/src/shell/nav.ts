import type { Role } from '@app/shared/users/rules.ts'
import { paths } from '#paths.ts'

export type NavKey =
  | 'tasks'
  | 'entry'
  | 'review'
  | 'overview'
  | 'heatmap'
  | 'completeness'
  | 'projects'
  | 'reports'
  | 'forms'
  | 'periods'
  | 'imports'
  | 'audit'
  | 'units'
  | 'userAccounts'
  | 'policy'
  | 'backups'

/** What each role comes for, most wanted first. */
const wanted: Record<Role, readonly NavKey[]> = {
  officer: ['tasks', 'entry', 'projects', 'reports', 'overview', 'forms'],
  'unit-leader': ['tasks', 'entry', 'projects', 'reports', 'overview', 'forms'],
  reviewer: [
    'review',
    'overview',
    'completeness',
    'projects',
    'reports',
    'forms',
    'periods',
    'heatmap',
    'imports',
    'units',
  ],
  leader: ['overview', 'heatmap', 'completeness', 'projects', 'reports', 'forms'],
  admin: [
    'projects',
    'periods',
    'overview',
    'completeness',
    'reports',
    'forms',
    'heatmap',
    'imports',
    'audit',
    'units',
    'userAccounts',
    'policy',
    'backups',
  ],
}

/** Pages that show a past day when the address names one. */
const dated: readonly NavKey[] = ['overview', 'heatmap', 'projects', 'forms']

/** The pages of a person's navigation: with several roles, those of each, none twice. */
export function navOf(roles: readonly Role[]): NavKey[] {
  const order = Object.keys(wanted) as Role[]
  const mine = order.filter((role) => roles.includes(role))
  return [...new Set(mine.flatMap((role) => wanted[role]))]
}

export interface NavEntry {
  readonly key: NavKey
  readonly path: string
  /** The page that is open belongs under it. */
  readonly isHere: boolean
}

interface Place {
  readonly pathname: string
  /** Open periods, the one to report on first. */
  readonly openPeriods: readonly { readonly id: string }[]
  /** The day a person looks at goes along to pages that show it. */
  readonly keepAsOf: (path: string) => string
}

/** The pages of a person's navigation with their addresses; at most one is where the person is. */
export function entriesOf(roles: readonly Role[], place: Place): NavEntry[] {
  const keys = navOf(roles)
  const here = keys.find((key) => isUnder(key, keys, place))
  return keys.map((key) => {
    const path = pathOf(key, place)
    return { key, path: dated.includes(key) ? place.keepAsOf(path) : path, isHere: key === here }
  })
}

/** `/tong-quan` does not own its sisters; a report of a period that is open belongs to the reporting. */
function isUnder(key: NavKey, keys: readonly NavKey[], { pathname, openPeriods }: Place): boolean {
  const isIn = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  const isReporting = keys.includes('entry') && openPeriods.some(({ id }) => isIn(paths.entry(id)))
  if (key === 'entry' || isReporting) return key === 'entry' && isReporting
  const path = pathOf(key, { openPeriods })
  return key === 'overview' ? pathname === path : isIn(path)
}

/** While no period is open there is nothing to enter: the work list says so. */
function pathOf(key: NavKey, { openPeriods: [first] }: Pick<Place, 'openPeriods'>): string {
  if (key === 'entry') return first ? paths.entry(first.id) : paths.tasks()
  return paths[key === 'review' ? 'queue' : key]()
}
